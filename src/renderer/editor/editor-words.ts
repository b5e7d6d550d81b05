import type { useTranslations } from 'use-intl'
import { commandKeys } from './commands/command-keys.ts'
import type { EditorWords } from './editor-services.ts'
import type { ActionWords } from '../actions/action.ts'
import { isInBrowser, platformOf } from '../actions/platform.ts'
import { chordCaps, chordFor } from '../actions/shortcut.ts'
import type { HostFacts } from '../app-services.tsx'
import type { LinkNote } from '../links/describe-link.ts'
import { noNumber } from '#shared/order/number-entries'

export interface WordsOfEditor {
  readonly editor: ReturnType<typeof useTranslations<'editor'>>
  readonly actions: ActionWords
  readonly blocks: ReturnType<typeof useTranslations<'blocks'>>
  readonly host: HostFacts
}

/** The words of the editor in the language of the interface. */
export function editorWords({ editor: t, actions, blocks, host }: WordsOfEditor): EditorWords {
  return {
    command: (name) => actions(name),
    keys: (name) => {
      const shortcut = commandKeys[name]
      const platform = platformOf(host)
      return shortcut === null ? [] : chordCaps(chordFor(shortcut, platform, isInBrowser(host)), platform)
    },
    section: (section) => blocks(section),
    alsoCalled: (block) => blocks(`${block}Also`),
    placeholder: t('placeholder'),
    phrases: {
      Find: t('find'),
      Replace: t('replaceWith'),
      next: t('findNext'),
      previous: t('findPrevious'),
      all: t('findAll'),
      'match case': t('matchCase'),
      regexp: t('regularExpression'),
      'by word': t('wholeWords'),
      replace: t('replace'),
      'replace all': t('replaceAll'),
      close: t('closeFind'),
      'current match': t('currentMatch'),
      'on line': t('onLine'),
      'replaced match on line $': t('replacedOnLine'),
      'replaced $ matches': t('replacedMatches'),
      Completions: t('suggestions'),
      'Go to line': t('goToLine'),
      go: t('go'),
      'Folded lines': t('foldedLines'),
      'Unfolded lines': t('unfoldedLines'),
      to: t('to'),
      unfold: t('unfold'),
      'folded code': t('foldedCode'),
    },
    linkNote: (note) => noteLines(t, note),
  }
}

function noteLines(t: ReturnType<typeof useTranslations<'editor'>>, note: LinkNote): readonly string[] {
  switch (note.kind) {
    case 'outside':
      return [note.href, t('linkOutside')]
    case 'file':
      return [note.path]
    case 'nowhere':
      return [t(note.ambiguous ? 'linkAmbiguous' : 'linkNowhere')]
    case 'article': {
      const { number, title, series, fragment, draft } = note
      const place = fragment === null || fragment === '' ? series : `${series ?? ''} #${fragment}`.trim()
      return [
        number === noNumber ? title : `${number} ${title}`,
        ...(place === null ? [] : [place]),
        ...(draft ? [t('linkDraft')] : []),
      ]
    }
  }
}
