import { articleHead } from './article-head.ts'
import { articleAddress, assetAddress, indexAddress, seriesAddress } from './preview-links.ts'
import type { PreviewContext, PreviewPage } from './preview-protocol.ts'
import { answerToken } from '#core/markdown/answer-token'
import { attributeHtml, escapeHtml } from '#core/markdown/escape-html'
import type { LinkResolver } from '#core/markdown/resolve-link'
import type {
  Heading,
  ImageOutcome,
  LinkOutcome,
  RenderRequest,
  TokenOutcome,
} from '#core/markdown/render-request'

/** All that stands above the text on the site's page: the way here, title and facts, contents. */
export function renderHead(page: PreviewPage, headings: readonly Heading[]): string {
  return breadcrumb(page) + articleHead(page) + contents(page, headings)
}

function breadcrumb({ source, seriesTitle, words }: PreviewPage): string {
  const way = [
    [indexAddress, words.allSeries],
    [seriesAddress(source.series), seriesTitle],
  ] as const
  const parts = way.map(([href, part]) => `<li><a${attributeHtml('href', href)}>${escapeHtml(part)}</a></li>`)
  return `<nav class="breadcrumb"${attributeHtml('aria-label', words.breadcrumb)}><ol>${parts.join('')}</ol></nav>\n`
}

/** From this many headings on, a page has a list of them; the second and third level are in it. */
const fewestHeadings = 2

function contents({ words }: PreviewPage, headings: readonly Heading[]): string {
  const listed = headings.filter(
    ({ level, id, text }) => (level === 2 || level === 3) && id !== '' && text !== '',
  )
  if (listed.length < fewestHeadings) return ''
  const items = listed.map(
    ({ level, id, text }) =>
      `<li class="contents-${level}"><a${attributeHtml('href', `#${encodeURIComponent(id)}`)}>${escapeHtml(text)}</a></li>`,
  )
  return (
    `<nav class="contents"${attributeHtml('aria-label', words.contents)}><details open>` +
    `<summary>${escapeHtml(words.contents)}</summary><ol>${items.join('')}</ol></details></nav>\n`
  )
}

/**
 * What the pipeline asks while it renders an article as the site will show it, but for its addresses: those are
 * the preview's own.
 */
export function previewRequest(
  { source, title, seriesTitle }: Pick<PreviewPage, 'source' | 'title' | 'seriesTitle'>,
  { resolve, targets, remoteImages }: PreviewContext & { readonly resolve: LinkResolver },
): RenderRequest {
  const link = (href: string, form: 'link' | 'wikilink'): LinkOutcome => {
    const meant = resolve(source, href, form)
    switch (meant.kind) {
      case 'article':
        return { kind: 'link', href: articleAddress(meant.target, meant.fragment) }
      case 'anchor':
        return { kind: 'link', href: `#${encodeURIComponent(meant.fragment)}` }
      case 'asset':
        return { kind: 'link', href: assetAddress(meant.path) }
      case 'external':
        return { kind: 'link', href: meant.href }
      case 'missing':
        return { kind: 'text' }
    }
  }

  const image = (src: string): ImageOutcome => {
    const meant = resolve(source, src, 'image')
    if (meant.kind === 'asset') return { kind: 'image', src: assetAddress(meant.path) }
    // The frame lets them in over https alone.
    if (meant.kind === 'external') {
      const kept = remoteImages === 'keep' && /^https:/i.test(meant.href)
      return kept ? { kind: 'image', src: meant.href } : { kind: 'link', href: meant.href }
    }
    return { kind: 'missing' }
  }

  const wikilinkLabel = (target: string): string | null => {
    const meant = resolve(source, target, 'wikilink')
    if (meant.kind === 'article') return meant.target.title
    return meant.kind === 'missing' ? (meant.target?.title ?? null) : null
  }

  const articles = targets.filter(({ series, shown }) => shown && series === source.series)
  const token = (name: string): TokenOutcome | null => {
    const meaning = answerToken(name, { title: seriesTitle, articles }, source.path)
    if (meaning === null) return null
    const { article } = meaning
    return { text: meaning.text, href: article === null ? null : articleAddress(article, null) }
  }

  return { link, image, wikilinkLabel, token, bodyLine: 0, title }
}
