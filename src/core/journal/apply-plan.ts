import { dirname, join } from 'node:path'
import { revisionOf } from '#core/documents/revision'
import { recordMove } from '#core/history/record-version'
import { createFile, isLinkUnsupported } from '#core/storage/atomic-replace'
import { errnoOf } from '#core/storage/file-error'
import type { FileSystem } from '#core/storage/file-system'
import { discard, makeFolders, writeBeside, writeInPlace } from '#core/storage/write-durably'
import { readIfThere } from '#core/storage/read-if-there'
import { mapConcurrently } from '#core/workspace/map-concurrently'
import { type JournalFolder } from './journal-folder.ts'
import type { Plan, PlannedChange } from './plan.ts'

/** Paths of a plan are independent of one another; so many wait for the disk at once. */
const atOnce = 8

interface Step extends PlannedChange {
  readonly index: number
  readonly target: string
  /** Where the old file waits while the new one takes its place: beside it, so on the same disk. */
  readonly held: string
  /** Where bytes are kept that lose their place: ours, or what another program had written. */
  readonly aside: (whose: 'ours' | 'found') => string
}

/**
 * Makes a committed plan true, from wherever an earlier attempt left it; making it twice is making it once.
 * First everything new is put, then everything old removed, so that no text is ever nowhere. Where another
 * program changed a path meanwhile its bytes stay and ours go to `.seriatim/recovery/`; those paths are
 * returned. Ends with `done.json`: from then on only tidying up is left.
 */
export async function applyPlan(
  system: FileSystem,
  root: string,
  folder: JournalFolder,
  plan: Plan,
): Promise<string[]> {
  const steps = stepsOf(root, folder, plan)
  const conflicts: string[] = []
  for (const move of plan.moves) await recordMove(system, root, move, new Date())
  for (const phase of [put, remove]) {
    const made = await mapConcurrently(steps, atOnce, (step) => phase(system, folder, step))
    conflicts.push(...steps.filter((_, index) => made[index] === false).map(({ path }) => path))
    for (const path of new Set(steps.map(({ target }) => dirname(target)))) await syncIfThere(system, path)
  }
  for (const step of steps) if (conflicts.includes(step.path)) await keepOurs(system, folder, step)
  await system.rename(folder.file('plan.json'), folder.file('done.json'))
  await system.syncFolder(folder.path)
  return conflicts
}

/** Removes what the making left beside the files. The old bytes stay in the journal, to be undone. */
export async function tidyUp(
  system: FileSystem,
  root: string,
  folder: JournalFolder,
  plan: Plan,
): Promise<void> {
  const steps = stepsOf(root, folder, plan)
  await mapConcurrently(steps, atOnce, async ({ held, index }) => {
    await discard(system, held)
    await discard(system, folder.staged(index))
  })
  for (const path of new Set(steps.map(({ target }) => dirname(target))))
    await removeIfEmpty(system, root, path)
  await system.rename(folder.file('done.json'), folder.file('undo.json'))
}

/** False where somebody else's bytes are at the path. */
async function put(system: FileSystem, folder: JournalFolder, step: Step): Promise<boolean> {
  const { before, after, target, index } = step
  if (after === null) return true
  const now = await readIfThere(system, target)
  const revision = now === null ? null : revisionOf(now)
  if (revision === after) return true
  const staged = folder.staged(index)
  if (step.inPlace) return await putInPlace(system, folder, step)
  if (revision !== null && revision !== before) return false
  if (before === null) await makeFolders(system, dirname(target))
  else if (!(await take(system, step, now))) return false
  return await give(system, staged, target)
}

/**
 * Bytes that are neither the old nor the new ones are half of ours or somebody's: they are kept before
 * they are written over. The look comes last, since nothing can be held here.
 */
async function putInPlace(
  system: FileSystem,
  folder: JournalFolder,
  { before, target, index, aside }: Step,
): Promise<boolean> {
  const staged = await readIfThere(system, folder.staged(index))
  const now = await readIfThere(system, target)
  if (staged === null || now === null) return false
  if (revisionOf(now) !== before) await keepInRecovery(system, aside('found'), now)
  await writeInPlace(system, target, staged)
  return true
}

async function remove(system: FileSystem, _: JournalFolder, step: Step): Promise<boolean> {
  const { before, after, target } = step
  if (after !== null || before === null) return true
  const now = await readIfThere(system, target)
  if (now !== null && revisionOf(now) !== before) return false
  return await take(system, step, now)
}

/**
 * Takes the old file out of the way, and looks at it only then: whatever a program wrote into it up to
 * this moment is seen, and is put back if it is not what was expected. Where nothing is at the path, an
 * earlier attempt may have come to the point between the two.
 */
async function take(
  system: FileSystem,
  { before, target, held, aside }: Step,
  now: Uint8Array | null,
): Promise<boolean> {
  if (now !== null) await system.rename(target, held)
  const taken = await readIfThere(system, held)
  if (taken === null || revisionOf(taken) === before) return true
  if (!(await give(system, held, target))) await keepInRecovery(system, aside('found'), taken)
  return false
}

/** Gives a file its name unless that is taken, by a link; false when it is taken or the file is gone. */
async function give(system: FileSystem, from: string, to: string): Promise<boolean> {
  try {
    await system.link(from, to)
    return true
  } catch (error) {
    const errno = errnoOf(error)
    if (errno === 'EEXIST' || errno === 'ENOENT') return false
    if (errno !== 'EXDEV' && !isLinkUnsupported(error)) throw error
  }
  const bytes = await readIfThere(system, from)
  if (bytes === null || (await readIfThere(system, to)) !== null) return false
  await system.rename(await writeBeside(system, to, bytes), to)
  return true
}

/** Our bytes for a path that is somebody else's now. */
async function keepOurs(system: FileSystem, folder: JournalFolder, step: Step): Promise<void> {
  const bytes = await readIfThere(system, folder.staged(step.index))
  if (bytes !== null) await keepInRecovery(system, step.aside('ours'), bytes)
}

async function keepInRecovery(system: FileSystem, place: string, bytes: Uint8Array): Promise<void> {
  await makeFolders(system, dirname(place))
  await createFile(system, place, bytes)
}

async function syncIfThere(system: FileSystem, path: string): Promise<void> {
  try {
    await system.syncFolder(path)
  } catch (error) {
    if (errnoOf(error) !== 'ENOENT') throw error
  }
}

/** A folder that lost its last file goes, and so do its parents; never a series' own folder. */
async function removeIfEmpty(system: FileSystem, root: string, path: string): Promise<void> {
  if (!path.startsWith(root) || path === root) return
  try {
    await system.removeFolder(path)
  } catch {
    // Not empty, or not there.
    return
  }
  await removeIfEmpty(system, root, dirname(path))
}

function stepsOf(root: string, folder: JournalFolder, { changes }: Plan): Step[] {
  return changes.map((change, index) => {
    const target = join(root, change.path)
    const held = join(dirname(target), `.seriatim-${folder.id}-${index}.tmp`)
    const aside = (whose: 'ours' | 'found'): string =>
      join(root, '.seriatim', 'recovery', folder.id, whose, change.path)
    return { ...change, index, target, held, aside }
  })
}
