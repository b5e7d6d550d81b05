import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { encodeBundleManifest } from '#core/bundle/bundle-manifest'
import { createDiskStorage } from '#core/storage/disk-storage'
import { type SiteServer, startSiteServer } from '#web-host/start-site-server'
import { rawRequest } from './raw-request.ts'

let folder: string
let site: string
let server: SiteServer

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'seriatim-site-'))
  site = join(folder, 'site')
  await mkdir(join(site, 'my series'), { recursive: true })
  await writeFile(join(folder, 'secret.html'), 'secret')
  await writeFile(join(site, 'bundle.json'), encodeBundleManifest('0.0.0', new Map()))
  await writeFile(join(site, 'index.html'), 'All Series')
  await writeFile(join(site, 'my series', 'größe.html'), 'Article')
  await symlink(join(folder, 'secret.html'), join(site, 'out.html'))
  server = await startSiteServer({ storage: createDiskStorage(), dir: site, port: 0 })
})
afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true })
})

const load = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  rawRequest({ port: server.port, method, path, headers: { host: `127.0.0.1:${server.port}`, ...headers } })

describe('the server of an exported site', () => {
  it('shows its pages at their addresses', async () => {
    expect(server.url).toBe(`http://127.0.0.1:${server.port}/`)
    const index = await load('/')
    expect([index.status, index.body]).toEqual([200, 'All Series'])
    expect(index.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
    })
    expect((await load('/my%20series/gr%C3%B6%C3%9Fe.html?query')).body).toBe('Article')
    expect(await load('/', {}, 'HEAD')).toMatchObject({
      status: 200,
      body: '',
      headers: { 'content-length': '10' },
    })
  })

  it('is found by a link from the application, which is another origin', async () => {
    expect((await load('/', { 'sec-fetch-site': 'same-site' })).status).toBe(200)
  })

  it.each([
    '/none.html',
    '/my%20series',
    '/../secret.html',
    '/..%2fsecret.html',
    '/%2e%2e/secret.html',
    '/out.html',
    '/%',
  ])('has nothing at %s', async (path) => {
    const answer = await load(path)
    expect(answer.status).toBe(404)
    expect(answer.body).not.toContain('secret')
  })

  it('answers to its own name only, and takes nothing', async () => {
    for (const host of [
      'evil.example',
      `evil.example:${server.port}`,
      '127.0.0.1',
      `127.0.0.1.:${server.port}`,
    ]) {
      expect((await load('/', { host })).status).toBe(421)
    }
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS'])
      expect((await load('/', {}, method)).status).toBe(405)
  })

  it('is not started for a folder that holds no exported site', async () => {
    await expect(
      startSiteServer({ storage: createDiskStorage(), dir: folder, port: 0 }),
    ).rejects.toMatchObject({
      code: 'export.notABundle',
    })
  })

  it('says that a port is in use', async () => {
    const again = startSiteServer({ storage: createDiskStorage(), dir: site, port: server.port })
    await expect(again).rejects.toMatchObject({ code: 'host.portInUse', details: { port: server.port } })
  })
})
