import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { transact } from '#core/journal/transact'
import { identifyProcess } from '#core/lock/process-identity'
import { takeLock } from '#core/lock/workspace-lock'
import { createStorage } from '#core/storage/create-storage'
import { createDiskStorage } from '#core/storage/disk-storage'
import { withFaults } from '#core/storage/faulty-file-system'
import { createNodeFileSystem } from '#core/storage/node-file-system'
import { runSeriatim } from '../product/run-seriatim.ts'
import { temporaryFolders } from '../product/temporary-folders.ts'

const folders = temporaryFolders()

/** A workspace whose last operation was decided when its process ended. */
async function unfinished(): Promise<string> {
  const root = folders.sample()
  const system = withFaults(createNodeFileSystem(), ({ name, path }) =>
    name === 'link' && path.endsWith('new.md') ? { kind: 'kill' } : null,
  )
  const after = { kind: 'bytes', bytes: new TextEncoder().encode('Text.\n') } as const
  const changes = [{ path: 'architecture-patterns/new.md', before: null, after }]
  const work = transact(createStorage(system), root, { label: 'Create new.md', changes })
  await expect(work).rejects.toMatchObject({ code: 'operation.unfinished' })
  return root
}

async function lockHere(root: string) {
  const storage = createDiskStorage()
  const identity = await identifyProcess(storage.system)
  return await takeLock({ storage, root, identity, app: 'desktop' })
}

describe('an operation that an earlier run left unfinished', () => {
  it('is finished by the next verb, one that reads too', async () => {
    const root = await unfinished()
    const made = join(root, 'architecture-patterns/new.md')
    expect(existsSync(made)).toBe(false)
    expect((await runSeriatim(['list', root])).code).toBe(0)
    expect(readFileSync(made, 'utf8')).toBe('Text.\n')
    expect(existsSync(join(root, '.seriatim/lock'))).toBe(false)
  })

  it('is named by verbs that read and stops an export while another process writes', async () => {
    const root = await unfinished()
    const lock = await lockHere(root)
    const listed = await runSeriatim(['list', root])
    expect(listed).toMatchObject({ code: 0, stderr: /not finished yet.*has been writing here since/s })
    const out = join(folders.make(), 'site')
    const exported = await runSeriatim(['export', root, '--out', out])
    expect(exported).toMatchObject({ code: 3, stderr: /not finished yet/ })
    expect(existsSync(out)).toBe(false)
    await lock.release()
  })
})

describe('a workspace in which another process writes', () => {
  it('is refused by the verbs that write, and read by the others', async () => {
    const root = folders.sample()
    const lock = await lockHere(root)
    const manifest = join(root, 'architecture-patterns/series.yaml')
    const before = readFileSync(manifest, 'utf8')
    const moved = await runSeriatim(['move', root, 'architecture-patterns/cqrs.md', '--to', '1'])
    expect(moved).toMatchObject({ code: 3, stderr: /desktop\) on .* has been writing here since/ })
    expect((await runSeriatim(['new', root, 'architecture-patterns/x'])).code).toBe(3)
    expect(readFileSync(manifest, 'utf8')).toBe(before)
    expect((await runSeriatim(['check', root])).code).toBe(0)
    await lock.release()
  })

  it('is free when the process of the lock is gone', async () => {
    const root = folders.sample()
    const lock = await lockHere(root)
    writeFileSync(join(root, '.seriatim/lock'), `${JSON.stringify({ ...lock.holder, start: '1' })}\n`)
    const moved = await runSeriatim(['move', root, 'architecture-patterns/cqrs.md', '--to', '1'])
    expect(moved.code).toBe(0)
  })
})
