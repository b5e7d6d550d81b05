import { randomBytes } from 'node:crypto'
import { makeOwnFolder } from '#core/documents/set-aside'
import { historyRoot } from '#core/history/history-paths'
import { snapshotBefore } from '#core/history/snapshot-before'
import { containedPath } from '#core/storage/contained-path'
import { fileError } from '#core/storage/file-error'
import type { Storage } from '#core/storage/storage'
import { SeriatimError } from '#shared/errors'
import { applyPlan } from './apply-plan.ts'
import { readIfThere } from '#core/storage/read-if-there'
import { journalFolder, journalIds, nextId } from './journal-folder.ts'
import { decodePlan } from './plan.ts'
import { forgetQuietly, recoverJournal, tidyUpQuietly } from './recover-journal.ts'
import { stageTransaction, type TransactOptions } from './stage-transaction.ts'
import type { Committed, FileChange, Transaction } from './transaction.ts'

/** So many transactions can be undone; older ones are forgotten. */
const undoKept = 100

/**
 * Changes several files together or not at all, whatever fails in between; every text that goes is a version
 * of its file then. Raises `operation.outdated`
 * when a file is not as expected, and the disk's own errors when nothing was done. `operation.unfinished`:
 * it was decided and could not be finished; that happens before the next operation, or when the workspace
 * is opened next. Aborted before it is decided, it leaves everything as it was.
 */
export async function transact(
  storage: Storage,
  root: string,
  transaction: Transaction,
  options: TransactOptions = {},
): Promise<Committed> {
  const { system } = storage
  for (const { path } of transaction.changes) await containedPath(storage, root, path)
  await makeOwnFolder(storage, root)
  await recoverJournal(system, root)
  try {
    await snapshotBefore(system, root, transaction, new Date())
  } catch (error) {
    throw fileError(error, historyRoot(root), 'written')
  }
  const ids = await journalIds(system, root)
  const folder = journalFolder(root, nextId(ids, randomBytes(4).toString('hex')))
  let plan
  try {
    plan = await stageTransaction(system, root, folder, transaction, options)
  } catch (error) {
    await forgetQuietly(system, folder)
    throw fileError(error, folder.path, 'written')
  }
  try {
    const conflicts = await applyPlan(system, root, folder, plan)
    await tidyUpQuietly(system, root, folder, plan)
    for (const id of ids.slice(0, Math.max(0, ids.length - undoKept)))
      await forgetQuietly(system, journalFolder(root, id))
    return { id: folder.id, conflicts }
  } catch (error) {
    throw new SeriatimError(
      'operation.unfinished',
      `"${transaction.label}" was begun and the disk did not let it finish. Nothing is lost; it is finished as soon as the disk allows.`,
      { id: folder.id },
      error,
    )
  }
}

/** The transaction that takes another one back. Raises `operation.outdated` where that is forgotten. */
export async function inverseOf(storage: Storage, root: string, id: string): Promise<Transaction> {
  const folder = journalFolder(root, id)
  const bytes = await readIfThere(storage.system, folder.file('undo.json'))
  const plan = bytes === null ? null : decodePlan(bytes)
  if (plan === null) throw forgotten()
  const changes: FileChange[] = []
  for (const [index, { path, before, after }] of plan.changes.entries()) {
    const old = before === null ? null : await readIfThere(storage.system, folder.original(index))
    if (before !== null && old === null) throw forgotten()
    changes.push({ path, before: after, after: old === null ? null : { kind: 'bytes', bytes: old } })
  }
  return { label: plan.label, changes, moves: plan.moves.map(({ from, to }) => ({ from: to, to: from })) }
}

function forgotten(): SeriatimError {
  return new SeriatimError(
    'operation.outdated',
    'That step is no longer in the journal, so it was not taken back. Nothing was changed.',
  )
}
