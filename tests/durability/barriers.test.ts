import { describe, expect, it } from 'vitest'
import { recoverJournal } from '#core/journal/recover-journal'
import type { FileSystem } from '#core/storage/file-system'
import { attempt, callsOf, diskWith, root, wrongness } from './operation.ts'
import { survivalPatterns } from './survival-patterns.ts'
import { plainTransaction } from './transaction-operation.ts'

/** Every barrier of the journal: a sync that is left out where the path matches. */
const barriers: readonly { name: string; left: (call: 'sync' | 'syncFolder', path: string) => boolean }[] = [
  { name: 'the new contents', left: (call, path) => call === 'sync' && path.endsWith('.after') },
  { name: 'the plan', left: (call, path) => call === 'sync' && path.endsWith('plan.tmp') },
  {
    name: 'the names in the transaction’s folder',
    left: (call, path) => call === 'syncFolder' && /\/journal\/\d+-\w+$/.test(path),
  },
  {
    name: 'the transaction’s own name',
    left: (call, path) => call === 'syncFolder' && path.endsWith('/journal'),
  },
  {
    name: 'the names of what is put and removed',
    left: (call, path) => call === 'syncFolder' && /^\/w\/[ab]/.test(path),
  },
]

async function badStates(left: (call: 'sync' | 'syncFolder', path: string) => boolean): Promise<number> {
  const calls = await callsOf(plainTransaction)
  let bad = 0
  for (let k = 0; k <= calls; k += 1) {
    const disk = diskWith(plainTransaction.before)
    const outcome = await attempt(plainTransaction, withoutSyncs(disk.system, left), ({ index }) =>
      index === k ? { kind: 'kill' } : null,
    )
    for (const { survives } of survivalPatterns(12)) {
      const after = disk.afterPowerLoss(survives)
      try {
        await recoverJournal(after.system, root)
        if (wrongness(after, plainTransaction, outcome) !== null) bad += 1
      } catch {
        bad += 1
      }
    }
  }
  return bad
}

function withoutSyncs(
  system: FileSystem,
  left: (call: 'sync' | 'syncFolder', path: string) => boolean,
): FileSystem {
  return {
    ...system,
    syncFolder: async (path) => (left('syncFolder', path) ? undefined : system.syncFolder(path)),
    createFile: async (path, mode) => {
      const file = await system.createFile(path, mode)
      return { ...file, sync: async () => (left('sync', path) ? undefined : file.sync()) }
    },
  }
}

describe('the barriers of the journal', () => {
  it('are enough', async () => {
    expect(await badStates(() => false)).toBe(0)
  })

  it.each(barriers)('need the sync of $name', async ({ left }) => {
    expect(await badStates(left)).toBeGreaterThan(0)
  })
})
