import { describe, expect, it } from 'vitest'
import { linkRanges } from '#core/markdown/link-ranges'
import { outlineMarkdown } from '#core/markdown/outline-markdown'
import { splitFrontmatter } from '#core/markdown/split-frontmatter'
import { markdownFixtures } from './markdown-fixtures.ts'

/** What the pipeline leads readers to, each address once. */
function piped(source: string): string[] {
  const { body, bodyLine } = splitFrontmatter(source)
  const { links } = outlineMarkdown(body, bodyLine)
  return [...new Set(links.map(({ form, href }) => `${form} ${href.trim()}`))].toSorted()
}

/** What the ranges say; definitions count as links, and literal addresses are not among them. */
function ranged(source: string): string[] {
  return linkRanges(source).map(({ form, href }) => `${form} ${href.trim()}`)
}

describe('the places of addresses', () => {
  it.each(markdownFixtures.map(({ name, source }) => [name, source]))(
    'are there for every address that the pipeline sees: %s',
    (_, source) => {
      const known = ranged(source)
      const lost = piped(source).filter((each) => {
        const [form = '', href = ''] = /^(\S+) (.*)$/s.exec(each)?.slice(1) ?? []
        // A picture by reference stands in a definition; literal addresses lead outside, nothing leads nowhere.
        if (href === '' || known.includes(each) || known.includes(`link ${href}`)) return false
        return !(form === 'link' && /^(?:https?|mailto|ftp|tel|javascript|[a-z][a-z0-9+.-]*):/i.test(href))
      })
      expect(lost).toEqual([])
    },
  )

  it.each(markdownFixtures.map(({ name, source }) => [name, source]))(
    'hold the address as it is written: %s',
    (_, source) => {
      const plain = linkRanges(source).filter(({ from, to }) => !/[\\&]/.test(source.slice(from, to)))
      expect(plain.map(({ from, to }) => source.slice(from, to).trim())).toEqual(
        plain.map(({ href }) => href.trim()),
      )
    },
  )

  it('are right to the sign in every spelling', () => {
    const source = [
      '---\r\ntitle: "[x](no.md)"\r\n---\r\n',
      '# T [a](one.md "t")\r\n',
      '> [b](<two words.md>)\r\n> and ![c](p%20q.png)\r\n',
      '\r\n| a | b |\r\n| - | - |\r\n| [[x\\|y]] | [d](e\\_f.md) |\r\n',
      "\r\n- [r]: three.md\r\n- <a href='f&amp;g.md'>f</a> <img src=h.png>\r\n",
      '\r\n`[no](no.md)` <!-- [no](no.md) --> \\[no](no.md)\r\n',
      '\r\n[^n]: note [[ z #h | l ]]\r\n',
    ].join('')
    expect(linkRanges(source).map(({ from, to, href }) => [source.slice(from, to), href])).toEqual([
      ['one.md', 'one.md'],
      ['two words.md', 'two words.md'],
      ['p%20q.png', 'p%20q.png'],
      ['x', 'x'],
      ['e\\_f.md', 'e_f.md'],
      ['three.md', 'three.md'],
      ['f&amp;g.md', 'f&g.md'],
      ['h.png', 'h.png'],
      ['z #h', 'z #h'],
    ])
  })
})
