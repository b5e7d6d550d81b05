import { parser } from '@lezer/markdown'
import { describe, expect, it } from 'vitest'
import { editorGrammar } from '#core/markdown/editor-grammar'
import { outlineMarkdown } from '#core/markdown/outline-markdown'
import { outlineTokens } from '#core/markdown/outline-tokens'
import { rawAddresses } from '#core/markdown/raw-addresses'
import { splitFrontmatter } from '#core/markdown/split-frontmatter'
import { markdownFixtures } from './markdown-fixtures.ts'

const grammar = parser.configure(editorGrammar)

/** Headings, links and tokens as the editor's tree holds them, each as `what@line:column`. */
function editorOutline(source: string): string[] {
  const lines = source.split('\n')
  const starts = lines.reduce<number[]>((all, line) => [...all, (all.at(-1) ?? 0) + line.length + 1], [0])
  const at = (what: string, offset: number): string => {
    const line = starts.findLastIndex((start) => start <= offset)
    return `${what}@${line + 1}:${offset - (starts[line] ?? 0) + 1}`
  }
  const tree = grammar.parse(source)
  const labels = new Set<string>()
  tree.iterate({
    enter: (node) => {
      if (node.name !== 'LinkReference') return
      const label = node.node.getChild('LinkLabel')
      if (label !== null) labels.add(labelOf(source.slice(label.from, label.to)))
    },
  })
  const found: string[] = []
  tree.iterate({
    enter: (node) => {
      const text = source.slice(node.from, node.to)
      const heading = /^(?:ATX|Setext)Heading(\d)$/.exec(node.name)
      if (heading !== null) found.push(at(`h${heading[1]}`, node.from).replace(/:\d+$/, ''))
      if (node.name === 'SeriesToken') found.push(at('token', node.from))
      if (node.name === 'Wikilink') found.push(at('wikilink', node.from))
      if (node.name === 'Autolink') found.push(at('link', node.from))
      if (
        node.name === 'URL' &&
        !['Link', 'Image', 'Autolink', 'LinkReference'].includes(node.node.parent?.name ?? '')
      ) {
        found.push(at('link', node.from))
      }
      if (node.name === 'Link' || node.name === 'Image') {
        const isAddressed = /\]\(/.test(text) && text.endsWith(')')
        const label = node.node.getChild('LinkLabel')
        const written =
          label === null ? text.replace(/^!?\[(.*)\](?:\[\])?$/s, '[$1]') : source.slice(label.from, label.to)
        const defined = labels.has(
          labelOf(written === '[]' ? text.replace(/^!?(\[.*\])\[\]$/s, '$1') : written),
        )
        if (isAddressed || defined) found.push(at(node.name.toLowerCase(), node.from))
        // Alternative text holds no links, but it may hold tokens.
        if (node.name === 'Image') {
          for (const token of node.node.getChildren('SeriesToken')) found.push(at('token', token.from))
          return false
        }
      }
      if (node.name === 'HTMLTag' || node.name === 'HTMLBlock') {
        for (const { form, at: offset } of rawAddresses(text)) found.push(at(form, node.from + offset))
      }
      return undefined
    },
  })
  return found.sort()
}

function labelOf(text: string): string {
  return text.slice(1, -1).trim().toLowerCase()
}

function pipelineOutline(source: string): string[] {
  const { body, bodyLine } = splitFrontmatter(source)
  const { headings, links } = outlineMarkdown(body, bodyLine)
  return [
    ...headings.map(({ level, line }) => `h${level}@${line}`),
    ...links.map(({ form, line, column }) => `${form}@${line}:${column}`),
    ...outlineTokens(body, bodyLine).map(({ line, column }) => `token@${line}:${column}`),
  ].sort()
}

describe('the editor sees the headings, links and tokens that the pipeline sees', () => {
  it.each(markdownFixtures.map(({ name, source }) => [name, source]))('in %s', (_, source) => {
    expect(editorOutline(source)).toEqual(pipelineOutline(source))
  })

  it.each([
    ['a price', 'It costs $5 [a](b.md) or $6.'],
    ['a formula', '$[a](b.md)$ and [c](d.md)'],
    ['a formula over lines', 'a $x\n[a](b.md)$'],
    ['a block of math', 'text\n$$\n[a](b.md)\n- # b\n$$\n\n[c](d.md)'],
    ['a block of math in a quote', '> $$\n> [a](b.md)\n> $$\n>\n> [c](d.md)'],
    ['math without an end', '$$\n[a](b.md)\n\n# b\n'],
    ['frontmatter', '---\ntitle: "[a](b.md)"\n# no heading\n---\n# A heading\n'],
    ['frontmatter without an end', '---\n[a](b.md)\n\n# A heading\n'],
    ['a footnote that looks like a definition', '[^a]: b.md\n\nText[^a] [b](c.md)\n'],
    ['a footnote with blocks', 'x[^a]\n\n[^a]: One\n\n    ## Heading\n\n    [b](c.md)\n\n[c](d.md)\n'],
    ['a footnote that ends a paragraph', 'x[^a]\n[^a]: [b](c.md)\n'],
    ['brackets', '[[a]](b.md) [[c [[d]] [[e|f]] [g [h](i.md)](j.md)'],
    ['exclamations', '![[a]] \\![[b]] ![[c]](d.png) ![e [[f]] g](h.png) ![[i]][j] x![[k]]!\n\n[j]: l.png\n'],
    ['code', '`[[a]]` `$` [b](c.md) `$`\n\n    [[a]]\n\n~~~\n[[a]]\n~~~\n'],
    ['a callout', '> [!note] Title [a](b.md)\n> # Heading\n'],
    ['a link over two lines', '> a [b\n> c](d.md) e\n'],
    [
      'tokens',
      '{{a}} \\{{b}} `{{c}}` ${{d}}$ [{{e}}](f.md) {{{g}}} {{ h }}\n> *{{i:j-k}}*\n> {{l}}\n\n<b>\n{{m}}\n</b>',
    ],
    [
      'tokens in addresses',
      'www.a.org/{{b}} https://a.org/{{b}} <https://a.org/{{b}}> [c](d{{e}}.md) [f]\n\n[f]: g{{h}}.md',
    ],
    ['directives', ':::details[a [b](c.md) `]`]{#d}\n# One\n\n- [e](f.md)\n:::\n# Two\n:::note\n[g](h.md)\n'],
    [
      'directives in one another',
      '::::tip\n> :::note[[a](b.md)]\n> # One\n> :::\n# Two\n:::details\n```\n[c](d.md)\n:::\n[e](f.md)\n::::\n    # code',
    ],
    ['a directive in a list', '- :::note\n  ## One\n  :::\n- :::note\n:::\n  # Two\n\n[a](b.md)'],
    [
      'directives that are none',
      ':::other\n# One\n:::\n\n:::note [a](b.md)\n:::\n\n    :::note\n    # code\n    :::\n::note\n# Two',
    ],
    ['an empty file', ''],
  ])('with %s', (_, source) => {
    expect(editorOutline(source)).toEqual(pipelineOutline(source))
  })
})
