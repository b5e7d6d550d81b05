import * as z from 'zod'

/** A calendar day, `2026-03-12`. */
export const daySchema = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

/** What an author wrote on a day: words that came, less those that went. */
export const wordDaySchema = z.strictObject({ day: daySchema, words: z.number().int() })
export type WordDay = z.infer<typeof wordDaySchema>
