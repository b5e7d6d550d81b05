import { describe, expect, it } from 'vitest'
import { fullRun as full } from '../product/full-run.ts'
import { historyWrongness } from './history-wrongness.ts'
import { recoverJournal } from '#core/journal/recover-journal'
import type { FileSystem } from '#core/storage/file-system'
import {
  attempt,
  callsOf,
  diskBefore,
  type Operation,
  root,
  wayBackWrongness,
  wrongness,
} from './operation.ts'
import { operations } from './operations.ts'
import { survivalPatterns } from './survival-patterns.ts'

/** Syncs that may be left out, each with what makes that right. */
const needless: Readonly<Record<string, string>> = {
  'file /.seriatim/<temporary>':
    'a .gitignore that is torn or gone hides no text; the next write makes it again',
}

/** A sync by what it makes sure: a file's bytes or a folder's names, with made-up names evened out. */
function barrierOf(what: 'file' | 'folder' | 'file in place', path: string): string {
  const name = path
    .slice(root.length)
    .replace(/\d{8}-[0-9a-f]{8}/, '<transaction>')
    .replace(/\/\d+\.(after|before)$/, '/<n>.$1')
    .replace(/\.seriatim-[^/]*\.tmp$/, '<temporary>')
    .replace(/\/trash\/[^/]+/, '/trash/<id>')
    .replace(/\/objects\/[0-9a-f]{2}/, '/objects/<aa>')
    .replace(/\/versions\/(?:[^<]+[^</]|[^</]+)/, '/versions/<folder>')
  return `${what} ${name === '' ? '/' : name}`
}

/** The disk with an ear on every sync; one that `leaves` says true to is not made. */
function listening(system: FileSystem, leaves: (barrier: string) => boolean): FileSystem {
  return {
    ...system,
    syncFolder: async (path) => (leaves(barrierOf('folder', path)) ? undefined : system.syncFolder(path)),
    openForWriting: async (path) => {
      const file = await system.openForWriting(path)
      const sync = async () => (leaves(barrierOf('file in place', path)) ? undefined : file.sync())
      return { ...file, sync }
    },
    createFile: async (path, mode) => {
      const file = await system.createFile(path, mode)
      const sync = async () => (leaves(barrierOf('file', path)) ? undefined : file.sync())
      return { ...file, sync }
    },
  }
}

/** Every barrier of every operation, with the operations that have it. */
async function allBarriers(): Promise<ReadonlyMap<string, readonly Operation[]>> {
  const found = new Map<string, Operation[]>()
  for (const operation of operations) {
    const seen = new Set<string>()
    const { system } = await diskBefore(operation)
    await attempt(
      operation,
      listening(system, (barrier) => {
        seen.add(barrier)
        return false
      }),
    )
    for (const barrier of seen) found.set(barrier, [...(found.get(barrier) ?? []), operation])
  }
  return found
}

/** A state after a power cut that is bad when a sync is left out; null where none is found. */
async function badState(operation: Operation, left: string): Promise<string | null> {
  const calls = await callsOf(operation)
  // From the end: what was acknowledged is what a missing sync betrays most often.
  for (let k = calls; k >= 0; k -= 1) {
    const disk = await diskBefore(operation)
    const system = listening(disk.system, (barrier) => barrier === left)
    const outcome = await attempt(operation, system, ({ index }) => (index === k ? { kind: 'kill' } : null))
    for (const { name, survives } of survivalPatterns(12)) {
      const after = disk.afterPowerLoss(survives)
      const wrong = await recoverJournal(after.system, root).then(
        async () =>
          wrongness(after, operation, outcome) ??
          (await historyWrongness(after, operation)) ??
          (await wayBackWrongness(after, operation)),
        (error: unknown) => String(error),
      )
      if (wrong !== null) return `before call ${k}, ${name}: ${wrong}`
    }
  }
  return null
}

const barriers = await allBarriers()

describe('the barriers of what writes', () => {
  // Every operation with all of them: power-loss.test.ts.
  const enough = full ? ['a save', 'the renaming of a file'] : ['a save']
  it.each(operations.filter(({ name }) => enough.includes(name)))(
    'are enough for $name',
    async (operation) => {
      expect(await badState(operation, 'none')).toBeNull()
    },
  )

  it.each([...barriers].filter(([barrier]) => !(barrier in needless)))(
    'need the sync of %s',
    async (barrier, having) => {
      // The shortest betrays it soonest.
      const sizes = new Map(having.map((operation) => [operation, Object.keys(operation.before).length]))
      for (const operation of having.toSorted((a, b) => (sizes.get(a) ?? 0) - (sizes.get(b) ?? 0))) {
        if ((await badState(operation, barrier)) !== null) return
      }
      expect.fail(`nothing goes wrong without it in ${having.map(({ name }) => name).join(', ')}`)
    },
  )

  it('and no other is made for nothing', () => {
    expect(Object.keys(needless).filter((barrier) => !barriers.has(barrier))).toEqual([])
  })
})
