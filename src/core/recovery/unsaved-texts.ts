import { join } from 'node:path'
import * as z from 'zod'
import { makeOwnFolder, ownFolder } from '#core/documents/set-aside'
import { revisionOf } from '#core/documents/revision'
import type { Storage } from '#core/storage/storage'
import { isTemporaryName } from '#core/storage/temporary-name'
import { workspaceManifestName } from '#core/workspace/workspace-manifest'
import { SeriatimError } from '#shared/errors'

/** A text that was typed and that its file does not hold. */
export interface UnsavedText {
  readonly series: string
  readonly path: string
  readonly text: string
  /** When it was kept, ISO 8601. */
  readonly at: string
}

/** Where texts are kept: in the workspace, and where that cannot be written, in a folder of the user's. */
export interface RecoveryPlace {
  readonly root: string
  /** Absolute folder of this user's data; null where there is none. */
  readonly userData: string | null
}

const headSchema = z.strictObject({
  format: z.literal(1),
  series: z.string().min(1),
  path: z.string().min(1),
  at: z.iso.datetime(),
})
const encoder = new TextEncoder()

/**
 * Keeps the unsaved text of an article durably, in place of what was kept of it before: one line of JSON that
 * says whose it is, then the text. Falls back to the user's own folder where the workspace is not there, is
 * full or may not be written; rejects only when neither can be.
 */
export async function keepUnsaved(
  storage: Storage,
  place: RecoveryPlace,
  unsaved: UnsavedText,
): Promise<void> {
  const { text, ...whose } = unsaved
  const bytes = encoder.encode(`${JSON.stringify({ format: 1, ...whose })}\n${text.toWellFormed()}`)
  const [inWorkspace, ofUser] = folders(place)
  try {
    // A folder that is not there is not made: the disk may come back under the name.
    if ((await storage.facts(join(place.root, workspaceManifestName))) === null)
      throw new SeriatimError('workspace.unreachable', 'The folder of this workspace is not there just now.')
    await makeOwnFolder(storage, place.root)
    await keep(storage, inWorkspace, unsaved, bytes)
  } catch (error) {
    if (ofUser === null) throw error
    await keep(storage, ofUser, unsaved, bytes)
  }
}

async function keep(storage: Storage, folder: string, whose: UnsavedText, bytes: Uint8Array): Promise<void> {
  await storage.makeFolder(folder)
  await storage.replace(join(folder, nameOf(whose)), bytes)
}

/** What is kept, the newest last; what cannot be read is passed over and stays. */
export async function listUnsaved(storage: Storage, place: RecoveryPlace): Promise<UnsavedText[]> {
  const newest = new Map<string, UnsavedText>()
  for (const folder of folders(place)) {
    if (folder === null) continue
    for (const { name, kind } of (await storage.list(folder)) ?? []) {
      if (kind !== 'file' || isTemporaryName(name)) continue
      const bytes = await storage.read(join(folder, name))
      const unsaved = bytes === null ? null : decode(bytes)
      if (unsaved === null) continue
      const known = newest.get(name)
      if (known === undefined || known.at < unsaved.at) newest.set(name, unsaved)
    }
  }
  return [...newest.values()].sort((one, other) => (one.at < other.at ? -1 : 1))
}

/** Removes what is kept of an article, in both places: its file holds it, or the author gave it up. */
export async function dropUnsaved(
  storage: Storage,
  place: RecoveryPlace,
  whose: Pick<UnsavedText, 'series' | 'path'>,
): Promise<void> {
  for (const folder of folders(place))
    if (folder !== null) await storage.removeFile(join(folder, nameOf(whose)))
}

function folders({ root, userData }: RecoveryPlace): [string, string | null] {
  const own = userData === null ? null : join(userData, 'recovery', hash(root))
  return [join(root, ownFolder, 'recovery', 'unsaved'), own]
}

function nameOf({ series, path }: Pick<UnsavedText, 'series' | 'path'>): string {
  return `${hash(`${series}/${path}`.normalize('NFC'))}.txt`
}

function hash(text: string): string {
  return revisionOf(encoder.encode(text)).slice(0, 24)
}

function decode(bytes: Uint8Array): UnsavedText | null {
  const whole = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  const end = whole.indexOf('\n')
  try {
    const head = headSchema.safeParse(JSON.parse(whole.slice(0, end)))
    if (!head.success) return null
    const { format: _, ...whose } = head.data
    return { ...whose, text: whole.slice(end + 1) }
  } catch {
    return null
  }
}
