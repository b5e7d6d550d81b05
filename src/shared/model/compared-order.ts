import * as z from 'zod'

/** One entry in two states of a reading order; a place of null: it was not in the list. */
export const comparedEntrySchema = z.strictObject({
  /** As in the list that names it, the older one first. */
  key: z.string(),
  title: z.string(),
  /** 1-based. */
  was: z.number().int().positive().nullable(),
  now: z.number().int().positive().nullable(),
  sectionWas: z.string().nullable(),
  sectionNow: z.string().nullable(),
})
export type ComparedEntry = z.infer<typeof comparedEntrySchema>
