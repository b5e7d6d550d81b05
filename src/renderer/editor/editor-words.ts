import type { useTranslations } from 'use-intl'
import type { EditorWords } from './editor-services.ts'
import { completionWords } from './completion-words.ts'
import type { PasteNote } from './pasting/pasting-desk.ts'
import type { LinkNote } from '../links/describe-link.ts'
import { mostAddedBytes } from '#shared/model/added-file'
import { noNumber } from '#shared/order/number-entries'

/** The words of the editor in the language of the interface. */
export function editorWords(t: ReturnType<typeof useTranslations<'editor'>>): EditorWords {
  return {
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
      'Go to line': t('goToLine'),
      go: t('go'),
      'Folded lines': t('foldedLines'),
      'Unfolded lines': t('unfoldedLines'),
      to: t('to'),
      unfold: t('unfold'),
      'folded code': t('foldedCode'),
      Completions: t('completions'),
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
