import * as z from 'zod'
import { problemSchema } from './problem.ts'

/** Another address that a link may have been meant to have, with what it leads to. */
const addressFixSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('article'), href: z.string(), number: z.string(), title: z.string() }),
  /** A heading or a footnote, by its id. */
  z.strictObject({ kind: z.literal('anchor'), href: z.string(), id: z.string() }),
  z.strictObject({ kind: z.literal('file'), href: z.string(), name: z.string() }),
])
export type AddressFix = z.infer<typeof addressFixSchema>

/** A change of the text itself at the place of its problem. */
const textFixSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('heading-level'), level: z.number().int().min(1).max(6) }),
  /** Goes to where an alternative text is written; what it says is the author's. */
  z.strictObject({ kind: z.literal('alternative-text') }),
  /** Begins the note of a mark at the end of the text. */
  z.strictObject({ kind: z.literal('begin-note'), label: z.string() }),
  /** Takes a note away, with all of its lines. */
  z.strictObject({ kind: z.literal('remove-note'), label: z.string(), lines: z.number().int().positive() }),
  /** Cuts a description to what lists show of it. */
  z.strictObject({ kind: z.literal('shorten-description') }),
])
export type TextFix = z.infer<typeof textFixSchema>

/** A change of what stands around the text: the order, a head, a file. Only the host makes them. */
const structureFixSchema = z.discriminatedUnion('kind', [
  /** Gives an article the last place in the order of its series. */
  z.strictObject({ kind: z.literal('place') }),
  /** Takes an entry without a file out of the order. */
  z.strictObject({ kind: z.literal('drop-entry') }),
  /** Takes the second of two equal entries out of the order. */
  z.strictObject({ kind: z.literal('drop-duplicate') }),
  /** Takes a folder that is not there out of the workspace's manifest. */
  z.strictObject({ kind: z.literal('drop-series'), folder: z.string() }),
  /** Moves a file to the trash that nothing needs. */
  z.strictObject({ kind: z.literal('trash-file') }),
  /** Gives an article or a series an address of its own. */
  z.strictObject({ kind: z.literal('slug'), slug: z.string() }),
])
export type StructureFix = z.infer<typeof structureFixSchema>

export const fixSchema = z.discriminatedUnion('kind', [
  ...addressFixSchema.options,
  ...textFixSchema.options,
  ...structureFixSchema.options,
])
export type Fix = z.infer<typeof fixSchema>

/** A problem of an article's text as its author has it, with the ways out of it, the likeliest first. */
export const findingSchema = z.strictObject({
  ...problemSchema.shape,
  /** The address in the text that the problem is about, without escapes; null where it is about no link. */
  href: z.string().nullable(),
  fixes: z.array(fixSchema).max(3),
})
export type Finding = z.infer<typeof findingSchema>
