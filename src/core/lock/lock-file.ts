import { join } from 'node:path'
import * as z from 'zod'
import { ownFolder } from '#core/documents/set-aside'

/** Who writes in a workspace. Times are ISO 8601, UTC. */
export const lockHolderSchema = z.object({
  pid: z.number().int().positive(),
  start: z.string().nullable(),
  host: z.string(),
  boot: z.string().nullable(),
  app: z.enum(['desktop', 'browser', 'command line']),
  since: z.iso.datetime(),
  beat: z.iso.datetime(),
  /** Tells this taking of the lock from every other. */
  nonce: z.string().min(8),
})
export type LockHolder = z.infer<typeof lockHolderSchema>

export function lockPath(root: string): string {
  return join(root, ownFolder, 'lock')
}

export function encodeHolder(holder: LockHolder): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(holder)}\n`)
}

/** Null for bytes that no Seriatim wrote whole. */
export function decodeHolder(bytes: Uint8Array): LockHolder | null {
  try {
    const parsed = lockHolderSchema.safeParse(JSON.parse(new TextDecoder().decode(bytes)))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}
