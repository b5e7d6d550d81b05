import * as z from 'zod'

export const articleStatuses = ['idea', 'draft', 'review', 'ready', 'published'] as const
export const articleStatusSchema = z.enum(articleStatuses)
export type ArticleStatus = z.infer<typeof articleStatusSchema>

export const entryStates = ['shown', 'draft', 'planned', 'missing', 'unplaced'] as const
export type EntryState = (typeof entryStates)[number]

/** A named group of a series. A section without a title is drawn as a wider gap. */
export const sectionSchema = z.strictObject({
  id: z.string(),
  title: z.string().nullable(),
  description: z.string().nullable(),
})
export type Section = z.infer<typeof sectionSchema>

/** One row of a series: an entry of the reading order, or an article that no list names. */
export const entrySchema = z.strictObject({
  /** Stable while the manifest stands: the path, or `@planned/<n>/<title>` for a planned entry. */
  key: z.string(),
  /** Relative to the series' folder; null for a planned entry. */
  path: z.string().nullable(),
  /** 1-based place in the reading order; null when unplaced. */
  position: z.number().int().positive().nullable(),
  /** The printed number, `01`; an en dash for entries that carry none. */
  number: z.string(),
  title: z.string(),
  section: z.string().nullable(),
  state: z.enum(entryStates),
  /** True where frontmatter makes it a draft, whether or not drafts are counted. */
  draft: z.boolean(),
  unnumbered: z.boolean(),
  status: articleStatusSchema.nullable(),
  /** Reading minutes; null where there is no text to read. */
  minutes: z.number().int().nonnegative().nullable(),
  words: z.number().int().nonnegative().nullable(),
  excerpt: z.string().nullable(),
  slug: z.string().nullable(),
  tags: z.array(z.string()),
  /** `YYYY-MM-DD` as the author wrote it. */
  date: z.string().nullable(),
  updated: z.string().nullable(),
})
export type Entry = z.infer<typeof entrySchema>

/** A series as list, editor and exporter see it. */
export const seriesSchema = z.strictObject({
  folder: z.string(),
  slug: z.string(),
  title: z.string(),
  description: z.string().nullable(),
  author: z.string().nullable(),
  language: z.string(),
  groupBy: z.enum(['none', 'section']),
  sections: z.array(sectionSchema),
  /** Shown entries, the unnumbered ones included. */
  count: z.number().int().nonnegative(),
  /** Sum of the shown entries' minutes. */
  minutes: z.number().int().nonnegative(),
  /** The last number given out: the M of "Part n of M". */
  lastNumber: z.number().int().nonnegative(),
  updated: z.string().nullable(),
  /** When one of its files was last written, ISO 8601, UTC; null without files. No page ever shows it. */
  edited: z.string().nullable(),
  /** Put away by the author: out of the way in the app, and as it was everywhere else. */
  archived: z.boolean(),
  /** Reading order first, unplaced articles after it. */
  entries: z.array(entrySchema),
})
export type Series = z.infer<typeof seriesSchema>
