import { describe, expect, it } from 'vitest'
import { oneMegabyte, runawayTexts } from '../hostile/runaway-texts.ts'
import { fullRun } from '../product/full-run.ts'
import { assignIds } from '#core/markdown/assign-ids'
import { outlineMarkdown } from '#core/markdown/outline-markdown'
import { parseBody } from '#core/markdown/parse-body'
import { renderBlocks } from '#core/markdown/render-blocks'
import { renderMarkdown } from '#core/markdown/render-markdown'
import type { RenderRequest } from '#core/markdown/render-request'
import { RenderState } from '#core/markdown/render-state'
import { splitFrontmatter } from '#core/markdown/split-frontmatter'
import { tokenRun } from '#core/markdown/token-run'

const request: RenderRequest = {
  link: (href) => ({ kind: 'link', href }),
  image: (src) => ({ kind: 'image', src }),
  wikilinkLabel: (target) => target,
  bodyLine: 0,
  title: null,
}

const size = fullRun ? 50_000 : 1_500

describe('a text that is made to keep the pipeline busy', () => {
  it('is one of more than fifteen, each of which has the size that was asked for', () => {
    expect(runawayTexts.length).toBeGreaterThan(15)
    expect(new Set(runawayTexts.map(({ make }) => make(size))).size).toBe(runawayTexts.length)
    const lengths = runawayTexts.map(({ name, make }) => ({ name, length: make(oneMegabyte).length }))
    expect(lengths.filter(({ length }) => length < 850_000 || length > 1_150_000)).toEqual([])
  })

  it.each(runawayTexts)('comes to an end: $name', ({ name, make }) => {
    // Each drawing takes its time, as long as the preview's worker allows.
    const { body } = splitFrontmatter(make(name.startsWith('diagrams') && !fullRun ? size / 5 : size))
    const { html } = renderMarkdown(body, request)
    expect(html.match(/<(?:script|style|iframe)/gi)).toBeNull()
    expect(outlineMarkdown(body, 0).anchors).toBeInstanceOf(Array)
  })

  it('is not nested deeper than browsers and parsers take it', () => {
    const { html, notes } = renderMarkdown(`${'<b>'.repeat(900)}word${'</b>'.repeat(900)}`, request)
    expect(html).toBe(
      `<p>${'<b>'.repeat(200)}word${'</b>'.repeat(200)}</p>\n`.replace('<p>', '<p data-line="1">'),
    )
    expect(notes.at(-1)?.message).toContain('within 200 others')
    // What ends by itself is as long as it likes.
    const list = `<ul>\n${'<li>a\n'.repeat(900)}</ul>`
    expect(renderMarkdown(list, request).html.match(/<li>/g)).toHaveLength(900)
  })

  it('has each link of one endless line found at its place', () => {
    const link = '[[a page|b]] '
    const { links } = outlineMarkdown(`One\nline\n${link.repeat(20_000)}`, 0)
    expect(links).toHaveLength(20_000)
    expect(links.every(({ line, column }, index) => line === 3 && column === 1 + index * link.length)).toBe(
      true,
    )
  })

  it('has each of its tables looked at once, however many there are', () => {
    const looks = (tables: number): number => {
      const tokens = parseBody('| a |\n|-|\n| b |\n\n'.repeat(tables))
      let seen = 0
      const watched = new Proxy(tokens, {
        get: (all, key) => {
          if (typeof key === 'string' && /^\d+$/.test(key)) seen += 1
          return Reflect.get(all, key)
        },
      })
      const counts = { labels: new Map(), rawIds: new Set<string>(), diagrams: 0 }
      renderBlocks(new RenderState(request, assignIds([tokenRun(tokens)]), 0, counts), watched, null)
      return seen
    }
    expect(looks(200)).toBeLessThan(2.2 * looks(100))
  })
})
