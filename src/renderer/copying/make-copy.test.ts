import { describe, expect, it } from 'vitest'
import { answerCopy } from './answer-copy.ts'
import { type CopyMaking, makeCopy } from './make-copy.ts'
import { FakeClock } from '../documents/testing/fake-clock.ts'
import type { WorkerAnswer, WorkerRequest } from '../preview/preview-protocol.ts'
import { fakeClient } from '../testing/fake-client.ts'
import { createLinkResolver } from '#core/markdown/resolve-link'

const source = { series: 'tea', path: 'here.md' }
const seriesTitle = 'Tea'
const text = '---\ntitle: T\n---\n\n![Cup](cup.png) [plan](plan.pdf) [gone](gone.pdf)\n\n[b](there.md)\n'

/** A worker that answers at once, and a host that knows every file but one. */
function setUp(base: string | null, answer?: (request: WorkerRequest) => WorkerAnswer | null) {
  const asked: (readonly string[])[] = []
  const sent: string[] = []
  let ended = 0
  const clock = new FakeClock()
  const making: CopyMaking = {
    client: fakeClient({
      'export.addresses': ({ files }) => {
        asked.push(files)
        const named = files.map((path) => (path.includes('gone') ? null : `${base}assets/${path}`))
        return { base, files: base === null ? files.map(() => null) : named }
      },
    }),
    scheduler: clock,
    context: { targets: [], remoteImages: 'link' },
    startWorker: (receive) => ({
      post: (request) => {
        sent.push(request.kind)
        if (request.kind !== 'copy') return
        const made: WorkerAnswer | null =
          answer === undefined
            ? { kind: 'copied', answer: answerCopy(request.job, createLinkResolver([]), []) }
            : answer(request)
        if (made !== null) queueMicrotask(() => receive(made))
      },
      end: () => {
        ended += 1
      },
    }),
  }
  return { making, asked, sent, clock, ended: () => ended }
}

describe('making a copy', () => {
  it('asks the host once for the addresses that the text needs, and ends its worker', async () => {
    const { making, asked, sent, ended } = setUp('https://example.org/')
    const copy = await makeCopy(making, { form: 'markdown', source, seriesTitle, text, selected: [] })
    expect(copy).toEqual({
      html: null,
      plain:
        '![Cup](https://example.org/assets/tea/cup.png) [plan](https://example.org/assets/tea/plan.pdf) [gone](gone.pdf)\n\n[b](there.md)\n',
      words: 3,
      isWhole: true,
    })
    expect(asked).toEqual([[], ['tea/cup.png', 'tea/plan.pdf', 'tea/gone.pdf']])
    expect(sent).toEqual(['context', 'copy', 'copy'])
    expect(ended()).toBe(1)
  })

  it('needs no address where the workspace has no site', async () => {
    const { making, asked } = setUp(null)
    const { html, plain } = await makeCopy(making, { form: 'rich', source, seriesTitle, text, selected: [] })
    expect(html).toBe('<p>Cup plan gone</p>\n<p>b</p>')
    expect(plain).toContain('![Cup](cup.png)')
    expect(asked).toEqual([[]])
  })

  it('copies what is selected, and counts its words', async () => {
    const { making } = setUp(null)
    const from = text.indexOf('plan')
    const selected = [{ from, to: from + 4 }]
    expect(await makeCopy(making, { form: 'html', source, seriesTitle, text, selected })).toEqual({
      html: null,
      plain: '<p>plan</p>',
      words: 1,
      isWhole: false,
    })
  })

  it('fails where the worker fails or takes too long, and ends it', async () => {
    const failing = setUp(null, () => ({ kind: 'failed', id: 0, message: 'broken' }))
    const job = { form: 'html', source, seriesTitle, text, selected: [] } as const
    await expect(makeCopy(failing.making, job)).rejects.toThrow('broken')
    expect(failing.ended()).toBe(1)

    const silent = setUp(null, () => null)
    const made = makeCopy(silent.making, job)
    made.catch(() => undefined)
    await silent.clock.pass(60_000)
    await expect(made).rejects.toThrow('too long')
    expect(silent.ended()).toBe(1)
  })
})
