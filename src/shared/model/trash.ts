import * as z from 'zod'

/** Name of a folder in `.seriatim/trash/`. */
export const trashIdSchema = z.string().regex(/^[0-9A-Za-z-]{1,80}$/)

/** An article in the trash, with what tells it from others. */
export const trashedArticleSchema = z.strictObject({
  kind: z.literal('article'),
  id: trashIdSchema,
  series: z.string(),
  /** Title of its series now; null when that is gone. */
  seriesTitle: z.string().nullable(),
  /** Relative to the series' folder. */
  path: z.string(),
  title: z.string(),
  /** The number that it had; an en dash for none. */
  number: z.string(),
  words: z.number().int().nonnegative().nullable(),
  /** ISO 8601, UTC. */
  trashedAt: z.string(),
})

/** A whole series in the trash. */
export const trashedSeriesSchema = z.strictObject({
  kind: z.literal('series'),
  id: trashIdSchema,
  folder: z.string(),
  title: z.string(),
  /** Files of articles in it. */
  articles: z.number().int().nonnegative(),
  words: z.number().int().nonnegative(),
  /** ISO 8601, UTC. */
  trashedAt: z.string(),
})

export const trashedItemSchema = z.discriminatedUnion('kind', [trashedArticleSchema, trashedSeriesSchema])
export type TrashedItem = z.infer<typeof trashedItemSchema>
