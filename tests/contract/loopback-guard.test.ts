import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createScriptedBackend } from './scripted-backend.ts'
import { type RawRequest, rawRequest, upgradeHeaders } from './raw-request.ts'
import { type TestWebHost, startTestWebHost } from './test-web-host.ts'

const backend = createScriptedBackend()
let host: TestWebHost
let cookie: string

beforeAll(async () => {
  host = await startTestWebHost({ createBackend: () => backend })
  cookie = await host.letIn()
})
afterAll(() => host.close())

type Kind = 'page' | 'post' | 'socket'
const passed = { page: 200, post: 200, socket: 101 } as const satisfies Record<Kind, number>

function requestOf(kind: Kind, headers: RawRequest['headers']): RawRequest {
  if (kind === 'page') return { port: host.port, method: 'GET', path: '/', headers }
  if (kind === 'post') return { port: host.port, method: 'POST', path: '/flush', headers, body: '{}' }
  return { port: host.port, method: 'GET', path: '/bridge', headers: { ...headers, ...upgradeHeaders } }
}

const statusOf = async (kind: Kind, headers: RawRequest['headers']) =>
  (await rawRequest(requestOf(kind, headers))).status

describe('the matrix of hosts and origins, with a good cookie', () => {
  // "P" stands for the port, "none" for no origin at all.
  const hosts = [
    '127.0.0.1:P',
    'localhost:P',
    '127.0.0.1',
    'localhost',
    '127.0.0.1:1',
    '127.0.0.1:P.',
    '127.0.0.1.:P',
    'localhost.:P',
    'LOCALHOST:P',
    '[::1]:P',
    '0.0.0.0:P',
    '127.1:P',
    'evil.example',
    'evil.example:P',
    '127.0.0.1.evil.example:P',
    'localhost.evil.example:P',
    'evil@127.0.0.1:P',
    '127.0.0.1:P@evil.example',
    '',
  ]
  const origins = [
    'none',
    'http://127.0.0.1:P',
    'http://localhost:P',
    'null',
    'http://127.0.0.1',
    'http://127.0.0.1:1',
    'https://127.0.0.1:P',
    'http://127.0.0.1:P/',
    'http://127.0.0.1.evil.example:P',
    'http://evil@127.0.0.1:P',
    'http://evil.example',
    'http://evil.example:P',
    'app://seriatim',
    '',
  ]
  /** All that may pass, by hand. */
  const good = new Set([
    'page 127.0.0.1:P none',
    'page localhost:P none',
    'page 127.0.0.1:P http://127.0.0.1:P',
    'page localhost:P http://localhost:P',
    'post 127.0.0.1:P http://127.0.0.1:P',
    'post localhost:P http://localhost:P',
    'socket 127.0.0.1:P http://127.0.0.1:P',
    'socket localhost:P http://localhost:P',
  ])

  it.each(['page', 'post', 'socket'] as const)(
    'lets exactly the good ones of kind "%s" pass',
    async (kind) => {
      const at = (text: string) => text.replace('P', String(host.port))
      const expected: Record<string, boolean> = {}
      const answered: Record<string, boolean> = {}
      for (const name of hosts) {
        for (const origin of origins) {
          const label = `${kind} ${name} ${origin}`
          expected[label] = good.has(label)
          const sent = origin === 'none' ? {} : { origin: at(origin) }
          const status = await statusOf(kind, { host: at(name), ...sent, cookie })
          answered[label] = status === passed[kind]
          if (status !== passed[kind]) expect([400, 403, 421]).toContain(status)
        }
      }
      expect(Object.keys(answered)).toHaveLength(hosts.length * origins.length)
      expect(answered).toEqual(expected)
    },
  )

  it.each(['page', 'post', 'socket'] as const)(
    'refuses foreign fetch metadata on kind "%s"',
    async (kind) => {
      const own = { host: `127.0.0.1:${host.port}`, origin: `http://127.0.0.1:${host.port}`, cookie }
      for (const site of ['same-origin', 'none']) {
        expect(await statusOf(kind, { ...own, 'sec-fetch-site': site })).toBe(passed[kind])
      }
      for (const site of ['cross-site', 'same-site', 'other']) {
        expect(await statusOf(kind, { ...own, 'sec-fetch-site': site })).toBe(403)
      }
    },
  )

  it('refuses a host or an origin that is sent twice', async () => {
    const own = `127.0.0.1:${host.port}`
    expect(await statusOf('page', { host: [own, own], cookie })).toBe(421)
    expect(await statusOf('page', { host: [own, 'evil.example'], cookie })).toBe(421)
    const origin = `http://${own}`
    expect(await statusOf('socket', { host: own, origin: [origin, 'http://evil.example'], cookie })).toBe(403)
  })

  it('lets nothing of the refused reach the backend', () => {
    const flushes = backend.calls.filter((call) => call.method === 'article.saveLast')
    expect(flushes).toHaveLength(backend.calls.length)
    // Two hosts with their own origin, and two kinds of good fetch metadata.
    expect(flushes).toHaveLength(4)
  })
})

describe('the cookie', () => {
  const own = () => ({ host: `127.0.0.1:${host.port}`, origin: `http://127.0.0.1:${host.port}` })

  it.each(['page', 'post', 'socket'] as const)('is needed for kind "%s"', async (kind) => {
    expect(await statusOf(kind, own())).toBe(401)
    for (const other of [
      `${cookie}x`,
      cookie.slice(0, -1),
      `seriatim-${host.port}=`,
      cookie.replace('seriatim', 'x'),
    ]) {
      expect(await statusOf(kind, { ...own(), cookie: other })).toBe(401)
    }
    expect(await statusOf(kind, { ...own(), cookie: `other=1; ${cookie}` })).toBe(passed[kind])
  })

  it('is of no use at another server', async () => {
    const other = await startTestWebHost({ createBackend: () => createScriptedBackend() })
    const stolen = cookie.replace(String(host.port), String(other.port))
    const answer = await rawRequest({
      port: other.port,
      method: 'GET',
      path: '/',
      headers: { host: `127.0.0.1:${other.port}`, cookie: stolen },
    })
    expect(answer.status).toBe(401)
    await other.close()
  })
})

describe('the printed address', () => {
  it('lets one browser in, once', async () => {
    const fresh = await startTestWebHost({ createBackend: () => createScriptedBackend() })
    const get = (path: string, headers = {}) =>
      rawRequest({
        port: fresh.port,
        method: 'GET',
        path,
        headers: { host: `127.0.0.1:${fresh.port}`, ...headers },
      })
    const { search } = new URL(fresh.url)

    expect((await get('/')).status).toBe(401)
    const wrong = await get('/?token=wrong')
    expect(wrong.status).toBe(403)
    expect(wrong.body).toContain('seriatim serve')
    // Only an address that is opened spends it: not one that a foreign page made this browser load.
    expect((await get(`/${search}`, { 'sec-fetch-site': 'cross-site' })).status).toBe(403)

    const first = await get(`/${search}`)
    expect([first.status, first.headers['location']]).toEqual([303, '/'])
    expect(String(first.headers['set-cookie'])).toMatch(
      /^seriatim-\d+=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/,
    )
    const second = await get(`/${search}`)
    expect([second.status, second.headers['set-cookie']]).toEqual([403, undefined])
    expect(second.body).toContain('seriatim serve')
    await fresh.close()
  })
})

describe('other requests', () => {
  const send = (method: string, path: string, body?: string) =>
    rawRequest({
      port: host.port,
      method,
      path,
      headers: { host: `127.0.0.1:${host.port}`, origin: `http://127.0.0.1:${host.port}`, cookie },
      ...(body === undefined ? {} : { body }),
    })

  it.each([
    ['PUT', '/flush'],
    ['DELETE', '/'],
    ['POST', '/'],
    ['POST', '/bridge'],
    ['OPTIONS', '/'],
    ['PATCH', '/flush'],
  ])('answers %s %s with 405', async (method, path) => {
    expect((await send(method, path)).status).toBe(405)
  })

  it('takes no more from a closing tab than it could send', async () => {
    expect((await send('POST', '/flush', JSON.stringify('x'.repeat(300_000)))).status).toBe(413)
  })

  it('upgrades nothing but the bridge', async () => {
    const headers = {
      host: `127.0.0.1:${host.port}`,
      origin: `http://127.0.0.1:${host.port}`,
      cookie,
      ...upgradeHeaders,
    }
    for (const path of ['/', '/bridge/', '/bridge?x', '/flush']) {
      expect((await rawRequest({ port: host.port, method: 'GET', path, headers })).status).toBe(404)
    }
  })
})
