import { join } from 'node:path'
import { errnoOf } from '#core/storage/file-error'
import type { FileSystem } from '#core/storage/file-system'

/**
 * One transaction's folder, `.seriatim/journal/<id>/`. Which plan file it has says how far it came:
 * none, nothing was decided; `plan.json`, decided; `done.json`, made; `undo.json`, made and tidied up,
 * kept to be undone.
 */
export interface JournalFolder {
  readonly path: string
  readonly id: string
  staged(index: number): string
  original(index: number): string
  file(name: 'plan.json' | 'done.json' | 'undo.json'): string
}

export function journalRoot(root: string): string {
  return join(root, '.seriatim', 'journal')
}

export function journalFolder(root: string, id: string): JournalFolder {
  const path = join(journalRoot(root), id)
  return {
    path,
    id,
    staged: (index) => join(path, `${index}.after`),
    original: (index) => join(path, `${index}.before`),
    file: (name) => join(path, name),
  }
}

/** Ids of all transactions in the journal, in the order in which they were begun. */
export async function journalIds(system: FileSystem, root: string): Promise<string[]> {
  try {
    const entries = await system.readFolder(journalRoot(root))
    return entries
      .filter(({ kind, name }) => kind === 'folder' && idPattern.test(name))
      .map(({ name }) => name)
      .sort()
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return []
    throw error
  }
}

/** The id after the last one: a count, so that the order stays when clocks do not. */
export function nextId(ids: readonly string[], random: string): string {
  const last = ids.at(-1)
  const count = last === undefined ? 1 : Number.parseInt(last, 10) + 1
  return `${String(count).padStart(8, '0')}-${random}`
}

const idPattern = /^\d{8}-[0-9a-f]{8}$/
