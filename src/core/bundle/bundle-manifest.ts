import * as z from 'zod'
import { joinInside } from '#core/storage/contained-path'

/** Stands at the root of every bundle; a folder that has it is ours to bring up to date. */
export const bundleManifestName = 'bundle.json'
/**
 * What an update is about to write, there only while it writes. If it is interrupted, the next export
 * knows by it which files are ours.
 */
export const pendingManifestName = 'bundle.next.json'

const bundleManifestSchema = z.object({
  generator: z.string().startsWith('Seriatim '),
  target: z.literal('site'),
  /** Path in the bundle (`/` between parts) to SHA-256 of the file, in hex. */
  files: z.record(z.string(), z.string().regex(/^[0-9a-f]{64}$/)),
})

/** What a bundle holds: paths and hashes, no time and no machine. Does not list itself. */
export type BundleManifest = z.infer<typeof bundleManifestSchema>

/** The bytes of a manifest, the same for the same content. */
export function encodeBundleManifest(version: string, files: ReadonlyMap<string, string>): Uint8Array {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  const manifest: BundleManifest = {
    generator: `Seriatim ${version}`,
    target: 'site',
    files: Object.fromEntries(sorted),
  }
  return new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`)
}

/** Reads a manifest; null for anything that is not ours, a path that leads out of the bundle included. */
export function decodeBundleManifest(bytes: Uint8Array | null): BundleManifest | null {
  if (bytes === null) return null
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return null
  }
  const parsed = bundleManifestSchema.safeParse(value)
  if (!parsed.success) return null
  return Object.keys(parsed.data.files).every((path) => joinInside('/', path) !== null) ? parsed.data : null
}
