import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runSeriatim } from '../product/run-seriatim.ts'
import { temporaryFolders } from '../product/temporary-folders.ts'
import { treeBytes } from '../product/tree-bytes.ts'

const folders = temporaryFolders()

/** Every verb that only reads, on the given workspace. */
const readVerbs = (workspace: string, out: string): readonly (readonly string[])[] => [
  ['list', workspace],
  ['list', workspace, '--drafts', '--json'],
  ['check', workspace],
  ['search', workspace, 'queue'],
  ['render', join(workspace, 'architecture-patterns/cqrs.md')],
  ['export', workspace, '--out', join(out, 'site')],
]

/** Makes a folder read-only for whoever runs this; answers what undoes it, or null where nobody can. */
function makeReadOnly(folder: string): (() => void) | null {
  if (process.getuid?.() !== 0) {
    const each = (mode: (isFolder: boolean) => number): void => {
      for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
        chmodSync(join(entry.parentPath, entry.name), mode(entry.isDirectory()))
      }
      chmodSync(folder, mode(true))
    }
    each((isFolder) => (isFolder ? 0o555 : 0o444))
    return () => each((isFolder) => (isFolder ? 0o755 : 0o644))
  }
  // Mode bits do not bind root; a read-only mount does, where the system lets us make one.
  const bound = spawnSync('mount', ['--bind', folder, folder]).status === 0
  if (!bound) return null
  if (spawnSync('mount', ['-o', 'remount,ro,bind', folder]).status !== 0) {
    execFileSync('umount', [folder])
    return null
  }
  return () => execFileSync('umount', [folder])
}

describe('the verbs that only read', () => {
  it('leave every byte, every file time and every name of the workspace as they were', async () => {
    const workspace = folders.sample()
    const times = (): readonly number[] =>
      Object.keys(treeBytes(workspace)).map((name) => statSync(join(workspace, name)).mtimeMs)
    const before = { bytes: treeBytes(workspace), times: times(), root: statSync(workspace).mtimeMs }
    for (const args of readVerbs(workspace, folders.make())) {
      expect(await runSeriatim(args)).toMatchObject({ code: 0 })
    }
    expect({ bytes: treeBytes(workspace), times: times(), root: statSync(workspace).mtimeMs }).toEqual(before)
  })

  it('work on a read-only disk', async () => {
    const workspace = folders.sample()
    const undo = makeReadOnly(workspace)
    if (undo === null) console.warn('Not run on a read-only disk: root here, and no mount is allowed.')
    try {
      if (undo !== null) expect(() => mkdirSync(join(workspace, 'probe'))).toThrow(/EROFS|EACCES/)
      for (const args of readVerbs(workspace, folders.make())) {
        expect(await runSeriatim(args)).toMatchObject({ code: 0 })
      }
    } finally {
      undo?.()
    }
  })
})
