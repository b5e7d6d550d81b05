import { describe, expect, it } from 'vitest'
import * as fc from 'fast-check'
import { type GuardedRequest, guardRequest } from './request-guard.ts'

const port = 4000
const pageLoad: GuardedRequest = {
  method: 'GET',
  target: '/',
  upgrade: false,
  hosts: ['127.0.0.1:4000'],
  origins: [],
  fetchSites: ['none'],
}
const post: GuardedRequest = {
  ...pageLoad,
  method: 'POST',
  target: '/flush',
  origins: ['http://127.0.0.1:4000'],
  fetchSites: ['same-origin'],
}
const upgrade: GuardedRequest = {
  ...pageLoad,
  target: '/bridge',
  upgrade: true,
  origins: ['http://127.0.0.1:4000'],
  fetchSites: ['same-origin'],
}
const localhost = { hosts: ['localhost:4000'], origins: ['http://localhost:4000'] }
const verdict = (request: GuardedRequest) => {
  const answer = guardRequest(request, port)
  return answer.ok ? 200 : answer.status
}

describe('guardRequest', () => {
  it.each([
    ['a page load', pageLoad],
    ['a page load from a program that sends no fetch metadata', { ...pageLoad, fetchSites: [] }],
    ['a page load by the other name', { ...pageLoad, hosts: localhost.hosts }],
    [
      'a fetch of its own page',
      { ...pageLoad, origins: ['http://127.0.0.1:4000'], fetchSites: ['same-origin'] },
    ],
    ['a post of its own page', post],
    ['a post by the other name', { ...post, ...localhost }],
    ['a socket of its own page', upgrade],
    ['a socket by the other name', { ...upgrade, ...localhost }],
  ])('lets %s pass', (_, request) => {
    expect(verdict(request)).toBe(200)
  })

  it('knows the default port by its absence', () => {
    expect(guardRequest({ ...pageLoad, hosts: ['localhost'] }, 80)).toEqual({ ok: true })
    expect(guardRequest({ ...pageLoad, hosts: ['localhost'] }, 4000)).toEqual({ ok: false, status: 421 })
  })

  it.each([
    [[]],
    [['']],
    [['127.0.0.1']],
    [['127.0.0.1:4001']],
    [['127.0.0.1:4000.']],
    [['127.0.0.1.:4000']],
    [['localhost.:4000']],
    [['LOCALHOST:4000']],
    [['127.0.0.1:04000']],
    [['evil.example:4000']],
    [['127.0.0.1.evil.example:4000']],
    [['evil@127.0.0.1:4000']],
    [['127.0.0.1:4000@evil.example']],
    [['[::1]:4000']],
    [['0.0.0.0:4000']],
    [['127.1:4000']],
    [['2130706433:4000']],
    [[' 127.0.0.1:4000']],
    [['127.0.0.1:4000', '127.0.0.1:4000']],
    [['127.0.0.1:4000', 'evil.example']],
    [['127.0.0.1:4000, evil.example']],
  ])('refuses the host %j on every kind of request', (hosts) => {
    for (const request of [pageLoad, post, upgrade]) expect(verdict({ ...request, hosts })).toBe(421)
  })

  it.each([
    [[]],
    [['null']],
    [['']],
    [['http://evil.example']],
    [['http://evil.example:4000']],
    [['http://127.0.0.1']],
    [['http://127.0.0.1:4001']],
    [['https://127.0.0.1:4000']],
    [['http://localhost:4000']],
    [['http://127.0.0.1:4000/']],
    [['http://127.0.0.1:4000.evil.example']],
    [['http://evil@127.0.0.1:4000']],
    [['HTTP://127.0.0.1:4000']],
    [['http://127.0.0.1:4000', 'http://127.0.0.1:4000']],
    [['http://127.0.0.1:4000', 'http://evil.example']],
    [['app://seriatim']],
    [['file://']],
  ])('refuses the origin %j on a post and on a socket', (origins) => {
    for (const request of [post, upgrade]) expect(verdict({ ...request, origins })).toBe(403)
    if (origins.length > 0) expect(verdict({ ...pageLoad, origins })).toBe(403)
  })

  it.each(['cross-site', 'same-site', 'SAME-ORIGIN', 'whatever', ''])('refuses the fetch site %j', (site) => {
    for (const request of [pageLoad, post, upgrade])
      expect(verdict({ ...request, fetchSites: [site] })).toBe(403)
    expect(verdict({ ...post, fetchSites: ['same-origin', site] })).toBe(403)
  })

  it.each(['HEAD', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'get', ''])(
    'takes %j for more than a page load',
    (method) => {
      expect(verdict({ ...pageLoad, method })).toBe(403)
    },
  )

  it.each(['http://evil.example/', '*', 'evil.example:443', ''])('refuses the target %j', (target) => {
    expect(verdict({ ...pageLoad, target })).toBe(400)
  })

  it('lets nothing pass whose host and origin are not its own, character for character', () => {
    const own = ['127.0.0.1:4000', 'localhost:4000']
    fc.assert(
      fc.property(
        fc.string(),
        fc.string(),
        fc.constantFrom(...own),
        fc.nat(2),
        (host, origin, name, which) => {
          const hosts = which === 0 ? [name] : [which === 1 ? host : name + host]
          const origins = [which === 2 ? `http://${name}` : `http://${name}${origin}`]
          const good = own.includes(hosts[0] ?? '') && origins[0] === `http://${hosts[0]}`
          expect(verdict({ ...post, hosts, origins }) === 200).toBe(good)
        },
      ),
    )
  })
})
