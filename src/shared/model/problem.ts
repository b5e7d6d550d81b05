import * as z from 'zod'

/** Every finding of the checker, by code. */
export const problemCodes = [
  'workspace.manifest-unreadable',
  'workspace.newer-format',
  'workspace.series-missing',
  'manifest.wrong-type',
  'series.manifest-unreadable',
  'series.duplicate-entry',
  'series.unknown-section',
  'series.conflicted-copy',
  'article.missing',
  'article.unplaced',
  'article.conflicted-copy',
  'article.frontmatter-unreadable',
  'article.frontmatter-wrong-type',
  'article.description-missing',
  'article.description-too-long',
  'article.canonical-invalid',
  'article.cover-missing',
  'article.date-future',
  'article.not-utf8',
  'slug.duplicate',
  'slug.reserved',
  'title.duplicate',
  'asset.unused',
  'asset.oversized',
  'link.broken',
  'link.anchor-broken',
  'link.to-draft',
  'link.ambiguous',
  'link.outside-workspace',
  'image.missing',
  'image.no-alt',
  'heading.duplicate',
  'heading.level-skipped',
  'footnote.missing',
  'footnote.unused',
  'diagram.unsupported',
  'math.invalid',
  'html.removed',
  'token.unresolved',
] as const

/** One finding. Lines and columns count from 1; `series` is a folder, `path` is relative to it. */
export const problemSchema = z.strictObject({
  code: z.enum(problemCodes),
  severity: z.enum(['error', 'warning']),
  series: z.string().nullable(),
  path: z.string().nullable(),
  line: z.number().int().positive().nullable(),
  column: z.number().int().positive().nullable(),
  /** One sentence that names the target it is about. */
  message: z.string(),
})

export type Problem = z.infer<typeof problemSchema>
