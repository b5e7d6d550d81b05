import * as z from 'zod'

/** One article that a query found, best first. */
export const searchHitSchema = z.strictObject({
  series: z.string(),
  path: z.string(),
  number: z.string(),
  title: z.string(),
  score: z.number(),
  /** Line of the best match, from 1; null when only the title matched. */
  line: z.number().int().positive().nullable(),
  /** Plain text around the best match. */
  snippet: z.string(),
  /** Start and end of each match in `snippet`, in UTF-16 units. */
  marks: z.array(z.tuple([z.number().int(), z.number().int()])),
})
export type SearchHit = z.infer<typeof searchHitSchema>
