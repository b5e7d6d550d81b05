import { escapeAddress } from '#core/markdown/escape-address'
import { type LinkRange, linkRanges } from '#core/markdown/link-ranges'
import type { TextChange } from '#core/markdown/source-range'
import { type TokenRange, tokenRanges } from '#core/markdown/token-ranges'
import { type CopyLinks, publishedAddress, publishedToken } from './published.ts'

/**
 * The changes that let the Markdown of a file be read outside of the workspace: wikilinks become links or text, tokens
 * of the series what they say, addresses of what the site has become its addresses. Everything else stays as it is, to the byte.
 */
export function outsideChanges(source: string, links: CopyLinks): readonly TextChange[] {
  const tokens = tokenRanges(source).flatMap((range) => tokenChange(source, range, links))
  return [...tokens, ...linkChanges(source, links)].sort((one, other) => one.from - other.from)
}

function linkChanges(source: string, links: CopyLinks): TextChange[] {
  return linkRanges(source).flatMap((range): TextChange[] => {
    if (range.wikilink !== null) return [wikilinkChange(source, range, range.wikilink, links)]
    const meant = links.resolve(links.source, range.href, range.form)
    if (meant.kind !== 'article' && meant.kind !== 'asset') return []
    const address = publishedAddress(meant, links.published)
    if (address === null) return []
    return [{ from: range.from, to: range.to, insert: escapeAddress(address, range.written) }]
  })
}

/** A token without an answer stays as it is written, as on the page. */
function tokenChange(source: string, range: TokenRange, links: CopyLinks): TextChange[] {
  const { name, inLink } = range
  const said = publishedToken(name, links)
  if (said === null) return []
  return [written(source, range, escapeWords(said.text), inLink ? null : said.href)]
}

function wikilinkChange(
  source: string,
  { href }: LinkRange,
  { from, to, label }: NonNullable<LinkRange['wikilink']>,
  { source: article, resolve, published }: CopyLinks,
): TextChange {
  const meant = resolve(article, href, 'wikilink')
  const title = meant.kind === 'article' || meant.kind === 'missing' ? meant.target?.title : undefined
  const words = escapeWords(label ?? title ?? href)
  return written(source, { from, to }, words, publishedAddress(meant, published))
}

/** Words in the place of something, as a link where they have an address. */
function written(
  source: string,
  { from, to }: { readonly from: number; readonly to: number },
  words: string,
  address: string | null,
): TextChange {
  if (address === null) return { from, to, insert: atLineStart(source, from) ? escapeStart(words) : words }
  const link = `[${words}](${escapeAddress(address, 'bare')})`
  // Behind an exclamation mark a link would be a picture.
  const marked = source[from - 1] === '!' && source[from - 2] !== '\\'
  return { from: marked ? from - 1 : from, to, insert: marked ? `\\!${link}` : link }
}

/** Words that are read as they are, whatever signs are in them. */
function escapeWords(words: string): string {
  return words.replace(/[\\`*_[\]<>&~$|]/g, String.raw`\$&`)
}

/** The same at the beginning of a line, where some signs begin a block. */
function escapeStart(words: string): string {
  return words.replace(/^[#+:=-]/, String.raw`\$&`).replace(/^(\d{1,9})([.)])/, String.raw`$1\$2`)
}

function atLineStart(source: string, offset: number): boolean {
  return /(?:^|\n)[\s>*+-]*$/.test(source.slice(Math.max(0, offset - 40), offset))
}
