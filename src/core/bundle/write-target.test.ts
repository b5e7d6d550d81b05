import { homedir } from 'node:os'
import { describe, expect, it } from 'vitest'
import { SeriatimError } from '#shared/errors'
import type { Storage } from '#core/storage/storage'
import { diskWith, exportFrom, filesIn, siteFolder, twoArticles, workspaceRoot } from './test-site.ts'

/** The same disk, with a note of every path that is written. */
function noting(storage: Storage): { readonly storage: Storage; readonly writes: string[] } {
  const writes: string[] = []
  const noted = {
    ...storage,
    replace: (path: string, bytes: Uint8Array) => (writes.push(path), storage.replace(path, bytes)),
    removeFile: (path: string) => (writes.push(`-${path}`), storage.removeFile(path)),
  }
  return { storage: noted, writes }
}

const text = (content: string) => new TextEncoder().encode(content)
const inSite = (path: string) => `${siteFolder}/${path}`

describe('a new folder', () => {
  it('is put in place by one rename, with parents that were not there', async () => {
    const disk = diskWith(twoArticles)
    const renames: string[] = []
    const storage = {
      ...disk,
      rename: (from: string, to: string) => (renames.push(to), disk.rename(from, to)),
    }
    await exportFrom(storage, { out: '/home/nora/public/notes' })
    expect(renames).toEqual(['/home/nora/public/notes'])
    expect(await disk.list('/home/nora')).toEqual([
      { name: 'public', kind: 'folder' },
      { name: 'writing', kind: 'folder' },
    ])
    expect([...filesIn(disk, '/home/nora/public/notes').keys()]).toContain('tea/first.html')
  })

  it('may be an empty one that is there; one that cannot be replaced is filled', async () => {
    const disk = diskWith(twoArticles)
    await disk.makeFolder(siteFolder)
    await exportFrom(disk)
    const whole = filesIn(disk)

    const mounted = diskWith(twoArticles)
    await mounted.makeFolder(siteFolder)
    const storage = {
      ...mounted,
      rename: () => Promise.reject(new SeriatimError('file.failed', 'The folder is a mount point.')),
    }
    const report = await exportFrom(storage)
    expect(filesIn(mounted)).toEqual(whole)
    expect(report.added).toHaveLength(whole.size - 1)
    expect(await mounted.list('/home/nora')).toHaveLength(2)
  })

  it('stays away, with all that was made for it, when the disk fails', async () => {
    const disk = diskWith(twoArticles)
    const before = [...disk.files.keys()]
    const storage = {
      ...disk,
      rename: () => Promise.reject(new SeriatimError('file.diskFull', 'The disk is full.')),
    }
    await expect(exportFrom(storage, { out: '/home/nora/public/notes' })).rejects.toMatchObject({
      code: 'file.diskFull',
    })
    expect([...disk.files.keys()]).toEqual(before)
    expect(await disk.list('/home/nora')).toEqual([{ name: 'writing', kind: 'folder' }])
  })
})

describe('a folder with a bundle of ours', () => {
  it('is not touched when nothing changed', async () => {
    const disk = diskWith(twoArticles)
    await exportFrom(disk)
    const { storage, writes } = noting(disk)
    const report = await exportFrom(storage)
    expect(writes).toEqual([])
    expect(report).toMatchObject({ added: [], changed: [], removed: [], unchanged: 8 })
  })

  it('gets the changed files and no others, the manifest last', async () => {
    const disk = diskWith(twoArticles)
    await exportFrom(disk)
    await disk.replace(
      `${workspaceRoot}/tea/second.md`,
      text('---\ntitle: Second\nupdated: 2026-03-12\n---\n\nThen leaf.\n'),
    )
    const { storage, writes } = noting(disk)
    const report = await exportFrom(storage)
    expect(report).toMatchObject({ added: [], removed: [], unchanged: 6 })
    expect(report.changed).toEqual(['tea/index.html', 'tea/second.html'])
    expect(writes).toEqual(
      ['bundle.next.json', 'tea/index.html', 'tea/second.html', 'bundle.json', 'bundle.next.json'].map(
        (name, index) => (index === 4 ? `-${inSite(name)}` : inSite(name)),
      ),
    )
    expect([...filesIn(disk).keys()]).not.toContain('bundle.next.json')
  })

  it('equals a fresh export afterwards', async () => {
    const changed = { ...twoArticles, 'tea/series.yaml': 'title: Coffee\narticles: [second.md]\n' }
    const disk = diskWith(twoArticles)
    await exportFrom(disk)
    await disk.replace(`${workspaceRoot}/tea/series.yaml`, text(changed['tea/series.yaml']))
    const report = await exportFrom(disk)
    expect(report.removed).toEqual(['tea/first.html'])
    const fresh = diskWith(changed)
    await exportFrom(fresh)
    expect(filesIn(disk)).toEqual(filesIn(fresh))
  })

  it('keeps the files of others, and ours that somebody edited', async () => {
    const disk = diskWith(twoArticles)
    await exportFrom(disk)
    await disk.create(inSite('CNAME'), text('example.org'))
    await disk.create(inSite('tea/note.txt'), text('mine'))
    await disk.replace(inSite('tea/first.html'), text('edited'))
    await disk.replace(`${workspaceRoot}/tea/series.yaml`, text('title: Tea\narticles: [second.md]\n'))
    const report = await exportFrom(disk)
    expect(report.removed).toEqual([])
    const site = filesIn(disk)
    expect(site.get('CNAME')).toBe('example.org')
    expect(site.get('tea/note.txt')).toBe('mine')
    expect(site.get('tea/first.html')).toBe('edited')
    expect(site.get('bundle.json')).not.toContain('tea/first.html')
  })

  it('loses a folder with its last file', async () => {
    const disk = diskWith({ ...twoArticles, 'pots/series.yaml': 'title: Pots\narticles: []\n' })
    await exportFrom(disk)
    expect(await disk.facts(inSite('pots'))).not.toBeNull()
    await exportFrom(disk, { series: ['tea'] })
    expect(await disk.facts(inSite('pots'))).toBeNull()
  })

  it('is not touched when a file of somebody else stands where a page belongs', async () => {
    const disk = diskWith(twoArticles)
    await exportFrom(disk)
    await disk.create(`${workspaceRoot}/tea/third.md`, text('# Third\n'))
    await disk.replace(`${workspaceRoot}/tea/series.yaml`, text('title: Tea\narticles: [third.md]\n'))
    await disk.create(inSite('tea/third.html'), text('mine'))
    const before = filesIn(disk)
    await expect(exportFrom(disk)).rejects.toMatchObject({
      code: 'export.targetNotEmpty',
      message: expect.stringContaining('third.html'),
    })
    expect(filesIn(disk)).toEqual(before)
    expect(await disk.list('/home/nora')).toHaveLength(2)
  })

  it('is brought up to date after an update that broke off, whatever changed since', async () => {
    for (let failAt = 1; failAt <= 6; failAt += 1) {
      const disk = diskWith(twoArticles)
      await exportFrom(disk)
      await disk.create(`${workspaceRoot}/tea/third.md`, text('# Third\n\nText.\n'))
      await disk.replace(
        `${workspaceRoot}/tea/series.yaml`,
        text('title: Tea\narticles: [second.md, third.md]\n'),
      )
      let calls = 0
      const failing = async <T>(work: () => Promise<T>): Promise<T> => {
        calls += 1
        if (calls >= failAt) throw new SeriatimError('file.diskFull', 'The disk is full.')
        return work()
      }
      const storage = {
        ...disk,
        replace: (path: string, bytes: Uint8Array) => failing(() => disk.replace(path, bytes)),
        removeFile: (path: string) => failing(() => disk.removeFile(path)),
      }
      await expect(exportFrom(storage)).rejects.toMatchObject({ code: 'file.diskFull' })

      await disk.replace(`${workspaceRoot}/tea/third.md`, text('# Third\n\nOther text.\n'))
      await exportFrom(disk)
      const fresh = diskWith({
        'tea/series.yaml': 'title: Tea\narticles: [second.md, third.md]\n',
        'tea/second.md': twoArticles['tea/second.md'],
        'tea/third.md': '# Third\n\nOther text.\n',
      })
      await exportFrom(fresh)
      expect(filesIn(disk)).toEqual(filesIn(fresh))
      expect(await disk.list('/home/nora')).toHaveLength(2)
    }
  })
})

describe('a folder with files of somebody else', () => {
  it('is refused, and written to when that was asked for', async () => {
    const disk = diskWith(twoArticles)
    await disk.makeFolder(siteFolder)
    await disk.create(inSite('CNAME'), text('example.org'))
    await expect(exportFrom(disk)).rejects.toMatchObject({
      code: 'export.targetNotEmpty',
      message: expect.stringContaining('--into-existing'),
    })
    expect([...filesIn(disk).keys()]).toEqual(['CNAME'])

    await exportFrom(disk, { intoExisting: true })
    expect(filesIn(disk).get('CNAME')).toBe('example.org')
    expect([...filesIn(disk).keys()]).toContain('tea/first.html')
    await expect(exportFrom(disk)).resolves.toMatchObject({ unchanged: 8 })
  })

  it('is refused even then when one of our names is taken', async () => {
    for (const name of ['index.html', 'tea', 'assets/crisp.css', 'bundle.json']) {
      const disk = diskWith(twoArticles)
      const path = inSite(name)
      await disk.makeFolder(path.slice(0, path.lastIndexOf('/')))
      await disk.create(path, text('mine'))
      const attempt = exportFrom(disk, { intoExisting: true })
      if (name === 'assets/crisp.css') await attempt
      else await expect(attempt).rejects.toMatchObject({ code: 'export.targetNotEmpty' })
      expect(filesIn(disk).get(name)).toBe('mine')
      if (name !== 'assets/crisp.css') expect([...filesIn(disk).keys()]).toEqual([name])
    }
  })
})

describe('places that are never written to', () => {
  const files = { ...twoArticles, '.seriatim/lock': '{}' }
  const refusals: readonly (readonly [string, string])[] = [
    ['/', 'root of a disk'],
    ['/home/nora', 'the workspace lies in it'],
    ['/home', 'the workspace lies in it'],
    [workspaceRoot, 'the workspace itself'],
    [`${workspaceRoot}/tea`, 'series "tea"'],
    [`${workspaceRoot}/tea/out/deep`, 'series "tea"'],
    [`${workspaceRoot}/../writing/tea`, 'series "tea"'],
    [`${workspaceRoot}/.seriatim/out`, "workspace's own data"],
    [`${workspaceRoot}/seriatim.yaml`, 'is not a folder'],
    [`${workspaceRoot}/seriatim.yaml/out`, 'is not a folder'],
  ]
  it.each(refusals)('%s', async (out, reason) => {
    const disk = diskWith(files)
    const before = disk.files
    await expect(exportFrom(disk, { out, intoExisting: true })).rejects.toMatchObject({
      code: 'export.targetRefused',
      message: expect.stringContaining(reason),
    })
    expect(disk.files).toEqual(before)
  })

  it('the home folder', async () => {
    const disk = diskWith(files)
    await disk.makeFolder(homedir())
    await expect(exportFrom(disk, { out: homedir(), intoExisting: true })).rejects.toMatchObject({
      code: 'export.targetRefused',
    })
  })

  it("somebody else's workspace or series", async () => {
    const disk = diskWith(files)
    await disk.makeFolder('/home/ben/books')
    await disk.create('/home/ben/books/seriatim.yaml', text('format: 1'))
    await expect(exportFrom(disk, { out: '/home/ben/books', intoExisting: true })).rejects.toMatchObject({
      code: 'export.targetRefused',
    })
  })

  it('any of them behind a symlink, and a symlink that leads nowhere', async () => {
    const disk = diskWith(files)
    const linked = (path: string) => path.replace(/^\/home\/nora\/link(?=\/|$)/, `${workspaceRoot}/tea`)
    const isDangling = (path: string) => path === '/home/nora/dangling'
    const storage: Storage = {
      ...disk,
      realPath: (path) => (isDangling(path) ? Promise.resolve(null) : disk.realPath(linked(path))),
      facts: (path) =>
        isDangling(path)
          ? Promise.resolve({ kind: 'symlink', size: 0, links: 1, modified: '0', changed: '0' })
          : disk.facts(path),
    }
    for (const out of ['/home/nora/link', '/home/nora/link/out', '/home/nora/dangling/out']) {
      await expect(exportFrom(storage, { out, intoExisting: true })).rejects.toMatchObject({
        code: 'export.targetRefused',
      })
    }
  })

  it('but a folder of the workspace that is no series is fine', async () => {
    const disk = diskWith(files)
    await exportFrom(disk, { out: `${workspaceRoot}/public` })
    expect([...filesIn(disk, `${workspaceRoot}/public`).keys()]).toContain('index.html')
  })
})
