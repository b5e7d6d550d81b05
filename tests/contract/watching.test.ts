import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Backend } from '#backend/backend'
import { createBackend } from '#backend/create-backend'
import { createDiskFollower } from '#backend/follow-disk'
import { createDiskStorage } from '#core/storage/disk-storage'
import type { MethodName, Params, Result } from '#shared/contract/index'
import type { Workspace } from '#shared/model/workspace'
import { fullRun } from '../product/full-run.ts'
import { memoryHost } from './memory-host.ts'

const articles = fullRun ? 10_000 : 300
const burst = fullRun ? 1_000 : 250

let home: string
let root: string
let backend: Backend
let told: { readonly name: string; readonly payload: unknown }[]

const name = (nth: number): string => `article-${nth}.md`
const file = (nth: number): string => join(root, 's', name(nth))

async function begin(count: number): Promise<void> {
  for (let nth = 0; nth < count; nth += 1) writeFileSync(file(nth), `# Article ${nth}\n`)
  const order = Array.from({ length: count }, (_, nth) => `  - ${name(nth)}\n`)
  writeFileSync(join(root, 's/series.yaml'), `articles:\n${order.join('')}`)
  await backend.openWorkspace(root)
  told = []
  backend.subscribe((event, payload) => told.push({ name: event, payload }))
}

async function result<M extends MethodName>(method: M, params: Params<M>): Promise<Result<M>> {
  const reply = await backend.call(method, params)
  if (!reply.ok) throw new Error(`${reply.error.code}: ${reply.error.message}`)
  return reply.result as Result<M>
}

const changedArticles = (): ReadonlySet<string> =>
  new Set(
    told.flatMap(({ name: event, payload }) =>
      event === 'article.changedOnDisk' ? [(payload as { readonly path: string }).path] : [],
    ),
  )
const snapshot = async (): Promise<Workspace | null> => await result('workspace.current', {})

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'seriatim-watching-'))
  root = join(home, 'w')
  mkdirSync(join(root, 's'), { recursive: true })
  writeFileSync(join(root, 'seriatim.yaml'), 'format: 1\n')
  backend = createBackend({ storage: createDiskStorage(), resources: root, host: memoryHost(home) })
})

afterEach(async () => {
  await backend.close()
  rmSync(home, { recursive: true, force: true })
})

describe('what other programs do in a workspace', () => {
  it('is no news when only times and modes of files change, however many', async () => {
    await begin(articles)
    for (let nth = 0; nth < articles; nth += 1) utimesSync(file(nth), 1_000_000 + nth, 1_000_000 + nth)
    // What comes after all of that, and is news.
    writeFileSync(file(0), '# Another title\n')
    await expect.poll(() => changedArticles().size, { timeout: 60_000 }).toBeGreaterThan(0)
    await result('workspace.rescan', {})
    expect([...changedArticles()]).toEqual([name(0)])
    expect(told.filter(({ name: event }) => event === 'workspace.changed').length).toBeLessThanOrEqual(1)
  })

  it('comes through whole when it comes as a storm', async () => {
    await begin(burst)
    for (let nth = 0; nth < burst; nth += 1) {
      if (nth % 2 === 0) writeFileSync(file(nth), `# Changed ${nth}\n`)
      else {
        writeFileSync(`${file(nth)}.new`, `# Changed ${nth}\n`)
        renameSync(`${file(nth)}.new`, file(nth))
      }
    }
    await expect.poll(() => changedArticles().size, { timeout: 60_000 }).toBe(burst)
    const titles = (await snapshot())?.series[0]?.entries.map(({ title }) => title)
    expect(titles).toEqual(Array.from({ length: burst }, (_, nth) => `Changed ${nth}`))
  })

  it('is seen when size and time are what they were', async () => {
    await begin(3)
    const { atime, mtime } = statSync(file(1))
    writeFileSync(file(1), '# Artikel 1\n')
    utimesSync(file(1), atime, mtime)
    expect(statSync(file(1)).size).toBe('# Article 1\n'.length)
    // Not by the watch: by looking at everything.
    await result('workspace.rescan', {})
    expect((await snapshot())?.series[0]?.entries[1]?.title).toBe('Artikel 1')
  })

  it('is never read as the wish to delete everything', async () => {
    await begin(5)
    const away = join(home, 'away')
    mkdirSync(away)
    // The disk of the folder is gone: an empty folder is where it was.
    for (const each of readdirSync(root)) renameSync(join(root, each), join(away, each))
    await expect.poll(async () => (await snapshot())?.reachable, { timeout: 20_000 }).toBe(false)
    expect((await snapshot())?.series[0]?.entries.map(({ state }) => state)).toEqual(Array(5).fill('shown'))
    expect([...changedArticles()]).toEqual([])
    const { revision } = await (async () => {
      renameSync(join(away, 's'), join(root, 's'))
      const opened = await result('article.open', { series: 's', path: name(0) })
      renameSync(join(root, 's'), join(away, 's'))
      return opened
    })()
    const save = { series: 's', path: name(0), text: 'typed meanwhile', baseRevision: revision }
    await expect(result('article.save', save)).rejects.toThrow(/^workspace\.unreachable: /)
    await expect(result('series.move', { series: 's', keys: [name(0)], to: 3 })).rejects.toThrow(
      /^workspace\.unreachable: /,
    )
    expect(readdirSync(root)).toEqual([])

    for (const each of readdirSync(away)) renameSync(join(away, each), join(root, each))
    await expect.poll(async () => (await snapshot())?.reachable, { timeout: 20_000 }).toBe(true)
    await result('article.save', save)
    // It is watched again.
    writeFileSync(file(4), '# Written after it came back\n')
    await expect.poll(() => [...changedArticles()], { timeout: 20_000 }).toContain(name(4))
  })

  it('shows the second versions that sync services keep as such', async () => {
    await begin(2)
    writeFileSync(join(root, 's', "article-0 (Nora's conflicted copy 2026-11-30).md"), '# Article 0\n')
    writeFileSync(join(root, 's', 'series.sync-conflict-20261130-101010-ABCDEFG.yaml'), 'articles: []\n')
    await result('workspace.rescan', {})
    expect((await snapshot())?.problems.map(({ code }) => code)).toEqual([
      'series.conflicted-copy',
      'article.conflicted-copy',
    ])
  })
})

describe('a watch', () => {
  it('that hears nothing any more is begun anew after a look found what it missed', async () => {
    let begun = 0
    let news = true
    const follower = createDiskFollower({
      log: { info: () => undefined, error: () => undefined },
      reread: async () => news,
      onPresence: () => undefined,
      watch: async () => {
        begun += 1
        return { close: async () => undefined }
      },
    })
    await follower.enter(root)
    await follower.rescan()
    await expect.poll(() => begun, { timeout: 10_000 }).toBe(2)
    news = false
    await follower.rescan()
    await follower.leave()
    expect(begun).toBe(2)
  })

  it('that fails is begun anew, and everything is looked at', async () => {
    const read: (ReadonlySet<string> | null)[] = []
    const fail: ((error: unknown) => void)[] = []
    const follower = createDiskFollower({
      log: { info: () => undefined, error: () => undefined },
      reread: async (paths) => {
        read.push(paths)
        return false
      },
      onPresence: () => undefined,
      watch: async (_, { onError }) => {
        fail.push(onError)
        return { close: async () => undefined }
      },
    })
    await follower.enter(root)
    fail[0]?.(new Error('too many watches'))
    await expect.poll(() => read, { timeout: 10_000 }).toEqual([null])
    expect(fail).toHaveLength(2)
    await follower.leave()
  })
})
