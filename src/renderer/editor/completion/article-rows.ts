import type { CompletionRow } from '../completion-look.ts'
import type { ArticleChoice, CompletionWords, HeadingChoice } from './completion-facts.ts'
import { createPrefixIndex } from './prefix-index.ts'
import { titleParts } from '../../list/short-title.ts'
import type { LinkSource } from '#core/markdown/link-index'

/** So many rows a menu has; more are not read. */
export const mostRows = 60

/** An article as a menu shows it: number, title, and the series where that is another one. */
export function articleRow(
  { number, title, seriesTitle, place, draft }: ArticleChoice,
  here: LinkSource | null,
  { draft: word }: CompletionWords,
): CompletionRow {
  const other = place.series === here?.series ? [] : [seriesTitle]
  const detail = [...other, ...(draft ? [word] : [])].join(', ')
  return { ...titled(title), lead: number, ...(detail === '' ? {} : { detail }) }
}

/** Behind a colon a title goes on more quietly, as in the list. */
function titled(title: string): Pick<CompletionRow, 'label' | 'displayLabel' | 'tail'> {
  const { name, rest } = titleParts(title)
  return rest === '' ? { label: title } : { label: title, displayLabel: name, tail: rest }
}

/** Whether a choice is the open article itself, to which only its headings lead from within. */
export function isHere({ place }: ArticleChoice, here: LinkSource | null): boolean {
  return place.series === here?.series && place.path === here.path
}

/** Headings that fit what is typed, as a menu shows them: indented by their level. */
export function headingRows(
  headings: readonly HeadingChoice[],
  applyOf: (heading: HeadingChoice) => NonNullable<CompletionRow['apply']>,
): (typed: string) => readonly CompletionRow[] {
  const index = createPrefixIndex(
    headings.filter(({ text, id }) => text !== '' && id !== ''),
    ({ text, id }) => `${text} ${id}`,
  )
  return (typed) =>
    index.find(typed, mostRows).map((heading) => ({
      label: heading.text,
      lead: `H${heading.level}`,
      apply: applyOf(heading),
    }))
}
