import type { useTranslations } from 'use-intl'
import type { CompletionWords, TokenName } from './completion/completion-facts.ts'

/** Names in the catalogue hold no dots. */
const tokens = {
  part: 'part',
  parts: 'parts',
  next: 'next',
  prev: 'prev',
  'next.title': 'nextTitle',
  'prev.title': 'prevTitle',
  'series.title': 'seriesTitle',
} as const satisfies Record<TokenName, string>

/** What the rows of completion say, in the language of the interface. */
export function completionWords(t: ReturnType<typeof useTranslations<'editor'>>): CompletionWords {
  return {
    draft: t('completion.draft'),
    newNote: t('completion.newNote'),
    noteToWrite: t('completion.noteToWrite'),
    today: t('completion.today'),
    leftToRight: t('completion.leftToRight'),
    rightToLeft: t('completion.rightToLeft'),
    isDraft: t('completion.isDraft'),
    isNoDraft: t('completion.isNoDraft'),
    partOf: t('completion.partOf'),
    status: (status) => t(`completion.statuses.${status}`),
    key: (key) => t(`completion.keys.${key}`),
    token: (name) => t(`completion.tokens.${tokens[name]}`),
  }
}
