import { unescapeAll } from 'markdown-it/lib/common/utils.mjs'

/** What an address says without Markdown's backslashes and character references. */
export function unescapeAddress(written: string): string {
  return unescapeAll(written)
}
