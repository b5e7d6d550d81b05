import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Backend } from '#backend/backend'
import { createBackend } from '#backend/create-backend'
import { createDiskStorage } from '#core/storage/disk-storage'
import type { MethodName, Params, Result } from '#shared/contract/index'
import { memoryHost } from './memory-host.ts'

let home: string
let root: string
let backend: Backend
const whose = { series: 's', path: 'a.md' }
const whole = (text: string) => ({ kind: 'whole', text }) as const

beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'seriatim-recovery-'))
  root = join(home, 'w')
  mkdirSync(join(root, 's'), { recursive: true })
  writeFileSync(join(root, 'seriatim.yaml'), 'format: 1\n')
  writeFileSync(join(root, 's/series.yaml'), 'articles: [a.md]\n')
  writeFileSync(join(root, 's/a.md'), '# A\r\n')
  writeFileSync(join(home, 'secret.md'), 'not yours')
  backend = createBackend({ storage: createDiskStorage(), resources: root, host: memoryHost(home) })
  await backend.openWorkspace(root)
})

afterEach(async () => {
  await backend.close()
  rmSync(home, { recursive: true, force: true })
})

async function result<M extends MethodName>(method: M, params: Params<M>): Promise<Result<M>> {
  const reply = await backend.call(method, params)
  if (!reply.ok) throw new Error(`${reply.error.code}: ${reply.error.message}`)
  return reply.result as Result<M>
}

it('lists what no file holds, and lets it go with the save that holds it', async () => {
  await result('recovery.keep', { ...whose, content: whole('# A\n\nTyped.\n') })
  expect(await result('recovery.list', {})).toMatchObject([{ ...whose, live: true }])
  expect(await result('recovery.read', whose)).toEqual({ text: '# A\n\nTyped.\n', now: '# A\r\n' })

  const { revision } = await result('article.open', whose)
  await result('article.save', { ...whose, text: '# A\n\nTyped.\n', baseRevision: revision })
  expect(await result('recovery.list', {})).toEqual([])
  await expect(result('recovery.read', whose)).rejects.toThrow(/^recovery\.notFound: /)
})

it('takes what was typed in the text that it kept last, and asks for the whole where that is another', async () => {
  const { kept } = await result('recovery.keep', { ...whose, content: whole('one two') })
  const change = { kind: 'change', of: kept, from: 4, to: 7, insert: 'three four' } as const
  const next = await result('recovery.keep', { ...whose, content: change })
  expect(await result('recovery.read', whose)).toMatchObject({ text: 'one three four' })
  await expect(result('recovery.keep', { ...whose, content: change })).rejects.toThrow(
    /^recovery\.notFound: /,
  )
  const beyond = { ...change, of: next.kept, to: 99 }
  await expect(result('recovery.keep', { ...whose, content: beyond })).rejects.toThrow(
    /^recovery\.notFound: /,
  )
  expect(await result('recovery.read', whose)).toMatchObject({ text: 'one three four' })
})

it('is no news where the file holds the text, with whatever line ends', async () => {
  await result('recovery.keep', { ...whose, content: whole('# A\n') })
  expect(await result('recovery.list', {})).toEqual([])
})

it('keeps as a version what the author gives up', async () => {
  await result('recovery.keep', { ...whose, content: whole('Given up.\n') })
  await result('recovery.discard', whose)
  expect(await result('recovery.list', {})).toEqual([])
  const [version] = await result('history.list', whose)
  expect(await result('history.read', { ...whose, id: version?.id ?? '' })).toMatchObject({
    text: 'Given up.\n',
  })
  expect(readFileSync(join(root, 's/a.md'), 'utf8')).toBe('# A\r\n')
})

it.each([
  { series: '..', path: 'secret.md' },
  { series: 's', path: '../../secret.md' },
  { series: 's', path: '../seriatim.yaml' },
  { series: '.', path: 'a.md' },
])('takes nothing for $series/$path, which is no article of the workspace', async (elsewhere) => {
  await expect(result('recovery.keep', { ...elsewhere, content: whole('x') })).rejects.toThrow(
    /^file\.outsideWorkspace: /,
  )
  await expect(result('recovery.read', elsewhere)).rejects.toThrow(/^recovery\.notFound: /)
})
