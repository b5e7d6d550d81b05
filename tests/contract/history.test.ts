import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Backend } from '#backend/backend'
import { createBackend } from '#backend/create-backend'
import { revisionOf } from '#core/documents/revision'
import { createDiskStorage } from '#core/storage/disk-storage'
import type { MethodName, Params, Result } from '#shared/contract/index'
import { treeBytes } from '../product/tree-bytes.ts'
import { memoryHost } from './memory-host.ts'

const order = 'articles:\n  - a.md # first\n  - b.md\n  - c.md\n'
const article = { series: 's', path: 'a.md' }
let root: string
let backend: Backend

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'seriatim-history-'))
  mkdirSync(join(root, 's'))
  writeFileSync(join(root, 'seriatim.yaml'), 'format: 1\n')
  writeFileSync(join(root, 's/series.yaml'), order)
  for (const name of ['a', 'b', 'c']) writeFileSync(join(root, `s/${name}.md`), `# ${name}\n`)
  await start()
})
afterEach(async () => {
  await backend.close()
  rmSync(root, { recursive: true })
})

async function start(): Promise<void> {
  backend = createBackend({ storage: createDiskStorage(), resources: root, host: memoryHost(root) })
  await backend.openWorkspace(root)
}

async function call<M extends MethodName>(method: M, params: Params<M>): Promise<Result<M>> {
  const reply = await backend.call(method, params)
  if (!reply.ok) throw Object.assign(new Error(reply.error.message), { code: reply.error.code })
  return reply.result as Result<M>
}

const onDisk = (path: string): string => readFileSync(join(root, path), 'utf8')

async function save(text: string): Promise<void> {
  const baseRevision = revisionOf(readFileSync(join(root, 's/a.md')))
  await call('article.save', { ...article, text, baseRevision })
}

/** Texts of the versions, the newest first. */
async function texts(): Promise<string[]> {
  const versions = await call('history.list', article)
  return await Promise.all(
    versions.map(async ({ id }) => (await call('history.read', { ...article, id })).text),
  )
}

describe('the versions of an article', () => {
  it('begin with what was found on the disk, and end with what was saved last', async () => {
    await save('First words.\n')
    await save('First words, and more.\n')
    expect(await texts()).toEqual(['First words, and more.\n', '# a\n'])
    const [newest, found] = await call('history.list', article)
    expect(newest).toMatchObject({ cause: 'saved', words: 4 })
    expect(found).toMatchObject({ cause: 'found' })
  })

  it('hold what another program wrote before the author’s next save replaced it', async () => {
    await save('Mine.\n')
    writeFileSync(join(root, 's/a.md'), 'Theirs.\n')
    await save('Both.\n')
    expect(await texts()).toEqual(['Both.\n', 'Theirs.\n', 'Mine.\n', '# a\n'])
  })

  it('are kept when the workspace is left, and there when it is opened again', async () => {
    await save('Last words.\n')
    await backend.close()
    await start()
    expect(await texts()).toEqual(['Last words.\n', '# a\n'])
  })

  it('come back to the byte, as a step that can be taken back', async () => {
    await save('Spoilt.\n')
    const found = (await call('history.list', article)).at(-1)
    const { step } = await call('history.restore', { ...article, id: found?.id ?? '' })
    expect(onDisk('s/a.md')).toBe('# a\n')
    await call('operation.undo', { step: step ?? '' })
    expect(onDisk('s/a.md')).toBe('Spoilt.\n')
  })

  it('can be pinned', async () => {
    await save('Spoilt.\n')
    const id = (await call('history.list', article)).at(-1)?.id ?? ''
    await call('history.pin', { ...article, id, pinned: true })
    expect((await call('history.list', article)).at(-1)).toMatchObject({ id, pinned: true })
    await expect(
      call('history.pin', { ...article, id: '20260312T143200000Z-00000000', pinned: true }),
    ).rejects.toMatchObject({ code: 'history.versionNotFound' })
  })

  it('hold what could not be saved, once the author had written here', async () => {
    await save('Mine.\n')
    await call('article.setAside', { ...article, text: 'Mine, unsaved.\n' })
    expect((await call('history.list', article))[0]).toMatchObject({ cause: 'unsaved' })
    expect((await texts())[0]).toBe('Mine, unsaved.\n')
  })

  it('are those of the workspace and of no other place', async () => {
    for (const path of ['../../secret.md', '../../../../etc/passwd', '/etc/passwd']) {
      const outside = expect.objectContaining({ code: 'file.outsideWorkspace' })
      const request = { series: '..', path }
      await expect(call('history.list', request)).rejects.toEqual(outside)
      await expect(
        call('history.restore', { ...request, id: '20260312T143200000Z-00000000' }),
      ).rejects.toMatchObject({ code: 'series.notFound' })
    }
  })

  it('are not written by who only reads', async () => {
    const before = treeBytes(root)
    await call('article.open', article)
    expect(await call('history.list', article)).toEqual([])
    expect(await call('history.orders', { series: 's' })).toEqual([])
    expect(treeBytes(root)).toEqual(before)
  })
})

describe('the order of a series', () => {
  it('as of an earlier time is told beside that of now, and comes back to the byte', async () => {
    await call('series.move', { series: 's', keys: ['c.md'], to: 1 })
    await call('series.move', { series: 's', keys: ['b.md'], to: 1 })
    const versions = await call('history.orders', { series: 's' })
    expect(versions.map(({ cause }) => cause)).toEqual(['saved', 'found'])
    const id = versions.at(-1)?.id ?? ''
    const { entries } = await call('history.order', { series: 's', id })
    expect(entries.map(({ title, was, now }) => [title, was, now])).toEqual([
      ['a', 1, 3],
      ['b', 2, 1],
      ['c', 3, 2],
    ])
    const restored = await call('history.restoreOrder', { series: 's', id })
    expect(onDisk('s/series.yaml')).toBe(order)
    expect(restored.series.entries.map(({ key }) => key)).toEqual(['a.md', 'b.md', 'c.md'])
    await call('operation.undo', { step: restored.step ?? '' })
    expect(onDisk('s/series.yaml')).toBe('articles:\n  - b.md\n  - c.md\n  - a.md # first\n')
  })

  it('loses nothing when the folder of the application is deleted', async () => {
    await call('series.move', { series: 's', keys: ['c.md'], to: 1 })
    await save('Kept.\n')
    const before = { order: onDisk('s/series.yaml'), text: onDisk('s/a.md') }
    await backend.close()
    rmSync(join(root, '.seriatim'), { recursive: true })
    await start()
    expect({ order: onDisk('s/series.yaml'), text: onDisk('s/a.md') }).toEqual(before)
    expect(await call('history.list', article)).toEqual([])
    await save('And more.\n')
    expect(await texts()).toEqual(['And more.\n', 'Kept.\n'])
  })
})
