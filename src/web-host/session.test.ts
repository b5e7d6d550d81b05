import { describe, expect, it } from 'vitest'
import { createSession } from './session.ts'

const cookieOf = (setCookie: string) => setCookie.split(';')[0] ?? ''

describe('createSession', () => {
  it('has 256 bits each of token and cookie, different in every process', () => {
    const [one, two] = [createSession(4000), createSession(4000)]
    const secrets = [
      one.token,
      two.token,
      cookieOf(one.setCookie).slice(14),
      cookieOf(two.setCookie).slice(14),
    ]
    for (const secret of secrets) expect(Buffer.from(secret, 'base64url')).toHaveLength(32)
    expect(new Set(secrets).size).toBe(4)
  })

  it('takes its token once', () => {
    const session = createSession(4000)
    expect(session.spend('')).toBe(false)
    expect(session.spend(`${session.token}x`)).toBe(false)
    expect(session.spend(session.token.slice(1))).toBe(false)
    expect(session.spend(session.token)).toBe(true)
    expect(session.spend(session.token)).toBe(false)
  })

  it('gives a cookie that no script reads and no other site sends, for this port, until the browser ends', () => {
    expect(createSession(4000).setCookie).toMatch(
      /^seriatim-4000=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/,
    )
  })

  it('admits its own cookie, wherever it stands in the header', () => {
    const session = createSession(4000)
    const cookie = cookieOf(session.setCookie)
    for (const header of [cookie, `a=b; ${cookie}`, `${cookie};a=b`, `seriatim-4000=stale; ${cookie}`]) {
      expect(session.admits(header)).toBe(true)
    }
  })

  it('admits nothing else', () => {
    const session = createSession(4000)
    const cookie = cookieOf(session.setCookie)
    const others = [
      undefined,
      '',
      'seriatim-4000=',
      'seriatim-4000',
      `${cookie}x`,
      cookie.slice(0, -1),
      `x${cookie}`,
      cookie.replace('4000', '4001'),
      cookie.toUpperCase(),
      `seriatim-4000=${session.token}`,
      cookieOf(createSession(4000).setCookie),
    ]
    for (const header of others) expect(session.admits(header)).toBe(false)
  })
})
