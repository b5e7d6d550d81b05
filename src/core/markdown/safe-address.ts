/** What a browser ignores inside an address, and so must we before we judge it. */
const ignored = /[\u0000-\u0020\u007F-\u00A0\u00AD\u200B-\u200F\u2028-\u202F\u2060\uFEFF]/g

/** The scheme of an address in lower case, `''` for none, `//` for an address of another host without one. */
export function schemeOf(address: string): string {
  const seen = address.replace(ignored, '')
  if (/^[\\/]{2}/.test(seen)) return '//'
  return /^([a-z][a-z0-9+.-]*):/i.exec(seen)?.[1]?.toLowerCase() ?? ''
}

const linkSchemes: ReadonlySet<string> = new Set(['', 'http', 'https', 'mailto', 'tel', 'app'])
const imageSchemes: ReadonlySet<string> = new Set(['', 'http', 'https', 'app', 'blob'])

/** Whether an address may stand in `href`. */
export function isSafeLink(address: string): boolean {
  return linkSchemes.has(schemeOf(address))
}

/** Whether an address may stand in `src`. */
export function isSafeImage(address: string): boolean {
  return imageSchemes.has(schemeOf(address))
}
