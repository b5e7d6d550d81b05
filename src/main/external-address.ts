const schemes: ReadonlySet<string> = new Set(['https:', 'http:', 'mailto:'])
const longest = 2_048

/** Control characters and spaces, which an address cannot hold and a parser would drop. */
const control = /[\u0000-\u0020\u007f-\u009f]/

/**
 * The address, if it may be handed to the system: one that opens a browser or a mail program and nothing
 * else. Null for every other scheme, for a login in the address, for what only looks like an address.
 */
export function externalAddress(text: string): URL | null {
  if (text.length > longest || control.test(text)) return null
  const url = URL.parse(text)
  if (url === null || !schemes.has(url.protocol) || url.username !== '' || url.password !== '') return null
  return url.protocol === 'mailto:' || text.toLowerCase().startsWith(`${url.protocol}//`) ? url : null
}
