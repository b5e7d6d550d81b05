import * as z from 'zod'

/** Name of a folder in `.seriatim/trash/`. */
export const trashIdSchema = z.string().regex(/^[0-9A-Za-z-]{1,80}$/)

/** An article in the trash, with what is needed to put it back. */
export const trashedArticleSchema = z.strictObject({
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
export type TrashedArticle = z.infer<typeof trashedArticleSchema>
