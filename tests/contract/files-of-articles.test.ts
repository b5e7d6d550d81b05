import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Backend } from '#backend/backend'
import { createBackend } from '#backend/create-backend'
import { createDiskStorage } from '#core/storage/disk-storage'
import { mostAddedBytes } from '#shared/model/added-file'
import { memoryHost } from './memory-host.ts'

let root: string
let backend: Backend

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'seriatim-files-'))
  for (const folder of ['s/assets', 't/b', 'shared', '.git'])
    mkdirSync(join(root, folder), { recursive: true })
  const files = {
    'seriatim.yaml': 'format: 1\n',
    's/series.yaml': 'articles: [a.md]\n',
    's/a.md': '---\ntitle: T\n---\n\n# A *b*\n\n## C {#own}\n\n## C\n',
    's/assets/x y.png': 'PNG',
    't/series.yaml': 'articles: []\n',
    't/b/index.md': 'B',
    't/b/plan.pdf': 'PDF',
    'shared/logo.svg': 'SVG',
    '.git/secret.png': 'PNG',
  }
  for (const [path, text] of Object.entries(files)) writeFileSync(join(root, path), text)
  backend = createBackend({ storage: createDiskStorage(), resources: root, host: memoryHost(root) })
  await backend.openWorkspace(root)
})

afterEach(async () => {
  await backend.close()
  rmSync(root, { recursive: true, force: true })
})

it('tells the headings of an article with the ids that links name', async () => {
  expect(await backend.call('links.headings', { series: 's', path: 'a.md' })).toEqual({
    ok: true,
    result: [
      { level: 1, text: 'A b', id: 'a-b' },
      { level: 2, text: 'C', id: 'own' },
      { level: 2, text: 'C', id: 'c' },
    ],
  })
  for (const path of ['none.md', '../../x.md'])
    expect(await backend.call('links.headings', { series: 's', path })).toMatchObject({ ok: false })
})

it('tells the files that links can lead to, those of the own series first', async () => {
  const files = ['t/b/plan.pdf', 's/assets/x y.png', 'shared/logo.svg']
  expect(await backend.call('links.files', { series: 't' })).toEqual({ ok: true, result: files })
})

it('copies a file beside an article, and refuses what is no file or too large', async () => {
  const ask = (content: string) =>
    backend.call('file.add', { series: 's', path: 'a.md', name: 'Plan.pdf', content })
  const reply = await ask(Buffer.from('PDF').toString('base64'))
  expect(reply).toEqual({
    ok: true,
    result: { path: expect.stringMatching(/^s\/plan-[0-9a-f]{8}\.pdf$/), picture: false },
  })
  expect(readFileSync(join(root, reply.ok ? pathOf(reply.result) : ''), 'utf8')).toBe('PDF')
  for (const content of ['not base 64!', 'A'.repeat(Math.ceil(mostAddedBytes / 3) * 4 + 4)])
    expect(await ask(content)).toMatchObject({ ok: false, error: { code: 'bridge.badParams' } })
})

function pathOf(result: unknown): string {
  return typeof result === 'object' && result !== null && 'path' in result && typeof result.path === 'string'
    ? result.path
    : ''
}
