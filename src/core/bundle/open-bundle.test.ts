import { describe, expect, it } from 'vitest'
import { createMemoryStorage } from '#core/storage/memory-storage'
import type { Storage } from '#core/storage/storage'
import { encodeBundleManifest } from './bundle-manifest.ts'
import { isBundle, readBundleFile } from './open-bundle.ts'

const manifest = encodeBundleManifest('1.0.0', new Map([['index.html', 'a'.repeat(64)]]))

function site(): Storage {
  return createMemoryStorage({
    '/srv/site/bundle.json': manifest,
    '/srv/site/index.html': 'home',
    '/srv/site/tea/index.html': 'tea',
    '/srv/site/お茶/緑 茶.html': 'green',
    '/srv/site/assets/a.12345678.woff2': 'font',
    '/srv/site/.git/config': 'secret',
    '/srv/secret.html': 'secret',
    '/srv/site-2/index.html': 'secret',
  })
}

const textOf = async (path: string, storage: Storage = site()) => {
  const file = await readBundleFile(storage, '/srv/site', path)
  return file === null ? null : `${new TextDecoder().decode(file.bytes)} ${file.contentType}`
}

describe('isBundle', () => {
  it('knows a folder that Seriatim wrote', async () => {
    expect(await isBundle(site(), '/srv/site')).toBe(true)
    expect(await isBundle(site(), '/srv/site-2')).toBe(false)
    expect(await isBundle(site(), '/nowhere')).toBe(false)
  })

  it.each([
    '{}',
    'not json',
    '{"generator": "Other 1", "target": "site", "files": {}}',
    JSON.stringify({
      generator: 'Seriatim 1',
      target: 'site',
      files: { '../../etc/passwd': 'a'.repeat(64) },
    }),
    JSON.stringify({ generator: 'Seriatim 1', target: 'site', files: { 'index.html': 'short' } }),
  ])('does not take %s for a manifest', async (content) => {
    expect(await isBundle(createMemoryStorage({ '/srv/x/bundle.json': content }), '/srv/x')).toBe(false)
  })
})

describe('readBundleFile', () => {
  it('answers with files and with the index of a folder', async () => {
    expect(await textOf('/')).toBe('home text/html; charset=utf-8')
    expect(await textOf('/index.html')).toBe('home text/html; charset=utf-8')
    expect(await textOf('/tea/')).toBe('tea text/html; charset=utf-8')
    expect(await textOf(`/${encodeURIComponent('お茶')}/${encodeURIComponent('緑 茶.html')}`)).toBe(
      'green text/html; charset=utf-8',
    )
    expect(await textOf('/assets/a.12345678.woff2')).toBe('font font/woff2')
  })

  it.each([
    '/nothing.html',
    '/tea',
    '/assets/',
    '/../secret.html',
    '/tea/../../secret.html',
    '/%2e%2e/secret.html',
    '/..%2fsecret.html',
    '/%2fsrv/secret.html',
    '//srv/secret.html',
    '/../site-2/index.html',
    '/..\\secret.html',
    '/.git/config',
    '/%2egit/config',
    '/index.html%00',
    '/%',
    'index.html',
    '',
  ])('has nothing at %s', async (path) => {
    expect(await textOf(path)).toBeNull()
  })

  it('follows no symlink out of the folder', async () => {
    const disk = site()
    const storage = {
      ...disk,
      realPath: (path: string) =>
        disk.realPath(path === '/srv/site/tea/index.html' ? '/srv/secret.html' : path),
    }
    expect(await textOf('/tea/', storage)).toBeNull()
    expect(await textOf('/', storage)).not.toBeNull()
  })
})
