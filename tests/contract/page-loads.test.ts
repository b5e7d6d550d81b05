import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createBackend } from '#backend/create-backend'
import { createScriptedBackend, emptyReply } from './scripted-backend.ts'
import { rawRequest } from './raw-request.ts'
import { connectClient } from './socket-client.ts'
import { type TestWebHost, startTestWebHost } from './test-web-host.ts'

let folder: string
let host: TestWebHost
const saved: unknown[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'seriatim-pages-'))
  await mkdir(join(folder, 'writing', 'series', 'my pictures'), { recursive: true })
  await writeFile(join(folder, 'writing', 'series', 'my pictures', 'größe 1.png'), 'picture')
  await writeFile(
    join(folder, 'writing', 'series', 'drawing.svg'),
    '<svg xmlns="http://www.w3.org/2000/svg"/>',
  )
  await writeFile(join(folder, 'writing', 'series', 'one.md'), 'secret')
  await writeFile(join(folder, 'secret.png'), 'secret')
  const backend = createScriptedBackend(
    (method, params) => {
      saved.push({ method, params })
      return Promise.resolve(emptyReply)
    },
    join(folder, 'writing'),
  )
  host = await startTestWebHost({ createBackend: () => backend })
})
afterAll(async () => {
  await host.close()
  await rm(folder, { recursive: true })
})

const load = async (path: string) =>
  rawRequest({
    port: host.port,
    method: 'GET',
    path,
    headers: { host: `127.0.0.1:${host.port}`, cookie: await host.letIn() },
  })

describe('the page', () => {
  it('comes with a strict policy, whose nonce is new each time and in the page', async () => {
    const answer = await load('/')
    const policy = new Map(
      String(answer.headers['content-security-policy'])
        .split('; ')
        .map((directive) => [directive.split(' ')[0], directive.split(' ').slice(1).join(' ')]),
    )
    const nonce = /nonce-([\w-]{22})'/.exec(policy.get('style-src') ?? '')?.[1] ?? 'none'
    expect(Object.fromEntries(policy)).toEqual({
      'default-src': "'none'",
      'script-src': "'self'",
      'style-src': `'self' 'nonce-${nonce}'`,
      'style-src-attr': "'none'",
      'img-src': "'self' blob: data:",
      'media-src': "'self' blob:",
      'font-src': "'self'",
      'connect-src': `'self' ws://127.0.0.1:${host.port}/bridge ws://localhost:${host.port}/bridge`,
      'worker-src': "'self'",
      'frame-src': "'self'",
      'object-src': "'none'",
      'base-uri': "'none'",
      'form-action': "'none'",
      'frame-ancestors': "'none'",
      'require-trusted-types-for': "'script'",
      'trusted-types': 'dompurify app-worker default',
    })
    expect(answer.body).toContain(`<meta property="csp-nonce" nonce="${nonce}">`)
    expect(answer.body).toContain(`<link rel="stylesheet" nonce="${nonce}"`)
    expect((await load('/')).body).not.toContain(nonce)
  })

  it('and everything else comes with headers that keep other sites out', async () => {
    for (const path of ['/', '/assets/main-1a2b3c.js', '/asset/series/drawing.svg', '/none']) {
      expect((await load(path)).headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'x-frame-options': 'DENY',
      })
      expect(
        Object.keys((await load(path)).headers).filter((name) => name.startsWith('access-control')),
      ).toEqual([])
    }
  })

  it('loads its files by their types, and keeps what carries a hash in its name', async () => {
    const script = await load('/assets/main-1a2b3c.js')
    expect(script.body).toContain('Seriatim')
    expect(script.headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'private, max-age=31536000, immutable',
    })
    expect((await load('/')).headers['cache-control']).toBe('no-store')
  })

  it.each([
    '/none.html',
    '/assets',
    '/assets/',
    '/assets/main-1a2b3c.js.map',
    '/../secret.png',
    '/%2e%2e/secret.png',
    '/..%2fsecret.png',
    '/assets/..%5c..%5csecret.png',
    '/%00index.html',
    '/%',
    '//index.html',
    '/index.html/',
  ])('has nothing at %s', async (path) => {
    expect((await load(path)).status).toBe(404)
  })
})

describe('pictures of the workspace', () => {
  it('are at their percent-encoded path, with a policy of their own', async () => {
    const picture = await load('/asset/series/my%20pictures/gr%C3%B6%C3%9Fe%201.png')
    expect([picture.status, picture.body, picture.headers['content-type']]).toEqual([
      200,
      'picture',
      'image/png',
    ])
    const drawing = await load('/asset/series/drawing.svg')
    expect(drawing.headers).toMatchObject({
      'content-type': 'image/svg+xml',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      'cache-control': 'no-store',
    })
  })

  it.each([
    '/asset/series/one.md',
    '/asset/',
    '/asset',
    '/asset/../../secret.png',
    '/asset/..%2Fsecret.png',
    '/asset/%2e%2e/secret.png',
    '/asset/%252e%252e/secret.png',
    '/asset//etc/hostname',
    '/asset/series/none.png',
  ])('and nothing else is: %s', async (path) => {
    const answer = await load(path)
    expect(answer.status).toBe(404)
    expect(answer.body).not.toContain('secret')
  })
})

describe('the last save of a closing tab', () => {
  const post = async (body: string, headers: Record<string, string> = {}) =>
    rawRequest({
      port: host.port,
      method: 'POST',
      path: '/flush',
      body,
      headers: {
        host: `127.0.0.1:${host.port}`,
        origin: `http://127.0.0.1:${host.port}`,
        cookie: await host.letIn(),
        ...headers,
      },
    })

  it('is an article.saveLast and nothing else', async () => {
    saved.length = 0
    const params = { series: 's', path: 'one.md', text: 'ü', baseRevision: '0'.repeat(64) }
    const answer = await post(JSON.stringify(params), {
      'content-length': String(Buffer.byteLength(JSON.stringify(params))),
    })
    expect([answer.status, JSON.parse(answer.body)]).toEqual([200, emptyReply])
    await post('no json')
    expect(saved).toEqual([
      { method: 'article.saveLast', params },
      { method: 'article.saveLast', params: null },
    ])
  })
})

describe('start and end', () => {
  it('says in one sentence that a port is in use, and opens nothing', async () => {
    const taken = createServer()
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve))
    const address = taken.address()
    const port = typeof address === 'object' ? (address?.port ?? 0) : 0
    let opened = false
    const start = startTestWebHost({
      port,
      createBackend: () => {
        opened = true
        return createScriptedBackend()
      },
    })
    await expect(start).rejects.toMatchObject({
      code: 'host.portInUse',
      message: `Port ${port} is in use by another program. Choose another with --port, or --port 0 for any free one.`,
    })
    expect(opened).toBe(false)
    taken.close()
  })

  it('passes on why a workspace cannot be opened, and leaves the port free', async () => {
    const nowhere = join(folder, 'nowhere')
    await expect(startTestWebHost({ createBackend, workspace: nowhere })).rejects.toMatchObject({
      code: 'workspace.notFound',
    })
    const none = await startTestWebHost({ createBackend })
    const { port } = none
    await none.close()
    const again = await startTestWebHost({ createBackend, port })
    expect(again.port).toBe(port)
    await again.close()
  })

  it('keeps the settings in the configuration folder', async () => {
    const own = await startTestWebHost({ createBackend })
    const client = await connectClient(own)
    expect(await readdir(own.configFolder).catch(() => 'not there')).toBe('not there')
    await client.bridge.call('settings.update', { theme: 'dark' })
    const file = await readFile(join(own.configFolder, 'seriatim', 'settings.json'), 'utf8')
    expect(JSON.parse(file)).toMatchObject({ theme: 'dark' })
    client.bridge.close()
    await own.close()
  })

  it('ends although a client stays, a request hangs and a write takes for ever', async () => {
    const stuck = {
      ...createScriptedBackend(() => new Promise(() => undefined)),
      close: () => new Promise<void>(() => undefined),
    }
    const own = await startTestWebHost({ createBackend: () => stuck })
    const client = await connectClient(own)
    const unanswered = client.bridge.call('settings.read', {})
    await client.reached('connected')
    await own.close()
    expect(await unanswered).toMatchObject({ error: { code: 'bridge.disconnected' } })
    client.bridge.close()
  })
})
