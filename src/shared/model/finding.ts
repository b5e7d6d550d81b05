import * as z from 'zod'
import { problemSchema } from './problem.ts'

/** Another address that a link may have been meant to have, with what it leads to. */
export const addressFixSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('article'), href: z.string(), number: z.string(), title: z.string() }),
  /** A heading or a footnote, by its id. */
  z.strictObject({ kind: z.literal('anchor'), href: z.string(), id: z.string() }),
  z.strictObject({ kind: z.literal('file'), href: z.string(), name: z.string() }),
])
export type AddressFix = z.infer<typeof addressFixSchema>

/** A problem of an article's text as its author has it, with the ways out of it, the likeliest first. */
export const findingSchema = z.strictObject({
  ...problemSchema.shape,
  /** The address in the text that the problem is about, without escapes; null where it is about no link. */
  href: z.string().nullable(),
  fixes: z.array(addressFixSchema).max(3),
})
export type Finding = z.infer<typeof findingSchema>
