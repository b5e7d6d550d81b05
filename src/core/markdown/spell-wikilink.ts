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
  const fragments = hash < 0 ? [''] : fragmentsOf(href.slice(hash + 1), to)
  const file = to.path.slice(to.path.indexOf('/') + 1).replace(/(?:\/index)?\.md$/, '')
  const suffix = /(?:\/index)?\.md$/i.exec(name)?.[0] ?? ''
  const names = name === '' && to.path === from ? [''] : [name, file + suffix, file, title]
  for (const each of new Set(names)) {
    if (/[[\]|#\r\n]/.test(each) || (each === '' && to.path !== from)) continue
    for (const fragment of fragments) yield fragment === '' ? each : `${each}#${fragment}`
  }
}

function fragmentsOf(written: string, { fragment, heading }: Destination): string[] {
  // It named nothing: it stays as it is.
  if (fragment === null) return [written]
  const byWords = slugOf(written) !== written.trim()
  const words = heading !== undefined && !/[[\]|#\r\n]/.test(heading) ? [heading] : []
  return byWords ? [written, ...words, fragment] : [written, fragment]
}
