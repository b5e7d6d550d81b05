import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** The secrets of one server process: the token of its printed address and the cookie it is changed for. */
export interface Session {
  /** 256 random bits, base64url; good for one exchange. */
  readonly token: string
  /** True once, for the right token. */
  spend(token: string): boolean
  /** Value of the `Set-Cookie` header that lets a browser in. */
  readonly setCookie: string
  /** Whether a `Cookie` header holds this process's cookie. */
  admits(cookieHeader: string | undefined): boolean
}

/** The port is part of the cookie's name because browsers share cookies between ports. */
export function createSession(port: number): Session {
  const token = randomSecret()
  const cookie = randomSecret()
  const name = `seriatim-${port}`
  let spent = false
  return {
    token,
    spend(given) {
      if (spent || !equalSecrets(given, token)) return false
      spent = true
      return true
    },
    // No Expires: the browser forgets it at its end, this process at its own.
    setCookie: `${name}=${cookie}; Path=/; HttpOnly; SameSite=Strict`,
    admits: (header) => cookieValues(header ?? '', name).some((value) => equalSecrets(value, cookie)),
  }
}

function randomSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** Takes the same time wherever, and however long, the difference is. */
function equalSecrets(given: string, expected: string): boolean {
  return timingSafeEqual(digest(given), digest(expected))
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}

/** A header can hold a name more than once: another port may have set one for another path. */
function cookieValues(header: string, name: string): readonly string[] {
  return header
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${name}=`))
    .map((pair) => pair.slice(name.length + 1))
}
