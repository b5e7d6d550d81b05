/** What the guard looks at, as it came over the wire: a header that was sent twice is there twice. */
export interface GuardedRequest {
  readonly method: string
  /** The request target: a path for every honest request. */
  readonly target: string
  readonly upgrade: boolean
  readonly hosts: readonly string[]
  readonly origins: readonly string[]
  readonly fetchSites: readonly string[]
}

export type GuardVerdict = { readonly ok: true } | { readonly ok: false; readonly status: 400 | 403 | 421 }

/**
 * Decides whether a request may come near the application at all. A page of another site can make this
 * browser send requests here; what it cannot do is choose their `Host`, `Origin` and `Sec-Fetch-Site`.
 * `Host` must be this server exactly, else a rebound name would pass. `Origin` must be that same host
 * on whatever is more than a page load.
 */
export function guardRequest(request: GuardedRequest, port: number): GuardVerdict {
  const [host, ...moreHosts] = request.hosts
  if (host === undefined || moreHosts.length > 0 || !ownHosts(port).includes(host)) return refused(421)
  if (!request.target.startsWith('/')) return refused(400)

  const own = request.origins.length === 1 && request.origins[0] === `http://${host}`
  const needsOrigin = request.upgrade || request.method !== 'GET'
  if (!own && (needsOrigin || request.origins.length > 0)) return refused(403)

  const sameSite = request.fetchSites.every((site) => site === 'same-origin' || site === 'none')
  return sameSite ? { ok: true } : refused(403)
}

/** What this server may be called. */
export const ownNames = ['127.0.0.1', 'localhost'] as const

/** The `Host` of each name; a browser leaves the default port out. */
function ownHosts(port: number): readonly string[] {
  return port === 80 ? ownNames : ownNames.map((name) => `${name}:${port}`)
}

function refused(status: 400 | 403 | 421): GuardVerdict {
  return { ok: false, status }
}
