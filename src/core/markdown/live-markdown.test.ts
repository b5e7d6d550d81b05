import { describe, expect, it } from 'vitest'
import type { BodyText } from './live-body.ts'
import { LiveMarkdown } from './live-markdown.ts'
import { renderMarkdown } from './render-markdown.ts'
import type { RenderRequest } from './render-request.ts'

/** A request that counts what it is asked. */
function counting() {
  const asked: string[] = []
  const request: RenderRequest = {
    link: (href) => (asked.push(href), { kind: 'link', href }),
    image: (src) => ({ kind: 'image', src }),
    wikilinkLabel: () => null,
    bodyLine: 0,
    title: null,
  }
  return { asked, request }
}

/** An article with its text, so that a change can be told as one is typed. */
class Written {
  readonly live = new LiveMarkdown()
  body = ''
  longestSlice = 0

  constructor(body: string) {
    this.body = body
    this.live.update(this.#text(), null)
  }

  /** Puts text in front of the first place where `before` stands. */
  type(text: string, before: string): void {
    const at = this.body.indexOf(before)
    this.body = this.body.slice(0, at) + text + this.body.slice(at)
    this.longestSlice = 0
    this.live.update(this.#text(), { from: at, to: at, length: text.length })
  }

  #text(): BodyText {
    const { body } = this
    const slice = (from: number, to: number): string => {
      this.longestSlice = Math.max(this.longestSlice, to - from)
      return body.slice(from, to)
    }
    return { length: body.length, slice }
  }
}

const html = ({ live }: Written, request: RenderRequest): string =>
  live
    .render(request)
    .parts.map(({ part }) => part.html)
    .join('')

const withoutLines = (text: string): string => text.replace(/ data-line="\d+"/g, '')

const paragraphs = (count: number): string =>
  Array.from({ length: count }, (_, n) => `Paragraph ${n} with a [link](to-${n}.md) in it.\n\n`).join('')

describe('work at a key', () => {
  it('is that of a few blocks, however long the article is', () => {
    const { asked, request } = counting()
    const written = new Written(paragraphs(3_000))
    written.live.render(request)
    asked.length = 0
    const before = { ...written.live.work }
    written.type('x', 'with a [link](to-1500.md)')
    written.live.render(request)
    expect(written.live.work.pieces - before.pieces).toBe(1)
    expect(written.longestSlice).toBeLessThan(2_000)
    expect(asked).toEqual(['to-1500.md'])
  })

  it('is asked for anew by another request alone', () => {
    const [one, other] = [counting(), counting()]
    const written = new Written(paragraphs(50))
    written.live.render(one.request)
    written.live.render(one.request)
    expect(one.asked).toHaveLength(50)
    written.live.render(other.request)
    expect(other.asked).toHaveLength(50)
  })
})

describe('what reaches beyond a block', () => {
  it('follows a definition that is typed at the end: those who looked it up, and no others', () => {
    const { asked, request } = counting()
    const written = new Written(`See [guide].\n\n${paragraphs(20)}[guid]: guide.md\n`)
    written.live.render(request)
    asked.length = 0
    written.type('e', ']: guide.md')
    expect(withoutLines(html(written, request))).toContain('<a href="guide.md">guide</a>')
    // The definition is part of the piece of the paragraph before it.
    expect(asked).toEqual(['guide.md', 'to-19.md'])
  })

  it('numbers notes anew when one comes before the others', () => {
    const { request } = counting()
    const written = new Written('One.\n\nTwo[^b].\n\n[^a]: First.\n[^b]: Second.\n')
    written.live.render(request)
    written.type('[^a]', '.\n\nTwo')
    expect(withoutLines(html(written, request))).toBe(
      withoutLines(renderMarkdown(written.body, request).html),
    )
  })

  it('opens a fence over all that follows and closes it again', () => {
    const { request } = counting()
    const written = new Written(paragraphs(40))
    written.type('```\n', 'Paragraph 20')
    expect(withoutLines(html(written, request)).match(/<p>/g)).toHaveLength(20)
    written.type('```\n\n', 'Paragraph 22')
    expect(withoutLines(html(written, request)).match(/<p>/g)).toHaveLength(38)
  })

  it('lets a directive go on to its end, however far away that is written', () => {
    const { request } = counting()
    const written = new Written(`:::details[More]\n\n${paragraphs(60)}::\n\nBehind.\n`)
    const isAsWhole = () =>
      expect(withoutLines(html(written, request))).toBe(
        withoutLines(renderMarkdown(written.body, request).html),
      )
    isAsWhole()
    for (const [text, before] of [
      [':', '::\n\nBehind'],
      ['x', ':::\n\nBehind'],
      ['\n', ':::\n\nBehind'],
      ['> ', ':::details'],
      ['typed ', 'Paragraph 0 '],
    ] as const) {
      written.type(text, before)
      isAsWhole()
    }
  })
})

describe('what a key leaves as it is', () => {
  const article = '# Title {#top}\n\nFirst.\n\n## Head\n\nA note[^n].\n\n![A](a.png)\n\n[^n]: Noted.\n'

  it('is the list of headings, while none of them is typed in', () => {
    const { request } = counting()
    const written = new Written(article)
    const { headings } = written.live.render(request)
    written.type('The ', 'First')
    expect(written.live.render(request).headings).toBe(headings)
    written.type('er', '\n\nA note')
    expect(written.live.render(request).headings.map(({ text }) => text)).toEqual(['Title', 'Header'])
  })

  it('is not the block behind a title that is not shown: it carries the title’s id', () => {
    const request = { ...counting().request, title: 'Title' }
    const written = new Written(article)
    const isAsWhole = () =>
      expect(withoutLines(html(written, request))).toBe(
        withoutLines(renderMarkdown(written.body, request).html),
      )
    isAsWhole()
    for (const [text, before] of [
      ['New.\n\n', 'First'],
      ['Very ', 'new'],
      ['x', 'New'],
      ['![B](b.png)\n\n', '## Head'],
      ['[^n]', '.\n\n![B]'],
      ['> quoted\n\n', '![A]'],
    ] as const) {
      written.type(text, before)
      isAsWhole()
    }
  })
})
