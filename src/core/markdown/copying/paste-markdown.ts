import { escapeAddress } from '#core/markdown/escape-address'
import { type LinkRange, linkRanges } from '#core/markdown/link-ranges'
import type { TextChange } from '#core/markdown/source-range'
import { type CopyLinks, publishedAddress } from './published.ts'

/**
 * The changes that let the Markdown of a file be read outside of the workspace: wikilinks become links or text,
 * addresses of what the site has become its addresses. Everything else stays as it is, to the byte.
 */
export function outsideChanges(source: string, links: CopyLinks): readonly TextChange[] {
  return linkRanges(source).flatMap((range): TextChange[] => {
    if (range.wikilink !== null) return [wikilinkChange(source, range, range.wikilink, links)]
    const meant = links.resolve(links.source, range.href, range.form)
    if (meant.kind !== 'article' && meant.kind !== 'asset') return []
    const address = publishedAddress(meant, links.published)
    if (address === null) return []
    return [{ from: range.from, to: range.to, insert: escapeAddress(address, range.written) }]
  })
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
  const address = publishedAddress(meant, published)
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
