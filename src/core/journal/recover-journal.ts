import { fileError } from '#core/storage/file-error'
import type { FileSystem } from '#core/storage/file-system'
import { discard } from '#core/storage/write-durably'
import { join } from 'node:path'
import { applyPlan, tidyUp } from './apply-plan.ts'
import { readIfThere } from '#core/storage/read-if-there'
import { type JournalFolder, journalFolder, journalIds } from './journal-folder.ts'
import { decodePlan, type Plan } from './plan.ts'

/** What recovery found and did. */
export interface Recovered {
  readonly label: string
  readonly conflicts: readonly string[]
}

/** Whether an operation was decided and not finished; looking changes nothing. */
export async function isJournalUnfinished(system: FileSystem, root: string): Promise<boolean> {
  for (const id of await journalIds(system, root)) {
    const folder = journalFolder(root, id)
    const bytes = await readIfThere(system, folder.file('plan.json'))
    if (bytes !== null && decodePlan(bytes) !== null) return true
  }
  return false
}

/**
 * Finishes every operation that was decided and forgets those that were not; doing it twice is doing it
 * once. Runs before anything of the workspace is shown, under the lock. Raises the disk's own errors.
 */
export async function recoverJournal(system: FileSystem, root: string): Promise<Recovered[]> {
  const recovered: Recovered[] = []
  for (const id of await journalIds(system, root)) {
    const folder = journalFolder(root, id)
    try {
      const found = await recover(system, root, folder)
      if (found !== null) recovered.push(found)
    } catch (error) {
      throw fileError(error, folder.path, 'written')
    }
  }
  return recovered
}

async function recover(system: FileSystem, root: string, folder: JournalFolder): Promise<Recovered | null> {
  const names = (await system.readFolder(folder.path)).map(({ name }) => name)
  // Most of the journal is made and tidied up: a look at the names is all that it costs.
  if (names.includes('undo.json')) return null
  const planned = await planIn(system, folder, 'plan.json')
  if (planned.kind === 'plan') {
    const conflicts = await applyPlan(system, root, folder, planned.plan)
    await tidyUpQuietly(system, root, folder, planned.plan)
    return { label: planned.plan.label, conflicts }
  }
  const done = await planIn(system, folder, 'done.json')
  if (done.kind === 'plan') await tidyUpQuietly(system, root, folder, done.plan)
  if (planned.kind === 'none' && done.kind === 'none') await forgetQuietly(system, folder)
  return null
}

/** What is left over harms nobody, and is tried again when the workspace is opened next. */
export async function tidyUpQuietly(
  system: FileSystem,
  root: string,
  folder: JournalFolder,
  plan: Plan,
): Promise<void> {
  try {
    await tidyUp(system, root, folder, plan)
  } catch {
    // The operation itself is done.
  }
}

/** The same for a transaction that is to go. */
export async function forgetQuietly(system: FileSystem, folder: JournalFolder): Promise<void> {
  try {
    await forget(system, folder)
  } catch {
    // Without its plan nothing comes of it.
  }
}

/** Removes a transaction from the journal; it cannot be undone any more. */
async function forget(system: FileSystem, folder: JournalFolder): Promise<void> {
  // The plan goes first: what is half forgotten must not be undone.
  await discard(system, folder.file('undo.json'))
  for (const { name } of await system.readFolder(folder.path)) await discard(system, join(folder.path, name))
  await system.removeFolder(folder.path)
}

type Found = { readonly kind: 'none' | 'damaged' } | { readonly kind: 'plan'; readonly plan: Plan }

/** A plan that is there and cannot be read was damaged afterwards; its folder holds texts, so it stays. */
async function planIn(
  system: FileSystem,
  folder: JournalFolder,
  name: 'plan.json' | 'done.json',
): Promise<Found> {
  const bytes = await readIfThere(system, folder.file(name))
  if (bytes === null) return { kind: 'none' }
  const plan = decodePlan(bytes)
  return plan === null ? { kind: 'damaged' } : { kind: 'plan', plan }
}
