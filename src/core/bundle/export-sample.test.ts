import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createDiskStorage } from '#core/storage/disk-storage'
import { createMemoryStorage } from '#core/storage/memory-storage'
import { loadWorkspace } from '#core/workspace/load-workspace'
import { exportSite } from './export-site.ts'
import { filesIn, visibleText } from './test-site.ts'

describe('the sample workspace', () => {
  it('has every link and anchor of its site lead somewhere', async () => {
    const disk = createDiskStorage()
    const written = createMemoryStorage({ '/out/.keep': '' })
    const storage = {
      ...disk,
      ...Object.fromEntries(
        (['read', 'facts', 'list', 'realPath'] as const).map((name) => [
          name,
          (path: string) => (path.startsWith('/out') ? written[name](path) : disk[name](path)),
        ]),
      ),
      create: written.create,
      replace: written.replace,
      makeFolder: written.makeFolder,
      rename: written.rename,
      removeFile: written.removeFile,
      removeEmptyFolder: written.removeEmptyFolder,
      removeOwnFolder: written.removeOwnFolder,
      writable: written.writable,
    }
    const root = resolve(import.meta.dirname, '../../..')
    const model = await loadWorkspace(storage, `${root}/resources/sample-workspace`, { drafts: false })
    await exportSite({
      storage,
      model,
      out: '/out/site',
      series: [],
      resources: `${root}/resources`,
      version: '0',
      intoExisting: false,
      signal: new AbortController().signal,
      onProgress: () => undefined,
      problems: [],
    })
    const site = filesIn(written, '/out/site')
    const lost: string[] = []
    for (const [path, html] of site) {
      if (!path.endsWith('.html')) continue
      for (const [, address = ''] of html.matchAll(/ (?:href|src)="([^"]*)"/g)) {
        if (/^(?:https?|mailto):/.test(address)) continue
        const url = new URL(address.replaceAll('&amp;', '&'), `http://site/${path}`)
        const file = site.get(decodeURIComponent(url.pathname.slice(1)))
        const id = decodeURIComponent(url.hash.slice(1))
        if (file === undefined || (id !== '' && !file.includes(` id="${id}"`)))
          lost.push(`${path}: ${address}`)
      }
    }
    expect(lost).toEqual([])
    expect(visibleText(site.get('architecture-patterns/index.html') ?? '')).toMatch(
      /20 articles · ~284 min total · Updated \d+ \w{3} \d{4}/,
    )
  })
})
