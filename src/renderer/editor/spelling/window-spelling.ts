import type { SpellingDesk } from './spelling-desk.ts'
import type { Client } from '../../bridge/client.ts'
import { windowSpeller } from '../../spelling/window-speller.ts'
import { sentenceOf } from '../../shell/sentence-of.ts'
import { useSettingsStore } from '../../stores/settings-store.ts'
import { useToastStore } from '../../stores/toast-store.ts'
import type { EditorWords } from '../editor-services.ts'

/** The window's speller and the dictionary in the author's settings. */
export function windowSpelling(client: Client, words: EditorWords): SpellingDesk {
  return {
    speller: windowSpeller,
    addWord: (word) => {
      const { settings, update } = useSettingsStore.getState()
      update(client, { spellingWords: [...settings.spellingWords, word] }).catch((error: unknown) =>
        useToastStore.getState().show({
          text: words.spelling.notAdded(word, sentenceOf(error, '')),
          kind: 'word-not-added',
          tone: 'error',
        }),
      )
    },
  }
}
