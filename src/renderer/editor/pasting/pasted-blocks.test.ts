import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { listedHtml } from './listed-html.ts'
import { blocksOf } from './pasted-blocks.ts'
import { readHtml } from './testing/read-html.ts'
import { renderMarkdown } from '#core/markdown/render-markdown'

const markdown = (html: string): string => blocksOf(readHtml(listedHtml(html))).join('\n\n')

/** The text that a page shows of a Markdown source. */
function shown(source: string): string {
  const { html } = renderMarkdown(source, {
    link: (href) => ({ kind: 'link', href }),
    image: (src) => ({ kind: 'image', src }),
    wikilinkLabel: () => null,
    bodyLine: null,
    title: null,
  })
  const page = readHtml(html.replace(/<br\s*\/?>/g, ' '))
  return (page.textContent ?? '').replace(/\s+/g, ' ').trim()
}

describe('pasted HTML', () => {
  it.each([
    [
      'headings and paragraphs',
      '<h2>One <b>two</b></h2><p>Text</p><p>More</p>',
      '## One **two**\n\nText\n\nMore',
    ],
    [
      'emphasis',
      '<p><b>a</b> <i>b</i> <del>c</del> <strong><em>d</em></strong></p>',
      '**a** *b* ~~c~~ ***d***',
    ],
    ['spaces at the ends of emphasis', '<p>a<b> b </b>c</p>', 'a **b** c'],
    [
      'links',
      '<p>See <a href="https://a.example/x y(1)">this</a></p>',
      'See [this](https://a.example/x%20y%281%29)',
    ],
    [
      'addresses that are links',
      '<a href="https://a.example/">https://a.example/</a>',
      '<https://a.example/>',
    ],
    [
      'addresses in links',
      '<a href="https://a.b/">at https://a.b/_c_</a>',
      String.raw`[at https://a.b/\_c\_](https://a.b/)`,
    ],
    ['links to nowhere', '<a href="/local">here</a> <a href="javascript:x()">there</a>', 'here there'],
    [
      'pictures as links to them',
      '<p><img src="https://a.example/b.png" alt="A b"></p>',
      '![A b](https://a.example/b.png)',
    ],
    [
      'pictures that lead somewhere',
      '<a href="https://a.b/"><img src="https://a.b/c.png" alt=""></a>',
      '[![](https://a.b/c.png)](https://a.b/)',
    ],
    ['pictures without an address', '<p>a <img src="data:image/png;base64,AAAA" alt="b"></p>', 'a b'],
    [
      'lists',
      '<ul><li>a</li><li><p>b</p></li></ul><ol start="3"><li>c</li><li>d</li></ol>',
      '- a\n- b\n\n3. c\n4. d',
    ],
    ['lists in lists', '<ul><li>a<ul><li>b<ol><li>c</li></ol></li></ul></li></ul>', '- a\n  - b\n    1. c'],
    ['lists beside items', '<ul><li>a</li><ul><li>b</li></ul></ul>', '- a\n  - b'],
    [
      'tasks',
      '<ul><li><input type="checkbox" checked>a</li><li><input type="checkbox">b</li></ul>',
      '- [x] a\n- [ ] b',
    ],
    ['paragraphs in items', '<ol><li><p>a</p><p>b</p></li></ol>', '1. a\n\n   b'],
    ['quotes', '<blockquote><p>a</p><p>b</p></blockquote>', '> a\n>\n> b'],
    ['code', '<p>Run <code>a `b`</code></p>', 'Run `` a `b` ``'],
    [
      'blocks of code',
      '<pre><code class="language-ts">a\n  ```\nb\n</code></pre>',
      '````ts\na\n  ```\nb\n````',
    ],
    ['lines of code that are broken by elements', '<pre>a<br>b</pre>', '```\na\nb\n```'],
    ['line breaks', '<p>a<br>b<br></p>', 'a\\\nb'],
    ['empty lines of breaks', '<p>a<br><br>- b<br></p>', 'a\n\n\\- b'],
    ['rules', '<p>a</p><hr><p>b</p>', 'a\n\n---\n\nb'],
    ['keys', '<p>Press <kbd>Esc</kbd></p>', 'Press <kbd>Esc</kbd>'],
    [
      'tables',
      '<table><tr><th>a</th><th>b</th></tr><tr><td>1 | 2</td><td><b>x</b><br>y</td></tr></table>',
      '| a      | b          |\n| ------ | ---------- |\n| 1 \\| 2 | **x**<br>y |',
    ],
    [
      'cells over several columns',
      '<table><tr><td colspan="2">a</td></tr><tr><td>b</td><td>c</td></tr></table>',
      '| a   |     |\n| --- | --- |\n| b   | c   |',
    ],
    ['tables that set a page', '<table><tr><td><p>a</p><p>b</p></td></tr></table>', 'a\n\nb'],
    [
      'documents of word processors',
      '<b style="font-weight:normal"><p><span style="font-weight:700">a</span> <span style="font-style:italic">b</span></p></b>',
      '**a** *b*',
    ],
    ['text of a page between blocks', 'a<div>b</div>c', 'a\n\nb\n\nc'],
    [
      'nothing that runs, styles or loads',
      '<style>p{}</style><script>x()</script><p onclick="x()">a < b</p><iframe src="https://a.b">f</iframe><<svg>b onload=x()>',
      'a < b\n\n\\<b onload=x()>',
    ],
    ['empty elements', '<p></p><p> </p><h1></h1><ul></ul><b> </b>', ''],
    [
      'figures',
      '<figure><img src="https://a.b/c.png" alt="d"><figcaption>e</figcaption></figure>',
      '![d](https://a.b/c.png)\n\ne',
    ],
  ])('keeps %s', (_, html, expected) => {
    expect(markdown(html)).toBe(expected)
  })

  it('says in Markdown what the text said, whatever signs it holds', () => {
    const piece = fc.constantFrom(
      'a',
      'B',
      ' ',
      '*',
      '_',
      '`',
      '[',
      ']',
      '(x)',
      '<',
      '>',
      '&amp;',
      '&',
      '#',
      '-',
      '+',
      '1.',
      '~~',
      '$',
      '$x$',
      '\\',
      '{{part}}',
      '{',
      '|',
      '!',
      '^',
      ':',
      ':::',
      '=',
      '"',
      'https://a.example/_x_',
    )
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 14 }), (pieces) => {
        const text = pieces.join('')
        const element = document.createElement('p')
        element.textContent = text
        expect(shown(markdown(element.outerHTML))).toBe(text.replace(/\s+/g, ' ').trim())
      }),
    )
  })

  it('is not led deeper than it can come back from', () => {
    const depth = 400
    const nested = '<blockquote>'.repeat(depth) + 'x' + '</blockquote>'.repeat(depth)
    expect(markdown(nested)).toContain('x')
  })
})
