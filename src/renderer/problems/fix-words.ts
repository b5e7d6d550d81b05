import type { useTranslations } from 'use-intl'
import type { Fix } from '#shared/model/finding'
import { noNumber } from '#shared/order/number-entries'

/** What a button says that takes a way out of a problem. */
export function fixWords(t: ReturnType<typeof useTranslations<'problems'>>, fix: Fix): string {
  switch (fix.kind) {
    case 'article':
      return t('fixArticle', { name: fix.number === noNumber ? fix.title : `${fix.number} ${fix.title}` })
    case 'anchor':
      return t('fixAnchor', { id: fix.id })
    case 'file':
      return t('fixFile', { name: fix.name })
    case 'heading-level':
      return t('fixHeadingLevel', { level: fix.level })
    case 'alternative-text':
      return t('fixAlternativeText')
    case 'begin-note':
      return t('fixBeginNote')
    case 'remove-note':
      return t('fixRemoveNote')
    case 'shorten-description':
      return t('fixShortenDescription')
    case 'place':
      return t('fixPlace')
    case 'drop-entry':
      return t('fixDropEntry')
    case 'drop-duplicate':
      return t('fixDropDuplicate')
    case 'drop-series':
      return t('fixDropSeries')
    case 'trash-file':
      return t('fixTrashFile')
    case 'slug':
      return t('fixSlug', { slug: fix.slug })
  }
}

/** The same where the name of the article stands beside it: its number says which. */
export function shortFixWords(t: ReturnType<typeof useTranslations<'problems'>>, fix: Fix): string {
  return fix.kind === 'article' && fix.number !== noNumber
    ? t('fixArticle', { name: fix.number })
    : fixWords(t, fix)
}
