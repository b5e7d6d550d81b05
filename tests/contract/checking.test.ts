import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Backend } from '#backend/backend'
import { createBackend } from '#backend/create-backend'
import { createDiskStorage } from '#core/storage/disk-storage'
import type { EventPayload, MethodName, Params, Result } from '#shared/contract/index'
import { memoryHost } from './memory-host.ts'

const described = '---\ndescription: Told.\n---\n\n'

let home: string
let root: string
let backend: Backend

const write = (path: string, text: string): void => writeFileSync(join(root, path), text)

async function result<M extends MethodName>(method: M, params: Params<M>): Promise<Result<M>> {
  const reply = await backend.call(method, params)
  if (!reply.ok) throw new Error(`${reply.error.code}: ${reply.error.message}`)
  return reply.result as Result<M>
}

/** What the host tells next of problems, after an act. */
async function toldAfter(act: () => unknown): Promise<EventPayload<'workspace.checked'>> {
  const told = new Promise<EventPayload<'workspace.checked'>>((resolve) => {
    const end = backend.subscribe((event, payload) => {
      if ((event as string) !== 'workspace.checked') return
      end()
      resolve(payload as unknown as EventPayload<'workspace.checked'>)
    })
  })
  await act()
  return await told
}

const codesOf = ({ places }: EventPayload<'workspace.checked'>) =>
  places.map(({ path, problems }) => [path, ...problems.map(({ code }) => code)])

beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'seriatim-checking-'))
  root = join(home, 'w')
  mkdirSync(join(root, 's'), { recursive: true })
  write('seriatim.yaml', 'format: 1\n')
  write('s/series.yaml', 'articles: [a.md, b.md, c.md]\n')
  write('s/a.md', `${described}# A\n\n[b](b.md#one)\n`)
  write('s/b.md', `${described}# B\n\n## One\n\n![x](x.png)\n`)
  write('s/c.md', `${described}# C\n\n{{prev}}\n`)
  write('s/x.png', 'x')
  backend = createBackend({ storage: createDiskStorage(), host: memoryHost(home), resources: home })
  await backend.openWorkspace(root)
})
afterEach(async () => {
  await backend.close()
  rmSync(home, { recursive: true, force: true })
})

describe('what is wrong in a workspace', () => {
  it('is told whole when it is asked for, with how much was looked at', async () => {
    write('s/a.md', `${described}[gone](gone.md)\n`)
    await result('workspace.rescan', {})
    expect(await result('workspace.check', {})).toMatchObject({
      root,
      problems: [{ code: 'link.broken', series: 's', path: 'a.md', line: 5 }],
      checked: { articles: 3, links: 1, images: 1 },
    })
  })

  it('is told again after a save: only what is other, and nothing else was checked', async () => {
    const { revision } = await result('workspace.check', {})
    const { text, revision: baseRevision } = await result('article.open', { series: 's', path: 'c.md' })
    const told = await toldAfter(() =>
      result('article.save', { series: 's', path: 'c.md', text: `${text}\n[gone](gone.md)\n`, baseRevision }),
    )
    expect(codesOf(told)).toEqual([['c.md', 'link.broken']])
    expect(told).toMatchObject({ revision: revision + 1, again: 1 })
  })

  it('is told again after an outside edit, with those that link there', async () => {
    await result('workspace.check', {})
    const told = await toldAfter(() => write('s/b.md', `${described}# B\n\n## Two\n\n![x](x.png)\n`))
    expect(codesOf(told)).toEqual([['a.md', 'link.anchor-broken']])
    expect(told.again).toBe(2)
  })

  it('is told again when a picture goes, and when it comes back', async () => {
    await result('workspace.check', {})
    const gone = await toldAfter(() => rmSync(join(root, 's/x.png')))
    expect([codesOf(gone), gone.again]).toEqual([[['b.md', 'image.missing']], 1])
    const back = await toldAfter(() => write('s/x.png', 'x'))
    expect([codesOf(back), back.again]).toEqual([[['b.md']], 1])
  })

  it('is told again after a move, with those whose tokens speak of the order', async () => {
    await result('workspace.check', {})
    const told = await toldAfter(() =>
      result('series.move', { series: 's', keys: ['c.md'], to: 1, section: null }),
    )
    expect([codesOf(told), told.again]).toEqual([[['c.md', 'token.unresolved']], 1])
  })

  it('is what a first check says, whatever was told between', async () => {
    await result('workspace.check', {})
    await toldAfter(() => write('s/b.md', '# A\n'))
    const before = await result('workspace.check', {})
    const other = createBackend({ storage: createDiskStorage(), host: memoryHost(home), resources: home })
    await other.openWorkspace(root)
    const reply = await other.call('workspace.check', {})
    await other.close()
    expect(reply).toMatchObject({ ok: true, result: { problems: before.problems, checked: before.checked } })
  })

  it('is not looked for before somebody asks', async () => {
    let told = 0
    backend.subscribe((event) => {
      if (event === 'workspace.checked' || event === 'workspace.checkProgressed') told += 1
    })
    write('s/a.md', '# A\n\n[gone](gone.md)\n')
    await result('workspace.rescan', {})
    expect((await result('workspace.check', {})).problems.length).toBeGreaterThan(0)
    expect(told).toBe(0)
  })

  it('is given up when that is asked, and found the next time', async () => {
    const many = Array.from({ length: 400 }, (_, nth) => `n${nth}.md`)
    for (const name of many) write(`s/${name}`, `${described}# ${name}\n\n[gone](gone.md)\n`)
    write('s/series.yaml', `articles: [${many.join(', ')}]\n`)
    await result('workspace.rescan', {})
    const asked = backend.call('workspace.check', {})
    await result('workspace.stopCheck', {})
    expect(await asked).toMatchObject({ ok: false, error: { code: 'job.cancelled' } })
    const { problems } = await result('workspace.check', {})
    expect(problems.filter(({ code }) => code === 'link.broken')).toHaveLength(400)
  })

  it('follows to another workspace, whose first check does not meet the last of this one', async () => {
    const asked = backend.call('workspace.check', {})
    const next = join(home, 'v')
    mkdirSync(join(next, 't'), { recursive: true })
    writeFileSync(join(next, 'seriatim.yaml'), 'format: 1\n')
    writeFileSync(join(next, 't/series.yaml'), 'articles: [gone.md]\n')
    await backend.openWorkspace(next)
    await asked
    expect(await result('workspace.check', {})).toMatchObject({
      root: next,
      problems: [{ code: 'article.missing' }],
    })
  })

  it('ends by its way out, in one step that can be taken back', async () => {
    write('s/a.md', `${described}# A\n\n[b](b.md#onne)\n`)
    await result('workspace.rescan', {})
    const { problems } = await result('workspace.check', {})
    const [problem] = problems
    expect(problem?.fixes).toMatchObject([{ kind: 'anchor', href: 'b.md#one' }])
    const fixes = problems.flatMap(({ series, path, line, column, href, fixes: ways }) =>
      ways.slice(0, 1).map((fix) => ({ series, path, line, column, href, fix })),
    )
    let step: string | null = null
    const ended = await toldAfter(async () => {
      step = (await result('workspace.fix', { fixes })).step
    })
    expect(codesOf(ended)).toEqual([['a.md']])
    const back = await toldAfter(() => result('operation.undo', { step: step ?? '' }))
    expect(codesOf(back)).toEqual([['a.md', 'link.anchor-broken']])
    // What was offered for another text changes nothing.
    write('s/a.md', `${described}# A\n\nNo link.\n`)
    await result('workspace.rescan', {})
    expect(await backend.call('workspace.fix', { fixes })).toMatchObject({
      ok: false,
      error: { code: 'operation.outdated' },
    })
  })

  it('is gone with a picture that nothing shows, which comes back from the trash beside its folder', async () => {
    mkdirSync(join(root, 's/assets'))
    write('s/assets/left.png', 'left')
    write('s/assets/b.png', 'x')
    write('s/c.md', `${described}# C\n\n{{prev}} ![b](assets/b.png)\n`)
    await result('workspace.rescan', {})
    const { problems } = await result('workspace.check', {})
    expect(problems).toMatchObject([{ code: 'asset.unused', path: 'assets/left.png' }])
    const nowhere = { line: null, column: null, href: null }
    const fix = { series: 's', path: 'assets/left.png', ...nowhere, fix: { kind: 'trash-file' } as const }
    expect(codesOf(await toldAfter(() => result('workspace.fix', { fixes: [fix] })))).toEqual([
      ['assets/left.png'],
    ])
    const [trashed] = await result('trash.list', {})
    expect(trashed).toMatchObject({ title: 'assets/left.png' })
    write('s/assets/left.png', 'another')
    const { restored } = await result('trash.restore', { ids: [trashed?.id ?? ''] })
    expect(restored).toEqual([{ series: 's', path: 'assets/left-2.png' }])
    expect(readFileSync(join(root, 's/assets/left-2.png'), 'utf8')).toBe('left')
  })
})
