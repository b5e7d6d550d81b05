import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { useEngine } from '#core/markdown/engine'
import { outlineMarkdown } from '#core/markdown/outline-markdown'
import { renderMarkdown } from '#core/markdown/render-markdown'
import type { RenderRequest } from '#core/markdown/render-request'
import { accountWords } from '#core/markdown/word-accounting'
import { markdownEngines, readFixture } from './markdown-fixtures.ts'

/** A caller that lets everything through: the pipeline has to hold alone. */
const careless: RenderRequest = {
  link: (href) => ({
    kind: 'link',
    href,
    attributes: { onclick: 'alert(1)', style: 'x', 'data-series': '"><script>' },
  }),
  image: (src) => ({ kind: 'image', src }),
  wikilinkLabel: (target) => target,
  token: (name) => (name === 'x' ? null : { text: `<b>${name}</b>`, href: `javascript:${name}` }),
  bodyLine: 0,
  title: null,
}

const payloads: readonly string[] = JSON.parse(readFixture('hostile.json'))

const elements = new Set(
  (
    'a abbr aside b blockquote br caption code dd del details div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img input kbd label li ol p pre s section ' +
    'span strong sub summary sup table tbody td th thead tr ul audio video math semantics annotation mrow mi mo mn mtext mstyle mspace msup msub mfrac ' +
    'svg g defs marker polygon polyline rect circle ellipse line path text tspan'
  ).split(' '),
)

/** Reads HTML as a browser's tokeniser does and names what must not be there. */
function dangers(html: string): string[] {
  const found: string[] = []
  let rest = html
  for (let at = rest.indexOf('<'); at >= 0; at = rest.indexOf('<')) {
    rest = rest.slice(at + 1)
    const tag = /^(\/?)([a-zA-Z][a-zA-Z0-9]*)((?:\s+[a-zA-Z][\w-]*(?:="[^"]*")?)*)\s*\/?>/.exec(rest)
    if (tag === null) {
      found.push(`not a tag: ${rest.slice(0, 40)}`)
      continue
    }
    if (!elements.has(tag[2]?.toLowerCase() ?? '')) found.push(`element ${tag[2]}`)
    for (const [, name = '', value = ''] of tag[3]?.matchAll(/\s+([a-zA-Z][\w-]*)(?:="([^"]*)")?/g) ?? []) {
      if (/^(?:on.*|style|srcset|srcdoc|action|formaction|target|name|xlink.*)$/i.test(name))
        found.push(`attribute ${name}`)
      if (
        /^(?:href|src|poster)$/i.test(name) &&
        !/^(?:https?:\/\/|mailto:|tel:|(?![/\\]{2})[^:]*(?:[/?#]|$))/i.test(value)
      )
        found.push(`${name} ${value}`)
      if (
        /url\(/i.test(value) &&
        !/^url\(#diagram-[\w-]+\)$/.test(value) &&
        !['alt', 'title', 'aria-label', 'href', 'src'].includes(name)
      )
        found.push(`${name} ${value}`)
    }
    rest = rest.slice(tag[0].length)
  }
  return found
}

describe.each(markdownEngines)('hostile input on %s', (_engine, engine) => {
  beforeAll(() => useEngine(engine))
  afterAll(() => useEngine(null))

  it.each(payloads)('is harmless: %j', (payload) => {
    for (const body of [
      payload,
      `text ${payload} text`,
      `> ${payload}`,
      `- ${payload}\n\n  more`,
      `<div>\n${payload}\n\n*x*\n</div>`,
    ]) {
      const { html } = renderMarkdown(body, careless)
      expect(dangers(html)).toEqual([])
    }
  })

  it('has enough payloads', () => {
    expect(new Set(payloads).size).toBeGreaterThanOrEqual(120)
  })

  it('would be noticed', () => {
    for (const bad of [
      '<script>',
      '<img src="x" onerror="a">',
      '<a href="javascript:x">',
      '<a href="//evil">',
      '<p style="x">',
      '<b <i>',
      '<rect fill="url(//e)">',
    ]) {
      expect(dangers(bad)).not.toEqual([])
    }
  })

  it('is harmless in any mixture', () => {
    const pieces = [
      ...payloads.flatMap((payload) => payload.split(/(?<=[<>"=\s])/)),
      '\n\n',
      '> ',
      '- ',
      '`',
      '"',
      "'",
      '<',
      '>',
      '&',
      '[',
      '](',
      ')',
      '$',
      '|',
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 30 }), (parts) => {
        expect(dangers(renderMarkdown(parts.join(''), careless).html)).toEqual([])
      }),
    )
  })

  it('keeps every word of any text without raw HTML, and gives one id once', () => {
    const pieces = [
      'word',
      'Ünïcode',
      '静',
      '# ',
      '## ',
      '> ',
      '> [!note] ',
      '- ',
      '1. ',
      '    ',
      '```\n',
      '`',
      '*',
      '**',
      '_',
      '[',
      '](x)',
      '![',
      '[[',
      ']]',
      '|',
      '\n|-|\n',
      '$',
      '$$\n',
      '[^1]',
      '\n\n[^1]: ',
      ': ',
      '\n',
      '\n\n',
      ' ',
      '{#id}',
      ':::note[',
      '\n::::details\n',
      '\n:::tip\n',
      '\n:::\n',
      '\n::::\n',
      '{{next}}',
      '{{x}}',
      '{{part:<b>',
      '~~',
      'www.a.org',
      '\\',
      '---\n',
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), (parts) => {
        const body = parts.join('')
        const { html, headings } = renderMarkdown(body, careless)
        const { wordsIn, wordsOut } = accountWords(body, html, careless)
        expect(wordsOut).toBe(wordsIn)
        const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
        expect(new Set(ids).size).toBe(ids.length)
        const outline = outlineMarkdown(body, 0)
        expect(outline.headings.map(({ id }) => id)).toEqual(headings.map(({ id }) => id))
        expect(new Set(ids)).toEqual(new Set(outline.anchors))
      }),
    )
  })

  it.each([
    ['emphasis', '*a_ ', 5000],
    ['brackets', '[', 10_000],
    ['pictures', '![', 10_000],
    ['quotes', '> ', 10_000],
    ['backticks', '` `` ``` ', 2000],
    ['dollars', '$a ', 8000],
    ['blocks of math', '$$a\n', 8000],
    ['escaped dollars', '$\\', 10_000],
    ['wikilinks', '[[a', 8000],
    ['open tags', '<a b="', 5000],
    ['elements', '<b>', 5000],
    ['comments', '<!-- ', 5000],
    ['scripts', '<div><script>', 2000],
    ['footnotes', '[^a]', 4000],
    ['inline notes', '^[', 8000],
    ['callouts', '> [!note] x\n> y\n\n', 1000],
    ['terms', 'a\n: b\n', 3000],
    ['rows', '| a | b |\n|-|-|\n', 2000],
    ['headings', '# a\n', 4000],
    ['heading ids', '# a {#', 4000],
    ['addresses', 'https://a.b/((', 2000],
    ['mail', 'a@', 8000],
    ['entities', '&a;&#', 5000],
    ['definitions', '[a]: b\n', 4000],
    ['braces', '${', 5000],
    ['directives', ':::note\n', 8000],
    ['directives in one another', '::::note\na\n:::\n', 2000],
    ['labels', ':::note[[\n', 8000],
    ['tokens', '{{a}}', 8000],
    ['braces of tokens', '{{', 8000],
    ['code', '```ts\n/*`${', 2000],
    ['info strings', '```js title="', 2000],
  ])('comes to an end with many %s', (_, piece, times) => {
    const body = `${piece.repeat(times)}\n\n[^a]: x`
    expect(dangers(renderMarkdown(body, careless).html)).toEqual([])
    expect(outlineMarkdown(body, 0).anchors).toBeInstanceOf(Array)
  })
})
