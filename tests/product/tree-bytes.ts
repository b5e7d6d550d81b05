import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

/** Path and hash of every file under a folder, sorted; folders that hold nothing are named too. */
export function treeBytes(folder: string): Readonly<Record<string, string>> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  const facts = entries.map((entry): [string, string] => {
    const path = join(entry.parentPath, entry.name)
    const name = relative(folder, path).split(sep).join('/')
    if (entry.isDirectory()) return [`${name}/`, 'folder']
    return [name, createHash('sha256').update(readFileSync(path)).digest('hex')]
  })
  return Object.fromEntries(facts.toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
