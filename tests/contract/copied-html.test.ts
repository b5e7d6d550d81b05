import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pasteHtml } from '#core/markdown/copying/paste-html'
import { type CopyLinks, publishedToken } from '#core/markdown/copying/published'
import { renderMarkdown } from '#core/markdown/render-markdown'
import { answerToken } from '#core/markdown/answer-token'
import { createLinkResolver } from '#core/markdown/resolve-link'
import { decodeEntities, scanHtml } from '#core/markdown/scan-html'
import { markdownFixtures, readFixture } from './markdown-fixtures.ts'

const articles = ['fixture', 'circuit-breaker'].map((name) => ({
  series: 'corpus',
  path: `${name}.md`,
  title: name === 'circuit-breaker' ? 'Circuit Breaker' : name,
  number: '01',
  seriesSlug: 'corpus',
  slug: name,
  shown: true,
  anchors: null,
}))
const linksAt = (base: string | null): CopyLinks => ({
  source: { series: 'corpus', path: 'fixture.md' },
  resolve: createLinkResolver(articles),
  published: {
    base,
    file: (path) => (path.includes('gone') ? null : `${base}assets/${encodeURI(path)}`),
    wanted: () => undefined,
  },
  token: (name) => answerToken(name, { title: 'Corpus', articles }, 'fixture.md'),
})
const known = linksAt('https://example.org/')
const unknown = linksAt(null)

/** Names what an editor of others has no use for, and what would lead nowhere there. */
function leftovers(html: string): string[] {
  const found: string[] = []
  const open: string[] = []
  const ids = new Set<string>()
  const led = new Set<string>()
  for (const piece of scanHtml(html)) {
    if (piece.kind === 'other') found.push(`markup ${piece.name}`)
    if (piece.kind === 'close' && open.pop() !== piece.name) found.push(`</${piece.name}>`)
    if (piece.kind !== 'open') continue
    const { name, attributes } = piece
    if (!['br', 'col', 'hr', 'img', 'source', 'wbr'].includes(name)) open.push(name)
    if (['input', 'label', 'svg', 'script', 'style'].includes(name)) found.push(`<${name}>`)
    for (const [key, value] of attributes) {
      if (/^(?:data-.*|aria-.*|role|tabindex|rel|loading|decoding|on.*)$/.test(key)) found.push(key)
      if (key === 'class' && !(name === 'code' && /^language-\S+$/.test(value))) found.push(`class ${value}`)
      if (key === 'style' && !/^text-align: (?:left|center|right)$/.test(value)) found.push(`style ${value}`)
      if (key === 'id') ids.add(value)
      if (!['href', 'src', 'poster'].includes(key)) continue
      if (value.startsWith('#')) led.add(decodeURIComponent(value.slice(1)))
      else if (!/^(?:https?:\/\/|mailto:)/.test(value)) found.push(`${key} ${value}`)
    }
  }
  found.push(...open.map((name) => `<${name}> without an end`))
  found.push(...[...ids].filter((id) => !led.has(id)).map((id) => `id ${id}`))
  found.push(...[...led].filter((id) => !ids.has(id)).map((id) => `link to ${id}`))
  return found
}

/** The words that a page shows, formulas and ways back from notes apart. */
function wordsOf(html: string): readonly string[] {
  const text = html
    .replace(/<a class="footnote-back"[^>]*>[^<]*<\/a>/g, '')
    .replace(/<math[^]*?<\/math>/g, '')
    .replace(/<[^>]*>/g, ' ')
  return decodeEntities(text).match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
}

function lostWords(body: string, links: CopyLinks): readonly string[] {
  const { published } = links
  const page = renderMarkdown(body, {
    link: () => ({ kind: 'text' }),
    image: (src) =>
      published.base === null && !src.startsWith('http') ? { kind: 'missing' } : { kind: 'image', src },
    wikilinkLabel: (target) => (target === 'circuit-breaker' ? 'Circuit Breaker' : null),
    token: (name) => publishedToken(name, links),
    bodyLine: null,
    title: null,
    diagrams: 'source',
  })
  const left = new Map<string, number>()
  for (const word of wordsOf(pasteHtml(body, links, 'editor'))) left.set(word, (left.get(word) ?? 0) + 1)
  return wordsOf(page.html).filter((word) => {
    const count = left.get(word) ?? 0
    left.set(word, count - 1)
    return count <= 0
  })
}

describe('what is copied out of an article', () => {
  it.each(markdownFixtures.map(({ name, body }) => [name, body]))(
    'is clean HTML that has lost no word: %s',
    (_, body) => {
      for (const links of [known, unknown]) {
        expect(leftovers(pasteHtml(body, links, 'source'))).toEqual([])
        expect(leftovers(pasteHtml(body, links, 'editor'))).toEqual([])
        expect(pasteHtml(body, links, 'editor')).not.toContain('href="#')
      }
      expect(lostWords(body, unknown)).toEqual([])
    },
  )

  it('would be noticed otherwise', () => {
    for (const bad of [
      '<p id="x">',
      '<i class="a"></i>',
      '<a href="b.md"></a>',
      '<b></i>',
      '<i data-x="1"></i>',
    ])
      expect(leftovers(bad)).not.toEqual([])
  })

  it('is clean whatever is in the article', () => {
    const payloads: readonly string[] = JSON.parse(readFixture('hostile.json'))
    const pieces = [
      ...payloads,
      ...payloads.flatMap((payload) => payload.split(/(?<=[<>"=\s])/)),
      ...markdownFixtures.flatMap(({ body }) => body.split(/(?<=\n\n)/)),
      '\n\n',
      '> ',
      '- ',
      '`',
      '[',
      '](#x)',
    ]
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...pieces), { maxLength: 20 }),
        fc.constantFrom(known, unknown),
        fc.constantFrom('source' as const, 'editor' as const),
        (parts, links, to) => {
          expect(leftovers(pasteHtml(parts.join(''), links, to))).toEqual([])
        },
      ),
    )
  })
})
