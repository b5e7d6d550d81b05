import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyTextChanges } from '#core/markdown/source-range'
import { countText } from '#core/markdown/count-words'
import { pasteHtml } from './paste-html.ts'
import { outsideChanges } from './paste-markdown.ts'
import { testLinks } from './test-links.ts'

const published = testLinks('https://example.org/')
const unpublished = testLinks(null)
const copied = (source: string, links = published): string =>
  applyTextChanges(source, outsideChanges(source, links))

describe('Markdown to be pasted', () => {
  it('has the addresses of the site for what the site has, in every spelling', () => {
    expect(
      copied(
        '[a](water.md#b "T") [b](<water.md>) [c][r] ![d](cup%20two.png) <a href=\'leaf/\'>e</a>\n\n[r]: water.md\n',
      ),
    ).toBe(
      '[a](https://example.org/on-tea/water.html#b "T") [b](<https://example.org/on-tea/water.html>) [c][r] ' +
        "![d](https://example.org/assets/tea/cup%20two.png) <a href='https://example.org/on-tea/leaf.html'>e</a>\n\n" +
        '[r]: https://example.org/on-tea/water.html\n',
    )
  })

  it('has links for wikilinks, and text where nothing leads anywhere', () => {
    expect(copied('See [[water]], [[water#Boil it|so]], ![[leaf]], [[#Top]] and [[nowhere_x]].')).toBe(
      'See [On \\*Water\\*](https://example.org/on-tea/water.html), [so](https://example.org/on-tea/water.html#boil-it), ' +
        '\\![1. Leaf](https://example.org/on-tea/leaf.html), [#Top](#top) and nowhere\\_x.',
    )
    expect(copied('[[leaf]] and [[water]]\n- [[water|# x]]', unpublished)).toBe(
      '1\\. Leaf and On \\*Water\\*\n- \\# x',
    )
    expect(copied('| a |\n|--|\n| [[water\\|x]] |', unpublished)).toBe('| a |\n|--|\n| x |')
  })

  it('has what tokens of the series say, as links where those lead somewhere', () => {
    const source =
      'Part {{part}} of {{series.title}}. Next: {{next}}, `{{part}}` \\{{part}} {{no}} [{{next}}](water.md)\n'
    const rest = '`{{part}}` \\{{part}} {{no}}'
    expect(copied(source)).toBe(
      `Part 1 of Tea. Next: [On \\*Water\\*](https://example.org/on-tea/water.html), ${rest} [On \\*Water\\*](https://example.org/on-tea/water.html)\n`,
    )
    expect(copied('!{{next}}')).toBe('\\![On \\*Water\\*](https://example.org/on-tea/water.html)')
    expect(copied('{{next.title}}', unpublished)).toBe('On \\*Water\\*')
    expect(pasteHtml('{{part}} {{next}}', published, 'source')).toContain(
      '1 <a href="https://example.org/on-tea/water.html">On *Water*</a>',
    )
  })

  it('leaves every other byte as it is', () => {
    const source =
      '\r\n# T\r\n\r\n`[[water]]` [d](draft.md) [n](no.md) [f](https://a.example) [s](#t)  \r\n\t$x$\r\n'
    expect(copied(source)).toBe(source)
    expect(copied('[a](water.md) ![b](cup.png)\n', unpublished)).toBe('[a](water.md) ![b](cup.png)\n')
  })

  it('reads as the article does, whatever a wikilink is called', () => {
    const sign = fc.constantFrom(
      ...'ab 1.)*_`<>&~$#+-=:\\!(^{"'.split(''),
      '[[water]]',
      '[[leaf|',
      '[[#x|',
      ']]',
      '\n',
    )
    const text = fc.array(sign, { maxLength: 12 }).map((signs) => signs.join(''))
    const words = (body: string): string =>
      pasteHtml(body, unpublished, 'editor')
        .replace(/<[^>]*>/g, ' ')
        .replace(/\s+/g, ' ')
        .trim()
    fc.assert(
      fc.property(
        text.filter((label) => /^[^[\]\n]*[a-z][^[\]\n]*$/.test(label)),
        fc.constantFrom('', 'word ', '- ', '> '),
        (label, before) => {
          // What is text already is no matter of ours: only what stands in the wikilink.
          const source = `${before}[[nowhere|${label}]] end`
          expect(words(copied(source, unpublished))).toBe(words(source))
          expect(countText(copied(source, unpublished)).words).toBe(countText(source).words)
        },
      ),
    )
  })
})
