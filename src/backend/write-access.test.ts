import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { transact } from '#core/journal/transact'
import { createStorage } from '#core/storage/create-storage'
import { createDiskStorage } from '#core/storage/disk-storage'
import { withFaults } from '#core/storage/faulty-file-system'
import { createNodeFileSystem } from '#core/storage/node-file-system'
import { createWriteAccess, type WriteAccess } from './write-access.ts'

let root = ''
let open: WriteAccess[] = []

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'seriatim-access-'))
  mkdirSync(join(root, 's'))
  writeFileSync(join(root, 'seriatim.yaml'), 'format: 1\n')
  writeFileSync(join(root, 's/a.md'), 'old')
})
afterEach(async () => {
  for (const one of open) await one.leave()
  open = []
  rmSync(root, { recursive: true })
})

function access(): WriteAccess {
  const storage = createDiskStorage()
  const log = { info: () => undefined, error: () => undefined }
  const one = createWriteAccess({ storage, app: 'desktop', log, onHolder: () => undefined })
  open.push(one)
  return one
}

/** An operation that was decided when its process ended. */
async function leaveUnfinished(): Promise<void> {
  const system = withFaults(createNodeFileSystem(), ({ name, path }) =>
    name === 'link' && path.endsWith('b.md') ? { kind: 'kill' } : null,
  )
  const after = { kind: 'bytes', bytes: new TextEncoder().encode('new') } as const
  const changes = [{ path: 's/b.md', before: null, after }]
  const work = transact(createStorage(system), root, { label: 'Create B', changes })
  await expect(work).rejects.toMatchObject({ code: 'operation.unfinished' })
}

describe('the right to write', () => {
  it('is taken by the first write, leaves no file before it and none after it', async () => {
    const first = access()
    await first.enter(root)
    expect(readdirSync(root).toSorted()).toEqual(['s', 'seriatim.yaml'])
    await first.require()
    expect(readdirSync(join(root, '.seriatim')).toSorted()).toEqual(['.gitignore', 'lock'])
    await first.leave()
    expect(readdirSync(root).toSorted()).toEqual(['s', 'seriatim.yaml'])
  })

  it('is one process’s: who comes second is told who writes, and reads', async () => {
    const first = access()
    await first.enter(root)
    await first.require()
    const second = access()
    expect(await second.enter(root)).toMatchObject({ lockedBy: { app: 'desktop', silent: false } })
    await expect(second.require()).rejects.toMatchObject({ code: 'workspace.locked' })
    await first.leave()
    await second.require()
  })

  it('finishes what an earlier run had begun before anything is shown, and tells it', async () => {
    await leaveUnfinished()
    expect(readdirSync(join(root, 's'))).toEqual(['a.md'])
    expect(await access().enter(root)).toEqual({
      lockedBy: null,
      recovered: [{ label: 'Create B', conflicts: [] }],
    })
    expect(readdirSync(join(root, 's')).toSorted()).toEqual(['a.md', 'b.md'])
  })

  it('leaves an unfinished operation alone while another process writes', async () => {
    const first = access()
    await first.enter(root)
    await first.require()
    await leaveUnfinished()
    expect((await access().enter(root)).recovered).toEqual([])
    expect(readdirSync(join(root, 's'))).toEqual(['a.md'])
  })
})
