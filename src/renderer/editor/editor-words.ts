import type { useTranslations } from 'use-intl'
import { commandKeys } from './commands/command-keys.ts'
import type { EditorWords } from './editor-services.ts'
import { completionWords } from './completion-words.ts'
import type { PasteNote } from './pasting/pasting-desk.ts'
import type { ActionWords } from '../actions/action.ts'
import { isInBrowser, platformOf } from '../actions/platform.ts'
import { fixWords } from '../problems/fix-words.ts'
import { chordCaps, chordFor } from '../actions/shortcut.ts'
import type { HostFacts } from '../app-services.tsx'
import type { LinkNote } from '../links/describe-link.ts'
import { mostAddedBytes } from '#shared/model/added-file'
import { noNumber } from '#shared/order/number-entries'

export interface WordsOfEditor {
  readonly editor: ReturnType<typeof useTranslations<'editor'>>
  readonly actions: ActionWords
  readonly blocks: ReturnType<typeof useTranslations<'blocks'>>
  readonly problems: ReturnType<typeof useTranslations<'problems'>>
  readonly host: HostFacts
}

/** The words of the editor in the language of the interface. */
export function editorWords({ editor: t, actions, blocks, problems, host }: WordsOfEditor): EditorWords {
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
      close: t('closeFind'),
      'current match': t('currentMatch'),
      'on line': t('onLine'),
      'replaced match on line $': t('replacedOnLine'),
      'replaced $ matches': t('replacedMatches'),
      'Go to line': t('goToLine'),
      go: t('go'),
      'Folded lines': t('foldedLines'),
      'Unfolded lines': t('unfoldedLines'),
      to: t('to'),
      unfold: t('unfold'),
      'folded code': t('foldedCode'),
      Completions: t('completions'),
    },
    task: t('task'),
    problems: {
      fix: (fix) => fixWords(problems, fix),
      fixKey: chordCaps('Alt+Enter', platformOf(host)).join(' '),
    },
    spelling: {
      addWord: t('addWord'),
      ignoreWord: t('ignoreWord'),
      notAdded: (word, message) => t('wordNotAdded', { word, message }).trimEnd(),
    },
    find: {
      label: t('findLabel'),
      find: t('find'),
      replaceWith: t('replaceWith'),
      next: t('findNext'),
      previous: t('findPrevious'),
      matchCase: t('matchCase'),
      wholeWords: t('wholeWords'),
      pattern: t('regularExpression'),
      showReplace: t('showReplace'),
      replace: t('replace'),
      replaceAll: t('replaceAll'),
      close: t('closeFind'),
      count: ({ total, current, isCut }) =>
        t(current === 0 ? 'matches' : 'matchOf', { total, current, more: isCut ? 'yes' : 'no' }),
      badPattern: t('badPattern'),
    },
    linkNote: (note) => noteLines(t, note),
    completion: completionWords(t),
    pasteNote: (note) => pasteNote(t, note),
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

function pasteNote(t: ReturnType<typeof useTranslations<'editor'>>, note: PasteNote): string {
  switch (note.kind) {
    case 'tooLarge':
      return t('paste.tooLarge', {
        name: note.name,
        size: inMegabytes(note.bytes),
        most: inMegabytes(mostAddedBytes),
      })
    case 'notCopied':
      return t('paste.notCopied', { name: note.name, message: note.message })
    case 'onlyText':
      return t('paste.onlyText', { size: inMegabytes(note.characters) })
  }
}

function inMegabytes(bytes: number): number {
  return Math.round(bytes / 100_000) / 10
}
