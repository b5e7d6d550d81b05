/**
 * The address of one file of a bundle as another one writes it: relative, percent-encoded UTF-8. Both
 * are paths from the bundle's root with `/` between parts.
 */
export function relativeHref(from: string, to: string): string {
  const fromFolders = from.split('/').slice(0, -1)
  const toParts = to.split('/')
  const lastShared = Math.min(fromFolders.length, toParts.length - 1)
  let shared = 0
  while (shared < lastShared && fromFolders[shared] === toParts[shared]) shared += 1
  const up = fromFolders.slice(shared).map(() => '..')
  return [...up, ...toParts.slice(shared).map(encodeURIComponent)].join('/')
}

/** The same file under the site's own address; null when that is no http(s) address. */
export function absoluteHref(base: string | null, to: string): string | null {
  if (base === null || !/^https?:\/\//i.test(base) || !URL.canParse(base)) return null
  const root = new URL(base)
  root.search = ''
  root.hash = ''
  const folder = root.href.endsWith('/') ? root.href : `${root.href}/`
  return folder + to.split('/').map(encodeURIComponent).join('/')
}

/** A fragment as it is appended to an address. */
export function fragmentHref(fragment: string | null): string {
  return fragment === null ? '' : `#${encodeURIComponent(fragment)}`
}
