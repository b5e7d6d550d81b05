import { slugOf } from './slug.ts'
import type { Destination } from './spell-address.ts'

export interface WikilinkRequest {
  /** What stands between the brackets now, without the label. */
  readonly href: string
  /** Path of the file that the link will stand in, from the workspace's root. */
  readonly from: string
  readonly to: Destination
  /** Title of the article that it is to lead to. */
  readonly title: string
}

/**
 * Names that may lead to an article, the one that is most like the old first: with or without `.md`, by file
 * name or by title, and behind `#` the id or the words of a heading. Whoever takes one resolves it first.
 */
export function* spellWikilink({ href, from, to, title }: WikilinkRequest): Generator<string> {
  const hash = href.indexOf('#')
  const name = (hash < 0 ? href : href.slice(0, hash)).trim()
  const fragments = fragmentsOf(hash < 0 ? null : href.slice(hash + 1), to)
  const file = to.path.slice(to.path.indexOf('/') + 1).replace(/(?:\/index)?\.md$/, '')
  const suffix = /(?:\/index)?\.md$/i.exec(name)?.[0] ?? ''
  const names = name === '' && to.path === from ? [''] : [name, file + suffix, file, title]
  for (const each of new Set(names)) {
    if (/[[\]|#\r\n]/.test(each) || (each === '' && to.path !== from)) continue
    for (const fragment of fragments) yield fragment === '' ? each : `${each}#${fragment}`
  }
}

/** `written` is null for a link to the article as a whole. */
function fragmentsOf(written: string | null, { fragment, heading }: Destination): string[] {
  // It named nothing: it stays as it is.
  if (fragment === null) return [written ?? '']
  const words = heading !== undefined && !/[[\]|#\r\n]/.test(heading) ? [heading] : []
  if (written === null) return [...words, fragment]
  return slugOf(written) === written.trim() ? [written, fragment] : [written, ...words, fragment]
}
