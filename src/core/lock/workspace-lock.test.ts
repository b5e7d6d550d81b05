import { describe, expect, it } from 'vitest'
import { createMemoryStorage } from '#core/storage/memory-storage'
import { lockPath } from './lock-file.ts'
import type { ProcessIdentity } from './process-identity.ts'
import { foreignHolder, type LockOptions, takeLock } from './workspace-lock.ts'

const root = '/w'
const start = Date.parse('2026-03-12T13:58:00Z')

interface World {
  readonly storage: ReturnType<typeof createMemoryStorage>
  readonly running: Map<number, string>
  now: number
}

function world(): World {
  return {
    storage: createMemoryStorage({ '/w/seriatim.yaml': 'format: 1\n' }),
    running: new Map(),
    now: start,
  }
}

function processIn(at: World, pid: number, host = 'studio', boot = 'boot-1'): LockOptions {
  at.running.set(pid, `start-${pid}`)
  const identity: ProcessIdentity = {
    pid,
    host,
    boot,
    startOf: async (asked) => at.running.get(asked) ?? null,
    isRunning: (asked) => at.running.has(asked),
  }
  return { storage: at.storage, root, identity, app: 'desktop', now: () => at.now }
}

describe('the lock of a workspace', () => {
  it('is one process’s, whose name the others get', async () => {
    const at = world()
    await takeLock(processIn(at, 1))
    const other = processIn(at, 2)
    await expect(takeLock(other)).rejects.toMatchObject({
      code: 'workspace.locked',
      message: /desktop\) on studio has been writing here since 13:58 UTC/,
      details: { silent: false, pid: 1 },
    })
    expect((await foreignHolder(other))?.holder.pid).toBe(1)
  })

  it('is free again when it is released, and is then another’s', async () => {
    const at = world()
    const first = await takeLock(processIn(at, 1))
    await first.release()
    const second = await takeLock(processIn(at, 2))
    await first.release()
    await expect(second.beat()).resolves.toBe(true)
    await expect(first.beat()).resolves.toBe(false)
  })

  it('goes over at once when its process is gone, was another one, or ran before the last start', async () => {
    for (const end of ['gone', 'reused', 'rebooted'] as const) {
      const at = world()
      await takeLock(processIn(at, 1))
      if (end === 'gone') at.running.delete(1)
      if (end === 'reused') at.running.set(1, 'start-later')
      const other = processIn(at, 2, 'studio', end === 'rebooted' ? 'boot-2' : 'boot-1')
      expect(await foreignHolder(other)).toBeNull()
      await expect(takeLock(other)).resolves.toMatchObject({ holder: { pid: 2 } })
    }
  })

  it('of another machine is asked about after a minute of silence, whatever the clocks say', async () => {
    const at = world()
    const there = await takeLock(processIn(at, 1, 'laptop'))
    at.running.delete(1)
    const here = processIn(at, 2)
    at.now += 50_000
    await there.beat()
    at.now += 50_000
    await expect(takeLock(here, true)).rejects.toMatchObject({ details: { silent: false } })
    at.now += 20_000
    await expect(takeLock(here)).rejects.toMatchObject({ details: { silent: true } })
    at.now = start - 3_600_000
    await expect(takeLock(here, true)).rejects.toMatchObject({ details: { silent: false } })
    at.now = start + 200_000
    await expect(takeLock(here, true)).resolves.toMatchObject({ holder: { pid: 2 } })
    await expect(there.beat()).resolves.toBe(false)
  })

  it('is one process’s among many that find a dead one’s at the same time', async () => {
    const at = world()
    await takeLock(processIn(at, 1))
    at.running.delete(1)
    const all = await Promise.allSettled([2, 3, 4, 5, 6, 7].map((pid) => takeLock(processIn(at, pid))))
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  it('is nobody’s when the file was torn', async () => {
    const at = world()
    await at.storage.makeFolder('/w/.seriatim')
    await at.storage.create(lockPath(root), new TextEncoder().encode('{"pid": 1'))
    await expect(takeLock(processIn(at, 2))).resolves.toMatchObject({ holder: { pid: 2 } })
  })
})
