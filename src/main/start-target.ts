import { resolve } from 'node:path'

/** What a start, or a second start of the running application, asks to be opened. */
export type StartTarget =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'sample' }
  | { readonly kind: 'workspace'; readonly path: string }

const option = '--workspace='

/**
 * Reads `--workspace=DIR` and `--sample` from a command line. The value must be in the same word:
 * Chromium puts words of its own between those of a second start.
 */
export function startTarget(words: readonly string[], folder: string): StartTarget {
  const path = words.find((word) => word.startsWith(option))?.slice(option.length) ?? ''
  if (path !== '') return { kind: 'workspace', path: resolve(folder, path) }
  return words.includes('--sample') ? { kind: 'sample' } : { kind: 'nothing' }
}
