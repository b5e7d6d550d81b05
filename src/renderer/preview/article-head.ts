import type { PreviewPage } from './preview-protocol.ts'
import { articleHeader } from '#core/markdown/article-header'
import { formatDay } from '#core/markdown/format-date'

/** The head of an article as the site has it: its number among the others, title, date and minutes. */
export function articleHead({ title, partLabel, day, language, minutes }: PreviewPage): string {
  const date = day === null ? null : formatDay(day, language)
  return articleHeader({ title, partLabel, date, isoDay: day, minutes })
}
