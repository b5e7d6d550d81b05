import * as z from 'zod'

/**
 * Why a version was kept: the author saved it; it was found on the disk before the application first changed
 * the file; it was there before an operation on several files, which `label` names; it
 * was written and could not be saved, because another program had written, too.
 */
export const versionCauses = ['saved', 'found', 'operation', 'unsaved'] as const

/** Names a version of one file: when it was kept, and the beginning of its revision. */
export const versionIdSchema = z.string().regex(/^\d{8}T\d{9}Z-[0-9a-f]{8}$/)

/** A text that a file once had. */
export const versionSchema = z.strictObject({
  id: versionIdSchema,
  /** ISO 8601, UTC. */
  at: z.iso.datetime(),
  /** SHA-256 of its bytes. */
  revision: z.string().regex(/^[0-9a-f]{64}$/),
  /** In bytes. */
  size: z.number().int().nonnegative(),
  /** Words of an article; null for other files. */
  words: z.number().int().nonnegative().nullable(),
  cause: z.enum(versionCauses),
  /** What the operation was; null for any other cause. */
  label: z.string().nullable(),
  /** Kept whatever its age. */
  pinned: z.boolean(),
})
export type Version = z.infer<typeof versionSchema>
