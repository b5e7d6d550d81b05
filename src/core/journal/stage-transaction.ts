import { dirname, join } from 'node:path'
import { revisionOf } from '#core/documents/revision'
import type { FileSystem } from '#core/storage/file-system'
import { makeFolders, writeNew } from '#core/storage/write-durably'
import { mapConcurrently } from '#core/workspace/map-concurrently'
import { SeriatimError } from '#shared/errors'
import { readIfThere } from '#core/storage/read-if-there'
import { type JournalFolder } from './journal-folder.ts'
import { encodePlan, type Plan, type PlannedChange } from './plan.ts'
import type { FileChange, Transaction } from './transaction.ts'

/** Files are independent of one another until the commit; so many wait for the disk at once. */
const atOnce = 8

/** Long transactions tell how far they are, and can be given up until they are decided. */
export interface TransactOptions {
  /** Aborted before the commit: nothing is done, and it rejects with the signal's reason. */
  readonly signal?: AbortSignal
  /** Changes that are written down, and all. */
  readonly onProgress?: (done: number, total: number) => void
}

/**
 * Writes down all that a transaction needs: every new content, a copy of every old one, then the plan.
 * The rename that gives the plan its name is the commit; until then the workspace is untouched and
 * nothing will ever come of it. Raises `operation.outdated` when the disk is not what was expected.
 */
export async function stageTransaction(
  system: FileSystem,
  root: string,
  folder: JournalFolder,
  { label, changes, moves = [] }: Transaction,
  options: TransactOptions = {},
): Promise<Plan> {
  // Syncs the parent too: the folder's name is sure before anything relies on it.
  await makeFolders(system, folder.path)
  let staged = 0
  const planned = await mapConcurrently([...changes.entries()], atOnce, async ([index, change]) => {
    options.signal?.throwIfAborted()
    const plannedChange = await stage(system, root, folder, change, index)
    options.onProgress?.((staged += 1), changes.length)
    return plannedChange
  })
  options.signal?.throwIfAborted()
  await system.syncFolder(folder.path)
  const plan: Plan = { format: 1, label, changes: planned, moves: [...moves] }
  const draft = join(folder.path, 'plan.tmp')
  await writeNew(system, draft, encodePlan(plan))
  await system.rename(draft, folder.file('plan.json'))
  await system.syncFolder(folder.path)
  return plan
}

async function stage(
  system: FileSystem,
  root: string,
  folder: JournalFolder,
  { path, before, after }: FileChange,
  index: number,
): Promise<PlannedChange> {
  const target = join(root, path)
  const old = await readIfThere(system, target)
  if ((old === null ? null : revisionOf(old)) !== before) throw outdated(path)
  if (old !== null) await writeNew(system, folder.original(index), old)
  const bytes = after === null ? null : await contentOf(system, root, after)
  // A file keeps its permissions, where it is and where it goes.
  const like = old !== null ? target : after?.kind === 'file' ? join(root, after.path) : null
  if (bytes !== null)
    await writeNew(
      system,
      folder.staged(index),
      bytes,
      like === null ? undefined : (await system.stat(like)).mode,
    )
  return {
    path,
    before,
    after: bytes === null ? null : revisionOf(bytes),
    inPlace: old !== null && bytes !== null && (await keepsIdentity(system, target)),
  }
}

async function contentOf(
  system: FileSystem,
  root: string,
  content: NonNullable<FileChange['after']>,
): Promise<Uint8Array> {
  if (content.kind === 'bytes') return content.bytes
  const bytes = await readIfThere(system, join(root, content.path))
  if (bytes === null) throw outdated(content.path)
  return bytes
}

/** A file that others know by another name must not be replaced by a new one under this name. */
async function keepsIdentity(system: FileSystem, path: string): Promise<boolean> {
  const { kind, links } = await system.lstat(path)
  return kind === 'symlink' || links > 1 || !(await system.mayWrite(dirname(path)))
}

function outdated(path: string): SeriatimError {
  return new SeriatimError(
    'operation.outdated',
    `"${path}" was changed outside in the meantime, so nothing was done. All texts are as they were; try again.`,
    { path },
  )
}
