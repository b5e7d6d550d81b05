import { basename, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** What a start, or a second start of the running application, asks to be opened. */
export type StartTarget =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'sample' }
  | { readonly kind: 'workspace'; readonly path: string }

const option = '--workspace='

/**
 * Reads `--workspace=DIR`, `--sample`, or a file of a workspace, from a command line. An option's value must
 * be in the same word: Chromium puts words of its own between those of a second start.
 */
export function startTarget(words: readonly string[], folder: string): StartTarget {
  const named = words.find((word) => word.startsWith(option))?.slice(option.length) ?? ''
  const path = named === '' ? words.slice(1).map(plainPath).findLast(isWorkspaceFile) : named
  if (path !== undefined) return { kind: 'workspace', path: resolve(folder, path) }
  return words.includes('--sample') ? { kind: 'sample' } : { kind: 'nothing' }
}

/** Linux's file managers may hand over a URI instead of a path. */
function plainPath(word: string): string {
  const url = word.startsWith('file:') ? URL.parse(word) : null
  // An encoded slash has no path to stand for; the word then names nothing.
  return url === null || url.host !== '' || /%2f/i.test(url.pathname) ? word : fileURLToPath(url)
}

/** What a file manager hands over: an article, or the workspace's manifest. */
function isWorkspaceFile(word: string): boolean {
  return !word.startsWith('-') && (/\.md$/i.test(word) || basename(word) === 'seriatim.yaml')
}
