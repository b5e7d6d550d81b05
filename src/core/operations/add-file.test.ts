import { expect, it } from 'vitest'
import { revisionOf } from '#core/documents/revision'
import { createMemoryStorage, type MemoryStorage } from '#core/storage/memory-storage'
import { loadWorkspace } from '#core/workspace/load-workspace'
import { addFile } from './add-file.ts'

const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1)
const hash = revisionOf(png)

function disk(files: Readonly<Record<string, string | Uint8Array>> = {}): MemoryStorage {
  return createMemoryStorage({
    '/w/seriatim.yaml': 'format: 1\n',
    '/w/s/series.yaml': 'articles:\n  - a.md\n  - b/index.md\n',
    '/w/s/a.md': 'A\n',
    '/w/s/b/index.md': 'B\n',
    ...files,
  })
}

async function add(storage: MemoryStorage, facts: Partial<Parameters<typeof addFile>[2]> = {}) {
  const model = await loadWorkspace(storage, '/w', { drafts: true })
  return addFile(storage, model, { series: 's', path: 'a.md', name: 'Flow Chart.PNG', bytes: png, ...facts })
}

it('puts a file beside its article, named by its content', async () => {
  const storage = disk()
  const path = `s/flow-chart-${hash.slice(0, 8)}.png`
  expect(await add(storage)).toEqual({ path, picture: true })
  expect(await storage.read(`/w/${path}`)).toEqual(png)
  expect((await add(storage, { path: 'b/index.md' })).path).toBe(`s/b/flow-chart-${hash.slice(0, 8)}.png`)
})

it('writes equal bytes once, and nothing over others', async () => {
  const path = `s/flow-chart-${hash.slice(0, 8)}.png`
  const storage = disk({ [`/w/${path}`]: 'somebody’s own' })
  const { path: made } = await add(storage)
  expect(made).toBe(`s/flow-chart-${hash.slice(0, 16)}.png`)
  expect((await add(storage)).path).toBe(made)
  expect(new TextDecoder().decode((await storage.read(`/w/${path}`)) ?? undefined)).toBe('somebody’s own')
})

it('tells a picture by its bytes, not only by its name', async () => {
  const bytes = new TextEncoder().encode('no picture at all')
  expect((await add(disk(), { bytes })).picture).toBe(false)
  expect((await add(disk(), { name: 'flow.pdf' })).picture).toBe(false)
  expect((await add(disk(), { name: 'x.svg', bytes: new TextEncoder().encode('<svg/>') })).picture).toBe(
    false,
  )
  expect((await add(disk(), { name: 'x.svg', bytes: new TextEncoder().encode('<svg >') })).picture).toBe(true)
})

it('takes names that lead elsewhere for names', async () => {
  const { path } = await add(disk(), { name: '../../etc/p:asswd.PNG', bytes: png })
  expect(path).toBe(`s/etcpasswd-${hash.slice(0, 8)}.png`)
})

it('refuses what would be an article, and what stands beside none', async () => {
  const storage = disk()
  const before = [...storage.files.keys()]
  await expect(add(storage, { name: 'notes.md' })).rejects.toMatchObject({ code: 'article.nameInvalid' })
  await expect(add(storage, { path: 'c.md' })).rejects.toMatchObject({ code: 'article.notFound' })
  await expect(add(storage, { series: 't' })).rejects.toMatchObject({ code: 'series.notFound' })
  expect([...storage.files.keys()]).toEqual(before)
})
