import { describe, expect, it } from 'vitest'
import { pasteHtml } from './paste-html.ts'
import { testLinks } from './test-links.ts'

const published = testLinks('https://example.org/notes/')
const unpublished = testLinks(null)
const rich = (body: string, links = published): string => pasteHtml(body, links, 'editor')

describe('HTML to be pasted', () => {
  it('leads to the pages of the site where it has an address', () => {
    expect(
      rich('[w](water.md#boil "Hot"), [l](leaf/), [[water]], [[water|x]], [far](https://a.example/?b&c)'),
    ).toBe(
      '<p><a href="https://example.org/notes/on-tea/water.html#boil" title="Hot">w</a>, ' +
        '<a href="https://example.org/notes/on-tea/leaf.html">l</a>, ' +
        '<a href="https://example.org/notes/on-tea/water.html">On *Water*</a>, ' +
        '<a href="https://example.org/notes/on-tea/water.html">x</a>, ' +
        '<a href="https://a.example/?b&amp;c">far</a></p>',
    )
  })

  it('has the text of links that lead nowhere outside', () => {
    expect(rich('[w *e*](water.md), [[water]], [p](plan.pdf), [far](https://a.example/)', unpublished)).toBe(
      '<p>w <em>e</em>, On *Water*, p, <a href="https://a.example/">far</a></p>',
    )
    expect(rich('[d](draft.md), [[draft]], [n](nothing.md), [u](javascript:x)')).toBe(
      '<p>d, Unfinished, n, u</p>',
    )
  })

  it('has pictures by their address on the site, else their alternative text', () => {
    const body = '![A *cup*](cup.png "Of tea")\n\nText ![small](b.png "t") ![far](https://a.example/c.png)'
    expect(rich(body)).toBe(
      '<figure><img src="https://example.org/notes/assets/tea/cup.png" alt="A cup"><figcaption>Of tea</figcaption></figure>\n' +
        '<p>Text <img src="https://example.org/notes/assets/tea/b.png" alt="small" title="t"> <img src="https://a.example/c.png" alt="far"></p>',
    )
    expect(rich(body, unpublished)).toBe(
      '<p>A cup</p><p><em>Of tea</em></p>\n\n<p>Text small <img src="https://a.example/c.png" alt="far"></p>',
    )
    expect(rich('![Lost](gone.png)')).toBe('<p>Lost</p>')
  })

  it('has code without colours, its language the only class, its title above it', () => {
    expect(rich('```ts title="a.ts" {1}\nconst a = "<b>"\n\nlet c\n```\n\n`x`\n\n    plain')).toBe(
      '<p><strong>a.ts</strong></p>\n<pre><code class="language-ts">const a = &quot;&lt;b&gt;&quot;\n\nlet c\n</code></pre>\n' +
        '<p><code>x</code></p>\n<pre><code>plain\n</code></pre>',
    )
    expect(rich('```mermaid title="Flow"\ngraph LR\n  A --> B\n```')).toBe(
      '<p><strong>Flow</strong></p>\n<pre><code class="language-mermaid">graph LR\n  A --&gt; B\n</code></pre>',
    )
  })

  it('has callouts as quotes whose kind is said in words', () => {
    expect(rich('> [!warning]\n> Hot.\n\n> [!tip] Use *a* pot\n\n> [!note] NOTE\n> x\n\n> [!odd] y')).toBe(
      '<blockquote>\n<p><strong>Warning</strong></p>\n<p>Hot.</p>\n</blockquote>\n' +
        '<blockquote>\n<p><strong>Tip: Use <em>a</em> pot</strong></p>\n</blockquote>\n' +
        '<blockquote>\n<p><strong>NOTE</strong></p>\n<p>x</p>\n</blockquote>\n' +
        '<blockquote>\n<p>[!odd] y</p>\n</blockquote>',
    )
  })

  it('has tables without their scroller, and boxes of tasks as signs', () => {
    expect(rich('| a | b |\n|--|-:|\n| 1 | 2 |')).toBe(
      '<table>\n<thead>\n<tr>\n<th scope="col">a</th><th scope="col" style="text-align: right">b</th></tr>\n</thead>\n' +
        '<tbody>\n<tr>\n<td>1</td><td style="text-align: right">2</td></tr>\n</tbody>\n</table>',
    )
    expect(rich('- [ ] to do\n- [x] **done**')).toBe(
      '<ul>\n<li>☐ to do\n</li>\n<li>☑ <strong>done</strong>\n</li>\n</ul>',
    )
  })

  it('has formulas as TeX for editors and as MathML with its TeX for sources', () => {
    expect(rich('Is $a<b$?\n\n$$\nE = mc^2\n$$\n\n$\\frac{$')).toBe(
      '<p>Is <code>$a&lt;b$</code>?</p>\n<p><code>$$E = mc^2$$</code></p>\n<p><code>\\frac{</code></p>',
    )
    const source = pasteHtml('$x^2$', published, 'source')
    expect(source).toContain('<math xmlns="http://www.w3.org/1998/Math/MathML">')
    expect(source).toContain('<annotation encoding="application/x-tex">x^2</annotation>')
    expect(source).not.toContain('<code>')
  })

  it('keeps footnotes and links within, with the ids that these need and no others, in a source', () => {
    const body = '## Top\n\nOne[^a] and [up](#top), not [there](#else).\n\n## Unnamed\n\n[^a]: Note.'
    expect(pasteHtml(body, published, 'source')).toBe(
      '<h2 id="top">Top</h2>\n' +
        '<p>One<sup><a id="fn-ref-a" href="#fn-a">1</a></sup> and <a href="#top">up</a>, not ' +
        '<a href="https://example.org/notes/on-tea/here.html#else">there</a>.</p>\n<h2>Unnamed</h2>\n' +
        '<h2>Footnotes</h2>\n<ol>\n<li id="fn-a"><p>Note. <a href="#fn-ref-a">↩\uFE0E</a></p>\n</li>\n</ol>',
    )
    expect(pasteHtml('[there](#else) [top](#)', unpublished, 'source')).toBe('<p>there top</p>')
  })

  it('keeps footnotes without links within, which a clipboard would have lead to us, in rich text', () => {
    const body = '## Top\n\nOne[^a] and [up](#top).\n\n[^a]: Note.'
    expect(rich(body, unpublished)).toBe(
      '<h2>Top</h2>\n<p>One<sup>1</sup> and up.</p>\n<h2>Footnotes</h2>\n<ol>\n<li><p>Note. </p>\n</li>\n</ol>',
    )
    expect(rich(body)).toContain('<a href="https://example.org/notes/on-tea/here.html#top">up</a>')
  })

  it('keeps the title where the text has one, and the levels of headings', () => {
    expect(rich('# Here\n\n## Next\n\n# Again')).toBe('<h1>Here</h1>\n<h2>Next</h2>\n<h1>Again</h1>')
  })

  it('keeps what HTML of the author means, without its classes', () => {
    expect(
      rich(
        '<details open class="x"><summary>S</summary>\n\nA <kbd class="k" id="k">K</kbd> <span lang="de">W</span> <span class="c">v</span>\n\n</details>\n\n<p align="center" id="p">c</p>',
      ),
    ).toBe(
      '<details open=""><summary>S</summary>\n\n<p>A <kbd>K</kbd> <span lang="de">W</span> v</p>\n</details>\n\n<p style="text-align: center">c</p>',
    )
  })
})
