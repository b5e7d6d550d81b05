import { isJournalUnfinished } from '#core/journal/recover-journal'
import { withWorkspaceLock } from '#core/lock/with-workspace-lock'
import { requireWritable } from '#core/operations/find-series'
import type { Storage } from '#core/storage/storage'
import { loadWorkspace } from '#core/workspace/load-workspace'
import type { WorkspaceModel } from '#core/workspace/workspace-model'
import { SeriatimError } from '#shared/errors'
import { tell } from './output.ts'

export interface ReadOptions {
  readonly drafts: boolean
  /** Refuses (`operation.unfinished`) where a half-done operation cannot be finished, instead of saying so. */
  readonly whole?: boolean
}

/**
 * The model of a workspace for a verb that reads. An operation that an earlier run left unfinished is
 * finished first where that is possible; nothing else is ever written.
 */
export async function readWorkspace(
  storage: Storage,
  root: string,
  { drafts, whole = false }: ReadOptions,
): Promise<WorkspaceModel> {
  const model = await loadWorkspace(storage, root, { drafts })
  if (!(await isJournalUnfinished(storage.system, root))) return model
  try {
    return await withWorkspaceLock(storage, root, () => loadWorkspace(storage, root, { drafts }))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    const sentence = `An operation in this workspace is not finished yet, and could not be finished now: ${reason}`
    if (whole) throw new SeriatimError('operation.unfinished', sentence, {}, error)
    tell(sentence)
    return model
  }
}

/** Runs a verb that writes, with the lock in hand; a folder that is no workspace gets no file of ours. */
export async function writeWorkspace<T>(
  storage: Storage,
  root: string,
  work: (model: WorkspaceModel) => Promise<T>,
): Promise<T> {
  requireWritable(await loadWorkspace(storage, root, { drafts: false }))
  return await withWorkspaceLock(storage, root, async () =>
    work(await loadWorkspace(storage, root, { drafts: false })),
  )
}
