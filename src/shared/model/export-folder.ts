import * as z from 'zod'

/** What an export would find in the folder that it is asked to fill. */
export const exportFolderSchema = z.discriminatedUnion('kind', [
  /** Nothing is there, or nothing is in it. */
  z.strictObject({ kind: z.literal('new') }),
  /** An export filled it before: `ours` of its files are there still, `others` are not Seriatim's and stay. */
  z.strictObject({
    kind: z.literal('ours'),
    ours: z.number().int().nonnegative(),
    others: z.number().int().nonnegative(),
  }),
  /** It holds what Seriatim did not write, and nothing else. */
  z.strictObject({ kind: z.literal('others'), others: z.number().int().positive() }),
  /** It is never written to; the sentence says why. */
  z.strictObject({ kind: z.literal('refused'), message: z.string() }),
])
export type ExportFolder = z.infer<typeof exportFolderSchema>
