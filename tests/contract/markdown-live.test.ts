import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { markdownEngines } from './markdown-fixtures.ts'
import { markdownScraps } from './markdown-scraps.ts'
import { fullRun } from '../product/full-run.ts'
import { useEngine } from '#core/markdown/engine'
import type { BodyChange } from '#core/markdown/live-body'
import { LiveMarkdown, type LivePage, pageNotes } from '#core/markdown/live-markdown'
import { renderMarkdown } from '#core/markdown/render-markdown'
import type { RenderRequest } from '#core/markdown/render-request'

const request: RenderRequest = {
  link: (href) => (href.includes('gone') ? { kind: 'text' } : { kind: 'link', href }),
  image: (src) => (src.startsWith('http') ? { kind: 'link', href: src } : { kind: 'image', src }),
  wikilinkLabel: (target) => (target === 'x' ? 'The X' : null),
  token: (name) => (name === 'part' ? { text: '3', href: null } : null),
  bodyLine: 0,
  title: 'A title',
}

const scrap = fc.constantFrom(...markdownScraps)
const text = fc.array(scrap, { maxLength: 60 }).map((parts) => parts.join(''))
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  size: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(40)),
  insert: fc.oneof(
    fc.constant(''),
    scrap,
    fc.array(scrap, { maxLength: 4 }).map((parts) => parts.join('')),
  ),
})

function changed(body: string, { at, size, insert }: { at: number; size: number; insert: string }) {
  const from = Math.floor(at * body.length)
  const to = Math.min(body.length, from + size)
  const change: BodyChange = { from, to, length: insert.length }
  return { body: body.slice(0, from) + insert + body.slice(to), change }
}

/** The page as one text, its lines counted from the body's first. */
function written(page: LivePage) {
  const html = page.parts
    .map(({ part, line }) =>
      part.html.replace(/ data-line="(\d+)"/g, (_all, own: string) => ` data-line="${Number(own) + line}"`),
    )
    .join('')
  return { html, headings: page.headings, notes: pageNotes(page) }
}

const edits = fullRun ? 10_000 : 1_000
const each = 20

describe.each(markdownEngines)('an article that is written while it is shown, on %s', (_name, engine) => {
  beforeAll(() => useEngine(engine))
  afterAll(() => useEngine(null))

  it('is the page that a new rendering gives, whatever is typed', () => {
    fc.assert(
      fc.property(text, fc.array(edit, { minLength: each, maxLength: each }), (start, sequence) => {
        const live = new LiveMarkdown()
        let body = start
        live.update(body, null)
        expect(written(live.render(request))).toEqual(renderMarkdown(body, request))
        for (const next of sequence) {
          const { body: after, change } = changed(body, next)
          body = after
          live.update(body, change)
          const [now, anew] = [written(live.render(request)), renderMarkdown(body, request)]
          expect({ body, ...now }).toEqual({ body, ...anew })
        }
      }),
      { numRuns: edits / each },
    )
  })
})
