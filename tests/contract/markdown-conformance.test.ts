import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { useEngine } from '#core/markdown/engine'
import { outlineMarkdown } from '#core/markdown/outline-markdown'
import { outlineTokens } from '#core/markdown/outline-tokens'
import { renderCommonMark } from '#core/markdown/render-commonmark'
import { renderMarkdown } from '#core/markdown/render-markdown'
import { accountWords } from '#core/markdown/word-accounting'
import { fixtureRequest, markdownEngines, markdownFixtures, readFixture } from './markdown-fixtures.ts'

interface CommonMarkExample {
  readonly example: number
  readonly markdown: string
  readonly html: string
}

const commonMark: { readonly examples: readonly CommonMarkExample[] } = JSON.parse(
  readFixture('commonmark-0.31.2.json'),
)

describe.each(markdownEngines)('on %s', (_, engine) => {
  beforeAll(() => useEngine(engine))
  afterAll(() => useEngine(null))

  it('renders all 652 examples of CommonMark 0.31.2 as the specification does', () => {
    const wrong = commonMark.examples.filter(({ markdown, html }) => renderCommonMark(markdown) !== html)
    expect(wrong.map(({ example }) => example)).toEqual([])
    expect(commonMark.examples).toHaveLength(652)
  })

  it.each(markdownFixtures.map((fixture) => [fixture.name, fixture] as const))(
    'renders %s',
    (name, { body, bodyLine }) => {
      const { html, notes } = renderMarkdown(body, fixtureRequest(bodyLine))
      expect(html).toBe(readFixture(`${name}.html`))
      expect(notes).toEqual(JSON.parse(readFixture(`${name}.json`)).notes)
    },
  )

  it.each(markdownFixtures.map((fixture) => [fixture.name, fixture] as const))(
    'outlines %s',
    (name, { body, bodyLine }) => {
      const { headings, links, anchors, tokens = [] } = JSON.parse(readFixture(`${name}.json`))
      const outlined = headings.map((heading: object) => ({ hasOwnId: false, ...heading }))
      expect(outlineMarkdown(body, bodyLine)).toEqual({ headings: outlined, links, anchors })
      expect(outlineTokens(body, bodyLine)).toEqual(tokens)
    },
  )

  it.each(markdownFixtures.map((fixture) => [fixture.name, fixture] as const))(
    'gives %s the same ids in outline and page, and loses no word',
    (_name, { body, bodyLine }) => {
      const request = fixtureRequest(null)
      const page = renderMarkdown(body, request)
      const outline = outlineMarkdown(body, bodyLine)
      const shown = new Set(page.headings.map(({ id }) => id))
      const ids = [...page.html.matchAll(/ id="([^"]*)"/g)]
        .map(([, id]) => id)
        .filter((id) => !id?.startsWith('diagram-'))
      expect(outline.headings.map(({ id }) => id).filter((id) => shown.has(id))).toEqual(
        page.headings.map(({ id }) => id),
      )
      expect(new Set(ids)).toEqual(new Set(outline.anchors))
      expect(new Set(ids).size).toBe(ids.length)
      const { wordsIn, wordsOut } = accountWords(body, page.html, request)
      expect(wordsOut).toBe(wordsIn)
    },
  )
})
