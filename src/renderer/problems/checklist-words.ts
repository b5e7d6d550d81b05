import type { useTranslations } from 'use-intl'
import type { ChecklistLine } from './checklist-lines.ts'

const words = {
  links: 'lineLinks',
  images: 'lineImages',
  alt: 'lineAlt',
  descriptions: 'lineDescriptions',
  titles: 'lineTitles',
  dates: 'lineDates',
  order: 'lineOrder',
  headings: 'lineHeadings',
  notes: 'lineNotes',
  drawn: 'lineDrawn',
  files: 'lineFiles',
  readable: 'lineReadable',
} as const satisfies Record<ChecklistLine, string>

/** What a line of the checklist says when it is as it should be. */
export function lineWords(t: ReturnType<typeof useTranslations<'problems'>>, line: ChecklistLine): string {
  return t(words[line])
}
