import type { useTranslations } from 'use-intl'
import type { EditorWords } from './editor-services.ts'

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
    },
  }
}
