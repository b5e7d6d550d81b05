import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createDiskStorage } from '#core/storage/disk-storage'
import { type RecordedStorage, recordStorage } from '#core/storage/recorded-storage'
import type { EventName, EventPayload } from '#shared/contract/index'
import { type Settings, settingsSchema } from '#shared/model/settings'
import type { Backend } from './backend.ts'
import { createBackend } from './create-backend.ts'
import type { Host } from './host.ts'

let root: string
let backend: Backend
let recorded: RecordedStorage

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'seriatim-backend-'))
  mkdirSync(join(root, 's'))
  writeFileSync(join(root, 'seriatim.yaml'), 'format: 1\ntitle: W\n')
  writeFileSync(join(root, 's/series.yaml'), '# kept\narticles:\n  - a.md\n  - b.md\n')
  writeFileSync(join(root, 's/a.md'), '# A\n')
  writeFileSync(join(root, 's/b.md'), '# B\n')
  recorded = recordStorage(createDiskStorage())
  backend = createBackend({ storage: recorded.storage, host: memoryHost(), resources: root })
  await backend.openWorkspace(root)
})

afterEach(async () => {
  await backend.close()
  rmSync(root, { recursive: true, force: true })
})

function memoryHost(): Host {
  let settings: Settings = settingsSchema.parse({})
  return {
    kind: 'memory',
    version: '0',
    platform: 'linux',
    capabilities: {
      folderDialog: false,
      nativeMenu: false,
      zoom: false,
      previewWindow: false,
      openResult: 'url',
    },
    accent: () => null,
    settings: {
      read: async () => settings,
      write: async (next) => {
        settings = next
      },
    },
    documentsFolder: root,
    dataFolder: null,
    chooseFolder: async () => null,
    openResult: async () => null,
    showMenu: () => undefined,
    windows: null,
    log: { info: () => undefined, error: () => undefined },
  }
}

/** The next event of a name, for which `act` is the reason. */
async function eventAfter<E extends EventName>(event: E, act: () => void): Promise<EventPayload<E>> {
  const happened = new Promise<EventPayload<E>>((resolve) => {
    const end = backend.subscribe((name, payload) => {
      if ((name as string) !== event) return
      end()
      resolve(payload as unknown as EventPayload<E>)
    })
  })
  act()
  return await happened
}

const result = async (method: string, params: unknown): Promise<unknown> => {
  const reply = await backend.call(method, params)
  if (!reply.ok) throw new Error(reply.error.code)
  return reply.result
}

describe('the backend', () => {
  it('tells of an article that another program wrote, with its new title in the series', async () => {
    const changed = await eventAfter('series.changed', () => writeFileSync(join(root, 's/b.md'), '# New B\n'))
    expect(changed.series.entries.map(({ title }) => title)).toEqual(['A', 'New B'])
  })

  it('tells of the bytes of an article that changed without changing the list', async () => {
    const changed = await eventAfter('article.changedOnDisk', () =>
      writeFileSync(join(root, 's/b.md'), '# B\n\n\n'),
    )
    expect(changed).toMatchObject({
      series: 's',
      path: 'b.md',
      revision: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
  })

  it('tells of an order that another program wrote, and of a file that is gone', async () => {
    const order = await eventAfter('series.changed', () =>
      writeFileSync(join(root, 's/series.yaml'), 'articles: [b.md, a.md]\n'),
    )
    expect(order.series.entries.map(({ path }) => path)).toEqual(['b.md', 'a.md'])
    const gone = await eventAfter('article.changedOnDisk', () => rmSync(join(root, 's/a.md')))
    expect(gone).toEqual({ series: 's', path: 'a.md', revision: null })
  })

  it('notices a series that appears', async () => {
    const { workspace } = await eventAfter('workspace.changed', () => {
      mkdirSync(join(root, 't'))
      writeFileSync(join(root, 't/series.yaml'), 'title: T\n')
    })
    expect(workspace?.series.map(({ folder }) => folder)).toEqual(['s', 't'])
  })

  it('saves, says so to every client, and does not say it again when the watch sees the write', async () => {
    const revisions: (string | null)[] = []
    backend.subscribe((name, payload) => {
      if (name === 'article.changedOnDisk' && 'path' in payload && 'revision' in payload)
        revisions.push(payload.revision)
    })
    const opened = await result('article.open', { series: 's', path: 'a.md' })
    const baseRevision = (opened as { revision: string }).revision
    await eventAfter(
      'series.changed',
      () => void result('article.save', { series: 's', path: 'a.md', text: '# Mine\n', baseRevision }),
    )
    // The next outside change is seen after the watch has seen our own.
    await eventAfter('series.changed', () => writeFileSync(join(root, 's/b.md'), '# Theirs\n'))
    expect(revisions.length).toBe(2)
    expect(readFileSync(join(root, 's/a.md'), 'utf8')).toBe('# Mine\n')
  })

  it('answers a save against an older text with a conflict that names the revision on disk', async () => {
    writeFileSync(join(root, 's/a.md'), '# Theirs\n')
    const reply = await backend.call('article.save', {
      series: 's',
      path: 'a.md',
      text: 'mine',
      baseRevision: '0'.repeat(64),
    })
    expect(reply).toMatchObject({
      ok: false,
      error: { code: 'article.conflict', details: { revision: expect.any(String) } },
    })
    expect(readFileSync(join(root, 's/a.md'), 'utf8')).toBe('# Theirs\n')
  })

  it('moves an entry and answers with the new order; only series.yaml changes', async () => {
    const series = await result('series.move', { series: 's', keys: ['b.md'], to: 1 })
    expect(series).toMatchObject({
      entries: [
        { path: 'b.md', number: '01' },
        { path: 'a.md', number: '02' },
      ],
    })
    expect(readFileSync(join(root, 's/series.yaml'), 'utf8')).toBe('# kept\narticles:\n  - b.md\n  - a.md\n')
  })

  it('arranges a whole order, and refuses one that names other entries', async () => {
    const arrange = (keys: readonly string[]) =>
      backend.call('series.arrange', { series: 's', order: keys.map((key) => ({ key, section: null })) })
    expect(await arrange(['b.md', 'a.md'])).toMatchObject({
      ok: true,
      result: { entries: [{ path: 'b.md' }, {}] },
    })
    expect(readFileSync(join(root, 's/series.yaml'), 'utf8')).toBe('# kept\narticles:\n  - b.md\n  - a.md\n')
    expect(await arrange(['b.md'])).toMatchObject({ ok: false, error: { code: 'series.entryNotFound' } })
  })

  it('looks at no article and no folder for a move, nor when the watch sees it', async () => {
    const heard: string[] = []
    backend.subscribe((_, payload) => {
      if ('series' in payload && typeof payload.series === 'object')
        heard.push(payload.series.entries.map(({ path }) => path).join())
    })
    // The first write of all takes the lock.
    await result('series.move', { series: 's', keys: ['a.md'], to: 1 })
    recorded.calls.length = 0
    await result('series.move', { series: 's', keys: ['b.md'], to: 1 })
    // The next outside change is seen after the watch has seen our own.
    await eventAfter('series.changed', () =>
      writeFileSync(join(root, 's/series.yaml'), 'articles: [a.md, b.md] # theirs\n'),
    )
    expect(recorded.calls.filter(({ act }) => act === 'replace')).toHaveLength(1)
    // That the workspace is there at all is asked whenever the watch tells of something.
    const looked = recorded.calls
      .map(({ path }) => path)
      .filter((path) => path !== join(root, 'seriatim.yaml'))
    expect(new Set(looked)).toEqual(new Set([join(root, 's/series.yaml')]))
    expect(heard).toEqual(['b.md,a.md', 'a.md,b.md'])
  })

  it('counts drafts on request', async () => {
    await eventAfter('series.changed', () => writeFileSync(join(root, 's/b.md'), '---\ndraft: true\n---\n'))
    expect(await result('workspace.countDrafts', { drafts: true })).toMatchObject({
      drafts: true,
      series: [{ count: 2 }],
    })
    expect(await result('workspace.countDrafts', { drafts: false })).toMatchObject({
      drafts: false,
      series: [{ count: 1 }],
    })
  })

  it('remembers what was opened, newest first and once', async () => {
    await result('workspace.open', { path: root })
    expect(await result('workspace.recent', {})).toMatchObject([{ title: 'W', found: true }])
  })

  it('opens the workspace that an article lies in', async () => {
    expect(await result('workspace.open', { path: join(root, 's/a.md') })).toMatchObject({ root })
  })

  it('remembers how the window was left, and tells nobody', async () => {
    const fresh = await result('workspace.layout', {})
    expect(fresh).toMatchObject({ view: { kind: 'article' }, tabs: [], article: null, showList: true })
    let told = 0
    backend.subscribe((name) => {
      if (name === 'settings.changed') told += 1
    })
    const article = { series: 's', path: 'b.md' }
    const left = { view: { kind: 'search' }, tabs: [article], article, listWidth: 300 }
    await result('workspace.rememberLayout', left)
    expect(await result('workspace.layout', {})).toEqual({ ...(fresh as object), ...left })
    expect(told).toBe(0)
  })

  it('makes a series that every client hears of, and never stands in for what is there', async () => {
    let made: Promise<unknown> = Promise.resolve()
    const { workspace } = await eventAfter('workspace.changed', () => {
      made = result('series.create', { title: 'Second thoughts', folder: 'second' })
    })
    const second = { folder: 'second', title: 'Second thoughts', count: 0 }
    expect(workspace).toMatchObject({ series: [{ folder: 's' }, second] })
    expect(await made).toEqual({ folder: 'second', workspace })
    const again = await backend.call('series.create', { title: 'Other', folder: 'Second' })
    expect(again).toMatchObject({ ok: false, error: { code: 'series.nameTaken' } })
    expect(readFileSync(join(root, 'second/series.yaml'), 'utf8')).toBe(
      'title: Second thoughts\narticles: []\n',
    )
  })

  it('keeps the old workspace when another cannot be opened', async () => {
    const reply = await backend.call('workspace.open', { path: join(root, 's') })
    expect(reply).toMatchObject({ ok: false, error: { code: 'workspace.notAWorkspace' } })
    expect(await result('workspace.current', {})).toMatchObject({ title: 'W' })
  })
})

it('counts the words that saves bring and take, and those alone', async () => {
  const words = async () => {
    const { today, days } = (await result('statistics.words', { from: '0000-00-00', to: '9999-99-99' })) as {
      today: string
      days: { day: string; words: number }[]
    }
    return days.map(({ day, words: count }) => [day === today, count])
  }
  expect(await words()).toEqual([])
  const { revision } = (await result('article.open', { series: 's', path: 'a.md' })) as { revision: string }
  const save = (text: string, baseRevision: string) =>
    result('article.save', { series: 's', path: 'a.md', text, baseRevision }) as Promise<{ revision: string }>
  const saved = await save('# A\n\nOne two three four.\n', revision)
  await save('# A\n\nOne two three.\n', saved.revision)
  writeFileSync(join(root, 's/b.md'), 'Many words from outside\n')
  await result('workspace.rescan', {})
  expect(await words()).toEqual([[true, 3]])
  await backend.close()
  backend = createBackend({ storage: recorded.storage, host: memoryHost(), resources: root })
  await backend.openWorkspace(root)
  expect(await words()).toEqual([[true, 3]])
})

describe('the last save of a page that goes away', () => {
  const textOf = (path: string) => readFileSync(join(root, path), 'utf8')
  const baseOf = async () =>
    ((await result('article.open', { series: 's', path: 'a.md' })) as { revision: string }).revision

  it('writes the article where nothing stands against it', async () => {
    const reply = await result('article.saveLast', {
      series: 's',
      path: 'a.md',
      text: 'last',
      baseRevision: await baseOf(),
    })
    expect(reply).toEqual({ keptAs: null })
    expect(textOf('s/a.md')).toBe('last')
  })

  it.each([
    ['somebody else wrote', () => writeFileSync(join(root, 's/a.md'), 'theirs')],
    ['the file is gone', () => rmSync(join(root, 's/a.md'))],
  ])('sets the text aside when %s', async (_, act) => {
    const baseRevision = await baseOf()
    act()
    const reply = await result('article.saveLast', { series: 's', path: 'a.md', text: 'last', baseRevision })
    expect(textOf((reply as { keptAs: string }).keptAs)).toBe('last')
  })
})
