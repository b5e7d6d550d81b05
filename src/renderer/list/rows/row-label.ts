import type { useTranslations } from 'use-intl'
import type { RowProblems } from './row-problems.ts'
import type { ArticleStatus, Entry, EntryState } from '#shared/model/series'
import { noNumber } from '#shared/order/number-entries'

/** Translates messages of the `list` namespace. */
export type ListWords = ReturnType<typeof useTranslations<'list'>>

/** The name of an article's row: number, title, what is special about it, minutes, problems. */
export function rowLabel(t: ListWords, entry: Entry, problems: RowProblems | undefined): string {
  return [
    entry.number === noNumber ? null : entry.number,
    entry.title,
    stateWord(t, entry.state),
    entry.status === null ? null : statusWord(t, entry.status),
    entry.minutes === null ? null : t('minutesRead', { minutes: entry.minutes }),
    problems === undefined ? null : problemWords(t, problems),
  ]
    .filter((part) => part !== null)
    .join(', ')
}

export function problemWords(t: ListWords, { errors, warnings }: RowProblems): string {
  return [
    errors > 0 ? t('errors', { count: errors }) : null,
    warnings > 0 ? t('warnings', { count: warnings }) : null,
  ]
    .filter((part) => part !== null)
    .join(', ')
}

export function statusWord(t: ListWords, status: ArticleStatus): string {
  switch (status) {
    case 'idea':
      return t('statusIdea')
    case 'draft':
      return t('statusDraft')
    case 'review':
      return t('statusReview')
    case 'ready':
      return t('statusReady')
    case 'published':
      return t('statusPublished')
  }
}

/** What is special about where an entry stands; null for nothing. */
export function stateWord(t: ListWords, state: EntryState): string | null {
  switch (state) {
    case 'planned':
      return t('statePlanned')
    case 'missing':
      return t('stateMissing')
    case 'unplaced':
      return t('stateUnplaced')
    case 'shown':
    case 'draft':
      return null
  }
}
