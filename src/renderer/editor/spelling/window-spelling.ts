import type { SpellingDesk } from './spelling-desk.ts'
import type { Client } from '../../bridge/client.ts'
import { windowSpeller } from '../../spelling/window-speller.ts'
import { sentenceOf } from '../../shell/sentence-of.ts'
import { useSettingsStore } from '../../stores/settings-store.ts'
import { useToastStore } from '../../stores/toast-store.ts'
import type { EditorWords } from '../editor-services.ts'
import { mostOwnWords } from '#shared/model/settings'

/** The window's speller and the dictionary in the author's settings. */
export function windowSpelling(client: Client, words: EditorWords): SpellingDesk {
  return {
    speller: windowSpeller,
    addWord: (word) => {
      const { settings, update } = useSettingsStore.getState()
      if (settings.spellingWords.includes(word)) return
      const own = [...settings.spellingWords, word].slice(-mostOwnWords)
      update(client, { spellingWords: own }).catch((error: unknown) =>
        useToastStore.getState().show({
          text: words.spelling.notAdded(word, sentenceOf(error, '')),
          kind: 'word-not-added',
          tone: 'error',
        }),
      )
    },
  }
}
