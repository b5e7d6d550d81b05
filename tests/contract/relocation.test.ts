import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Backend } from '#backend/backend'
import { createBackend } from '#backend/create-backend'
import { createDiskStorage } from '#core/storage/disk-storage'
import type { MethodName, Params, Result } from '#shared/contract/index'
import { treeBytes } from '../product/tree-bytes.ts'
import { memoryHost } from './memory-host.ts'

let root: string
let backend: Backend
const told: unknown[] = []

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'seriatim-relocation-'))
  for (const folder of ['s', 't']) mkdirSync(join(root, folder))
  writeFileSync(join(root, 'seriatim.yaml'), 'format: 1\n')
  writeFileSync(join(root, 's/series.yaml'), '# kept\narticles:\n  - a.md # first\n  - b.md\n')
  writeFileSync(join(root, 't/series.yaml'), 'articles: []\n')
  writeFileSync(join(root, 's/a.md'), '# A\r\n\r\n![x](x.png)\r\n')
  writeFileSync(join(root, 's/b.md'), '# B\n')
  writeFileSync(join(root, 's/x.png'), 'PNG')
  backend = createBackend({ storage: createDiskStorage(), resources: root, host: memoryHost(root) })
  await backend.openWorkspace(root)
  told.length = 0
  backend.subscribe((name, payload) => {
    if (name === 'article.moved') told.push(payload)
  })
})

afterEach(async () => {
  await backend.close()
  rmSync(root, { recursive: true, force: true })
})

async function result<M extends MethodName>(method: M, params: Params<M>): Promise<Result<M>> {
  const reply = await backend.call(method, params)
  if (!reply.ok) throw new Error(`${reply.error.code}: ${reply.error.message}`)
  return reply.result as Result<M>
}

/** What the author has in the workspace; our own folder is no part of that. */
const authorsTree = (): Record<string, string> =>
  Object.fromEntries(Object.entries(treeBytes(root)).filter(([path]) => !path.startsWith('.seriatim')))

it('renames, takes that back to the byte, and makes it again to the byte', async () => {
  const before = authorsTree()
  const { path, step } = await result('article.rename', { series: 's', path: 'a.md', name: 'alpha' })
  expect(path).toBe('alpha.md')
  expect(readFileSync(join(root, 's/alpha.md'), 'utf8')).toContain('slug: a\r\n')
  const renamed = authorsTree()
  expect(told).toEqual([{ from: { series: 's', path: 'a.md' }, to: { series: 's', path: 'alpha.md' } }])
  const undone = await result('operation.undo', { step: step ?? '' })
  expect(authorsTree()).toEqual(before)
  expect(told[1]).toEqual({ from: { series: 's', path: 'alpha.md' }, to: { series: 's', path: 'a.md' } })
  await result('operation.undo', { step: undone.step })
  expect(authorsTree()).toEqual(renamed)
  expect(told[2]).toEqual(told[0])
})

it('moves to another series with the assets, and takes that back to the byte', async () => {
  const before = authorsTree()
  const params = { from: 's', keys: ['a.md'], series: 't', to: 1 }
  const { paths, step } = await result('article.moveToSeries', params)
  expect(paths).toEqual(['a.md'])
  expect(Object.keys(authorsTree()).toSorted()).toEqual(
    ['s/', 't/', 's/b.md', 's/series.yaml', 'seriatim.yaml', 't/a.md', 't/series.yaml', 't/x.png'].toSorted(),
  )
  await result('operation.undo', { step })
  expect(authorsTree()).toEqual(before)
})

it('refuses to take back what another program has changed since, and touches nothing', async () => {
  const { step } = await result('article.rename', { series: 's', path: 'a.md', name: 'alpha' })
  writeFileSync(join(root, 's/alpha.md'), 'Written by another program.\n')
  const before = authorsTree()
  const reply = await backend.call('operation.undo', { step: step ?? '' })
  expect(reply).toMatchObject({ ok: false, error: { code: 'operation.outdated' } })
  expect(authorsTree()).toEqual(before)
})

it('does nothing for the name that an article has', async () => {
  const before = authorsTree()
  expect(await result('article.rename', { series: 's', path: 'a.md', name: 'a' })).toEqual({
    path: 'a.md',
    step: null,
    links: 0,
    articles: 0,
  })
  expect(authorsTree()).toEqual(before)
  expect(told).toEqual([])
})

it('is given up by the name of its job, and says so when there is none', async () => {
  const before = authorsTree()
  const job = '0b8f2f5e-3c1d-4c3e-9a43-1f2f7f6f0a11'
  const renamed = backend.call('article.rename', { series: 's', path: 'a.md', name: 'alpha', job })
  await result('operation.cancel', { job })
  expect(await renamed).toMatchObject({ ok: false, error: { code: 'job.cancelled' } })
  expect(authorsTree()).toEqual(before)
  await expect(result('operation.cancel', { job })).rejects.toThrow(/^job\.notFound: /)
})
