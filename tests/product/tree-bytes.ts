import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

/** Path and hash of every file under a folder, sorted; folders that hold nothing are named too. */
export function treeBytes(folder: string): Readonly<Record<string, string>> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  const facts = entries.flatMap((entry): [string, string][] => {
    const path = join(entry.parentPath, entry.name)
    const name = relative(folder, path).split(sep).join('/')
    if (entry.isDirectory()) return [[`${name}/`, 'folder']]
    const bytes = readIfThere(path)
    return bytes === null ? [] : [[name, createHash('sha256').update(bytes).digest('hex')]]
  })
  return Object.fromEntries(facts.toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

/** The same without what is Seriatim's own: `.seriatim/`, and the temporary file of a write under way. */
export function authorsFiles(workspace: string): Readonly<Record<string, string>> {
  const isOwn = (name: string): boolean => /(?:^|\/)\.seriatim[-/]/.test(name)
  return Object.fromEntries(Object.entries(treeBytes(workspace)).filter(([name]) => !isOwn(name)))
}

/** Null for a file that went since it was listed: the temporary one of a write that has ended. */
function readIfThere(path: string): Uint8Array | null {
  try {
    return readFileSync(path)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}
