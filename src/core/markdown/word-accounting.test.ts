import { describe, expect, it } from 'vitest'
import { renderMarkdown } from './render-markdown.ts'
import type { RenderRequest } from './render-request.ts'
import { accountWords } from './word-accounting.ts'

const request: RenderRequest = {
  link: (href) => (href === 'gone' ? { kind: 'text' } : { kind: 'link', href }),
  image: (src) => (src === 'gone' ? { kind: 'missing' } : { kind: 'image', src }),
  wikilinkLabel: (target) => `Title of ${target}`,
  token: (name) => (name === 'next' ? { text: 'The next one', href: 'next' } : null),
  bodyLine: 0,
  title: 'Title',
}

const body = `# Title

First paragraph with *emphasis*, [a link](b), [another](gone), \`code span\` and ![alt words](gone).

> [!note]
> Callout text[^1] and [[x]].

> [!tip] Own title
> More.

:::details
Unseen {{next}}, {{never}}.
:::

:::caution[Titled]
:::

![alt](c "Caption words")

| Head | |
|---|---|
| cell | <br>two |

\`\`\`ts title="file name.ts" {1}
const a = 1 // comment
\`\`\`

\`\`\`mermaid title="Diagram title"
pie title Pets
\`\`\`

$$
x + y
$$

- [x] task $z$ done

Term
: Meaning

<details><summary>More</summary><p>caf&eacute; inner</p></details>

[^1]: Note text.
`

describe('accountWords', () => {
  const { html } = renderMarkdown(body, request)

  it('comes out even', () => {
    const { wordsIn, wordsOut } = accountWords(body, html, request)
    expect(wordsOut).toBe(wordsIn)
    expect(wordsIn).toBe(48)
  })

  it.each([
    ['a paragraph', /<p id="title" data-line="3">.*?<\/p>/s],
    ['the text of a link that leads nowhere', /another/],
    ['a code span', /code span/],
    ['a line of code', /\/\/ comment/],
    ['the title of code', /file name/],
    ['a caption', /Caption words/],
    ['the title of a callout', /Own/],
    ['a cell', /cell/],
    ['what readers open themselves', /Unseen/],
    ['the answer of a token', /next one/],
    ['a token without an answer', /never/],
    ['the title of a directive', /Titled/],
    ['a footnote', /Note text/],
    ['text of raw HTML', /inner/],
  ])('misses %s', (_, pattern) => {
    const { wordsIn, wordsOut } = accountWords(body, html.replace(pattern, ''), request)
    expect(html).toMatch(pattern)
    expect(wordsOut).toBeLessThan(wordsIn)
  })

  it.each([
    ['tags that part words, left out', 'one</div>two<center>three', 3],
    ['tags that stand within a word, left out', 'o<x-y>n</x-y>e</script> t<script>wo', 2],
    ['CDATA', 'one <![CDATA[><i>never</i>]]> two', 2],
    ['an instruction', 'one <?x href="a>b"?> two', 2],
    ['CDATA in a block', '<div>\none <![CDATA[ > never ]]> two\n</div>', 2],
    ['an instruction that never ends, in a block', '<div>\none <? two > three\n</div>', 2],
    ['a comment', 'one <!-- > never --> two', 2],
  ])('comes out even with %s', (_, raw, words) => {
    expect(accountWords(raw, renderMarkdown(raw, request).html)).toEqual({ wordsIn: words, wordsOut: words })
  })

  it("is not misled by a class of ours in an author's own HTML", () => {
    for (const name of ['footnote-ref', 'image-missing', 'x callout-label', 'details-label']) {
      const raw = `<div class="${name}">three plain words</div>\n`
      const rendered = renderMarkdown(raw, request)
      expect(accountWords(raw, rendered.html)).toEqual({ wordsIn: 3, wordsOut: 3 })
    }
  })

  it('notices a word that is another, and one too many', () => {
    const even = accountWords(body, html, request)
    expect(accountWords(body, html.replace('First', 'Last'), request).wordsOut).toBe(even.wordsIn - 1)
    expect(accountWords(body, `${html}<p>more</p>`, request).wordsOut).toBe(even.wordsIn + 1)
  })
})
