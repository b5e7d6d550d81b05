import type { Problem } from '#shared/model/problem'

/** What a reader would notice, in the order in which an author looks for it. */
export const checklistLines = [
  'links',
  'images',
  'alt',
  'descriptions',
  'titles',
  'dates',
  'order',
  'headings',
  'notes',
  'drawn',
  'files',
  'readable',
] as const
export type ChecklistLine = (typeof checklistLines)[number]

/** Under which line each problem counts. */
export const lineOfCode = {
  'workspace.manifest-unreadable': 'readable',
  'workspace.newer-format': 'readable',
  'workspace.series-missing': 'readable',
  'manifest.wrong-type': 'readable',
  'series.manifest-unreadable': 'readable',
  'series.duplicate-entry': 'order',
  'series.unknown-section': 'order',
  'series.conflicted-copy': 'order',
  'article.missing': 'order',
  'article.unplaced': 'order',
  'article.conflicted-copy': 'order',
  'article.frontmatter-unreadable': 'readable',
  'article.frontmatter-wrong-type': 'readable',
  'article.description-missing': 'descriptions',
  'article.description-too-long': 'descriptions',
  'article.canonical-invalid': 'readable',
  'article.cover-missing': 'images',
  'article.date-future': 'dates',
  'article.not-utf8': 'readable',
  'slug.duplicate': 'titles',
  'slug.reserved': 'titles',
  'title.duplicate': 'titles',
  'asset.unused': 'files',
  'asset.oversized': 'files',
  'link.broken': 'links',
  'link.anchor-broken': 'links',
  'link.to-draft': 'links',
  'link.ambiguous': 'links',
  'link.outside-workspace': 'links',
  'image.missing': 'images',
  'image.no-alt': 'alt',
  'heading.duplicate': 'headings',
  'heading.level-skipped': 'headings',
  'footnote.missing': 'notes',
  'footnote.unused': 'notes',
  'diagram.unsupported': 'drawn',
  'math.invalid': 'drawn',
  'html.removed': 'drawn',
  'token.unresolved': 'drawn',
} as const satisfies Record<Problem['code'], ChecklistLine>

/** How many problems of a series count under each line. */
export function checklistCounts(
  problems: readonly Problem[],
  series: string,
): ReadonlyMap<ChecklistLine, number> {
  const counts = new Map<ChecklistLine, number>(checklistLines.map((line) => [line, 0]))
  for (const { code, series: folder } of problems) {
    const line = lineOfCode[code]
    if (folder === series) counts.set(line, (counts.get(line) ?? 0) + 1)
  }
  return counts
}
