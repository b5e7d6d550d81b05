import { basename } from 'node:path'
import { createStorage } from '#core/storage/create-storage'
import { type Call, type Fault, withFaults } from '#core/storage/faulty-file-system'
import type { FileSystem } from '#core/storage/file-system'
import { createSimulatedDisk, type SimulatedDisk } from '#core/storage/simulated-disk'
import type { Storage } from '#core/storage/storage'
import { isTemporaryName } from '#core/storage/temporary-name'

/** The folder of the workspace on the simulated disk. */
export const root = '/w'

/** Files of a workspace by their path in it. */
export type Files = Readonly<Record<string, string>>

/** Something that an author does, with the workspace before and after it. */
export interface Operation {
  readonly name: string
  /** The one moment in which it cannot see another program's write: just before one of these calls. */
  readonly blind?: { readonly ways: readonly OutsideWay[]; readonly calls: readonly string[] }
  readonly before: Files
  /** Writes one file, whose versions are the caller's to keep. */
  readonly keepsNoVersions?: true
  /** What of the state before no list of files can say; leaves it durable. */
  prepare?(system: FileSystem, root: string): Promise<void>
  /** Trees that may stand as well when it did not come to its end: it is made of several steps. */
  readonly between?: readonly Files[]
  readonly after: Files
  run(storage: Storage, root: string): Promise<unknown>
  /** The author's way back once it was done: to the tree before it. */
  undo?(storage: Storage, root: string): Promise<unknown>
}

/** How another program writes a file: into it, or by putting another one in its place. */
export type OutsideWay = 'in place' | 'by rename'

/** How an operation ended for the one who asked for it. */
export type Outcome = 'acknowledged' | 'failed'

export type Decide = (call: Call) => Fault | null | Promise<null>

export function diskWith(files: Files): SimulatedDisk {
  return createSimulatedDisk(
    Object.fromEntries(Object.entries(files).map(([path, content]) => [`${root}/${path}`, content])),
  )
}

/** A disk on which the operation can begin. */
export async function diskBefore({ before, prepare }: Operation): Promise<SimulatedDisk> {
  const disk = diskWith(before)
  await prepare?.(disk.system, root)
  return disk
}

/** Runs an operation on a disk whose calls end as `decide` says. */
export async function attempt(
  operation: Operation,
  system: FileSystem,
  decide: Decide = () => null,
): Promise<Outcome> {
  try {
    await operation.run(createStorage(withFaults(system, decide)), root)
    return 'acknowledged'
  } catch (error) {
    // A mistake of the code is no failure of the disk.
    if (error instanceof TypeError || error instanceof RangeError) throw error
    return 'failed'
  }
}

/** How many calls the operation makes when nothing fails. */
export async function callsOf(operation: Operation): Promise<number> {
  let calls = 0
  const outcome = await attempt(operation, (await diskBefore(operation)).system, () => {
    calls += 1
    return null
  })
  if (outcome !== 'acknowledged') throw new Error(`${operation.name} fails on a disk that works.`)
  return calls
}

/** A workspace as a reader sees it: no folder of ours, no temporary name. */
export function treeOf(disk: SimulatedDisk): Files {
  return sorted(
    Object.fromEntries(
      [...disk.files()]
        .filter(([path]) => !path.includes('/.seriatim/') && !isTemporaryName(basename(path)))
        .map(([path, content]) => [path.slice(root.length + 1), new TextDecoder().decode(content)]),
    ),
  )
}

/**
 * What is wrong with the disk after an operation, or null: the tree must be the old or the new one, and the
 * new one where that was acknowledged.
 */
export function wrongness(
  disk: SimulatedDisk,
  { before, between = [], after }: Operation,
  outcome: Outcome,
): string | null {
  const now = JSON.stringify(treeOf(disk))
  if (now === JSON.stringify(sorted(after))) return null
  const earlier = [before, ...between].map((files) => JSON.stringify(sorted(files)))
  if (!earlier.includes(now)) return `neither old nor new: ${now}`
  return outcome === 'acknowledged' ? 'acknowledged and gone' : null
}

/**
 * What is wrong with the way back from an operation that was done, or null: a step can be taken back after a
 * power cut as well. Changes the disk.
 */
export async function wayBackWrongness(disk: SimulatedDisk, operation: Operation): Promise<string | null> {
  const { before, after, undo } = operation
  if (undo === undefined || JSON.stringify(treeOf(disk)) !== JSON.stringify(sorted(after))) return null
  try {
    await undo.call(operation, createStorage(disk.system), root)
  } catch (error) {
    return `cannot be taken back: ${String(error)}`
  }
  const now = JSON.stringify(treeOf(disk))
  return now === JSON.stringify(sorted(before)) ? null : `taken back to something else: ${now}`
}

export function sorted(files: Files): Files {
  return Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)))
}
