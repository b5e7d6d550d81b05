import { describe, expect, it } from 'vitest'
import { renderMarkdown } from './render-markdown.ts'
import type { RenderRequest } from './render-request.ts'

const plain: RenderRequest = {
  link: (href) => ({ kind: 'link', href }),
  image: (src) => ({ kind: 'image', src }),
  wikilinkLabel: () => null,
  bodyLine: null,
  title: null,
}

const html = (body: string, request: Partial<RenderRequest> = {}): string =>
  renderMarkdown(body, { ...plain, ...request }).html

describe('an address in the text', () => {
  const address = (length: number): string => `https://a.example/${'b'.repeat(length - 18)}`

  it('is a link as long as addresses are, and text beyond that', () => {
    expect(html(`See ${address(1_900)} here.`)).toContain('<a ')
    expect(html(`See ${address(2_100)} here.`)).not.toContain('<a ')
    expect(html(`See ${address(2_100)} and https://c.example here.`)).toContain('>https://c.example</a>')
  })

  it('begins with the first www of several', () => {
    expect(html('See www.www.example.com here.')).toContain('>www.www.example.com</a>')
  })
})

describe('what the caller decides', () => {
  it('is asked for every link with its form and its address as written', () => {
    const asked: string[] = []
    const link: RenderRequest['link'] = (href, form) => {
      asked.push(`${form} ${href}`)
      return { kind: 'text' }
    }
    const body =
      '[a](one%20two.md#x) [[Three|label]] <https://a.b> https://c.d <a href="e f.md">e</a> [r]\n\n[r]: <g h.md>\n'
    const result = html(body, { link })
    expect(asked).toEqual([
      'link one%20two.md#x',
      'wikilink Three',
      'link https://a.b',
      'link https://c.d',
      'link e f.md',
      'link g h.md',
    ])
    expect(result.match(/<span class="link-missing">/g)).toHaveLength(6)
    expect(result).not.toContain('<a')
  })

  it('stands in the page encoded once, with its own attributes', () => {
    const link: RenderRequest['link'] = () => ({
      kind: 'link',
      href: '../grün/a b%20c.html#ü',
      attributes: { 'data-series': 'a"b', class: 'article-link' },
    })
    const anchor =
      '<a href="../gr%C3%BCn/a%20b%20c.html#%C3%BC" data-series="a&quot;b" class="article-link">x</a>'
    expect(html('[x](y)', { link })).toBe(`<p>${anchor}</p>\n`)
    expect(html('[x](y) <b>z</b>', { link })).toContain(anchor)
  })

  it('refuses unsafe answers, and sends readers of other sites off without a referrer', () => {
    expect(html('[x](y)', { link: () => ({ kind: 'link', href: 'javascript:alert(1)' }) })).toBe(
      '<p><span class="link-missing">x</span></p>\n',
    )
    expect(html('![x](y)', { image: () => ({ kind: 'image', src: 'javascript:alert(1)' }) })).toContain(
      'image-missing',
    )
    expect(html('[x](y)', { link: () => ({ kind: 'link', href: 'https://a.b' }) })).toContain(
      'rel="noopener noreferrer"',
    )
  })

  it('shows pictures with their size, as links, or as a box', () => {
    const image: RenderRequest['image'] = (src) =>
      src === 'a'
        ? { kind: 'image', src: 'assets/a.1234.png', width: 3, height: 4 }
        : src === 'b'
          ? { kind: 'link', href: 'https://a.b/c.png' }
          : { kind: 'missing' }
    expect(html('x ![A](a)', { image })).toContain(
      '<img src="assets/a.1234.png" alt="A" width="3" height="4" loading="lazy" decoding="async">',
    )
    expect(html('x ![B](b)', { image })).toContain(
      '<a class="image-link" href="https://a.b/c.png" rel="noopener noreferrer">B</a>',
    )
    expect(html('x ![](c.png)', { image })).toContain(
      '<span class="image-missing" role="img" aria-label="Missing image: c.png">c.png</span>',
    )
    expect(html('[![B](b)](d)', { image })).toContain('<a href="d"><span class="image-link">B</span></a>')
  })

  it('names wikilinks without a label', () => {
    const result = renderMarkdown('# On [[x]]\n\n[[x|own]]', {
      ...plain,
      wikilinkLabel: (target) => `Title of ${target}`,
    })
    expect(result.html).toContain('<a href="x">Title of x</a>')
    expect(result.html).toContain('<a href="x">own</a>')
    expect(result.headings).toEqual([{ level: 1, id: 'on-x', text: 'On Title of x' }])
  })

  it('speaks the language it is given', () => {
    expect(html('> [!tip]\n> x', { labels: { tip: 'Tipp' } })).toContain('>Tipp</p>')
  })
})

describe('the title of the page', () => {
  it('is not shown again, and its id goes to the next block', () => {
    const result = renderMarkdown('# The *Title*\n\nText.\n\n## Next\n', { ...plain, title: ' The  Title' })
    expect(result.html).toBe('<p id="the-title">Text.</p>\n<h2 id="next">Next</h2>\n')
    expect(result.headings).toEqual([{ level: 2, id: 'next', text: 'Next' }])
  })

  it('leaves an anchor where the next block has an id of its own or there is none', () => {
    expect(html('# T\n\n## T\n', { title: 'T' })).toBe('<h2 id="t-1"><span id="t"></span>T</h2>\n')
    expect(html('# T\n', { title: 'T' })).toBe('<span id="t"></span>\n')
  })

  it.each([
    ['another first H1', '# A\n\n# T\n'],
    ['a heading of another level', '## T\n'],
    ['a heading within a quote', '> # T\n'],
    ['a heading with a note', '# T[^1]\n\n[^1]: x\n'],
  ])('stays in the text for %s', (_, body) => {
    expect(html(body, { title: 'T' })).toMatch(/<h[12] id="t">/)
  })
})

describe('a first-level heading that is not the title', () => {
  it('goes one level down with all the others, so that the page has one h1', () => {
    const rendered = renderMarkdown('# Other\n\n## Part\n\n###### Deep\n', { ...plain, title: 'Title' })
    expect(rendered.html.match(/<h\d/g)).toEqual(['<h2', '<h3', '<h6'])
    expect(rendered.headings.map(({ level }) => level)).toEqual([2, 3, 6])
  })

  it('stays where the page has no title of its own', () => {
    expect(html('# Other\n\n## Part\n').match(/<h\d/g)).toEqual(['<h1', '<h2'])
    expect(html('# Title\n\n## Part\n', { title: 'Title' }).match(/<h\d/g)).toEqual(['<h2'])
  })
})

describe('code of a diff', () => {
  it('marks the lines that came and went', () => {
    const result = html('```diff\n+new\n-old\n same\n```\n')
    expect(result).toMatch(/<span class="token [^"]*\binserted\b[^"]*">/)
    expect(result).toMatch(/<span class="token [^"]*\bdeleted\b[^"]*">/)
  })
})

describe('positions', () => {
  it('are on every block, from the first line of the file', () => {
    const body =
      '# A\n\nb\n\n- c\n\n  d\n\n> e\n\n```\nf\n```\n\n| g |\n|---|\n| h |\n\n***\n\n$$\nx\n$$\n\n![i](j)\n\nt\n: u\n\n> [!note] v\n> w\n'
    const result = html(body, { bodyLine: 10 })
    const lines = [...result.matchAll(/<(\w+)[^>]* data-line="(\d+)"/g)].map(
      ([, name, line]) => `${name} ${line}`,
    )
    expect(lines).toEqual([
      'h1 11',
      'p 13',
      'ul 15',
      'li 15',
      'p 15',
      'p 17',
      'blockquote 19',
      'p 19',
      'figure 21',
      'div 25',
      'thead 25',
      'tr 25',
      'tbody 27',
      'tr 27',
      'hr 29',
      'div 31',
      'figure 35',
      'dl 37',
      'dt 37',
      'dd 38',
      'div 40',
      'p 41',
    ])
    expect(html(body)).not.toContain('data-line')
  })

  it('go with the notes, counted in the body', () => {
    const { notes } = renderMarkdown(
      'a\n\n$\\frac{$\n\n```mermaid\npie\n```\n\n<div onclick="x">\n</div>\n',
      { ...plain, bodyLine: 10 },
    )
    expect(notes.map(({ code, line }) => [code, line])).toEqual([
      ['math.invalid', 3],
      ['diagram.unsupported', 5],
      ['html.removed', 9],
    ])
  })
})

describe('diagrams', () => {
  const kinds = [
    'graph TD\n A[Start] -->|yes| B{Choice}\n B -.-> C((End))\n subgraph S\n D[(DB)]\n end',
    'flowchart LR\n A --> B\n style A fill:#f9f,stroke:#333',
    'stateDiagram-v2\n [*] --> A\n A --> [*]',
    'sequenceDiagram\n A->>B: Hello\n Note over A: x',
    'classDiagram\n class A {\n +int b\n }\n A <|-- B',
    'erDiagram\n A ||--o{ B : has\n A {\n int id PK "the key"\n }',
    'xychart-beta\n x-axis [a, b]\n bar [1, 2]\n line [2, 1]',
  ]

  it.each(kinds)('are drawn without style, script, fonts or addresses: %j', (source) => {
    const { html: drawn, notes } = renderMarkdown(`\`\`\`mermaid\n${source}\n\`\`\`\n`, plain)
    expect(notes).toEqual([])
    expect(drawn).toMatch(/^<figure class="diagram"><svg role="img" aria-label="Diagram: [^"]+"/)
    expect(drawn).not.toMatch(
      /<style| style=|var\(|@import|data-|NaN|undefined|https?:(?!\/\/www\.w3\.org\/2000\/svg")/,
    )
    expect(drawn).toMatch(/class="[^"]*(?:fill|stroke)-/)
  })

  it('are shown as code where laying them out would take long', () => {
    const arrows = Array.from({ length: 220 }, (_, at) => ` n${at} --> n${at + 1}\n`).join('')
    const { html: shown, notes } = renderMarkdown(`\`\`\`mermaid\ngraph TD\n${arrows}\`\`\`\n`, plain)
    expect(shown).toContain('diagram-source')
    expect(notes.map(({ code }) => code)).toEqual(['diagram.unsupported'])
  })

  it('do not share ids, and come out the same each time', () => {
    const body = `\`\`\`mermaid\n${kinds[0]}\n\`\`\`\n\n`
    const two = html(body + body)
    const ids = [...two.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const [, id] of two.matchAll(/url\(#([^)]*)\)/g)) expect(ids).toContain(id)
    expect(html(body + body)).toBe(two)
  })

  it('stay as they are beside raw HTML', () => {
    const beside = html(`<b>x</b>\n\n\`\`\`mermaid\n${kinds[0]}\n\`\`\`\n`)
    expect(beside).toContain('viewBox="0 0')
    expect(beside).toContain('markerWidth=')
    expect(beside).toContain('marker-end="url(#diagram-1-arrowhead)"')
  })
})

describe('tables', () => {
  it('have names of their own', () => {
    const table = '| a | b |\n|---|---|\n| 1 | 2 |\n\n'
    expect([...html(table + table).matchAll(/aria-label="([^"]*)"/g)].map(([, label]) => label)).toEqual([
      'a, b',
      'a, b (2)',
    ])
  })
})

describe('raw HTML', () => {
  it('is balanced, so that it cannot close what is around it', () => {
    expect(html('a</div></article></p> <b>c')).toBe('<p>a    <b>c</b></p>\n')
    expect(html('> a</blockquote>\n>\n> <i>b</div></i>')).toBe(
      '<blockquote>\n<p>a </p>\n<p><i>b </i></p>\n</blockquote>\n',
    )
    expect(html('- <div>x\n\ny\n')).toMatch(/^<ul>\n<li><div>x\s*<\/div><\/li>\s*<\/ul>\s*<p>y<\/p>\s*$/)
  })

  it('ends a link with its block', () => {
    expect(html('<a id="x">here [a](b)\n\n[c](d)')).toBe(
      '<p><a id="x">here a</a></p>\n<p><a href="d">c</a></p>\n',
    )
  })

  it('keeps an id once, and none that a heading has', () => {
    expect(html('# A\n\n<a id="a"></a><a id="b"></a><i id="b">c</i>')).toBe(
      '<h1 id="a">A</h1>\n<p><a></a><a id="b"></a><i>c</i></p>\n',
    )
  })

  it('does not lose what follows text that looks like a tag', () => {
    expect(html('1 < 2 and <3 & 4 > 3 <- x')).toBe('<p>1 &lt; 2 and &lt;3 &amp; 4 &gt; 3 &lt;- x</p>\n')
    expect(html('<div>\n1 < 2 & x\n</div>')).toContain('1 &lt; 2 &amp; x')
  })
})
