import { describe, expect, it } from 'vitest'
import { articleHeader } from './article-header.ts'
import { formatDay } from './format-date.ts'

const facts = { title: 'A & <b>', partLabel: null, date: null, minutes: null }

describe('articleHeader', () => {
  it('shows the part with a tick for each, title, date and minutes, facts unbroken', () => {
    const html = articleHeader({
      title: 'Title',
      partLabel: { part: 3, of: 20 },
      date: '12 Mar 2026',
      isoDay: '2026-03-12',
      minutes: 14,
    })
    expect(html).toContain('Part\u00A03\u00A0of\u00A020')
    expect(html.match(/class="tick( tick-(?:past|current))?"/g)).toHaveLength(20)
    expect(html.match(/tick-past/g)).toHaveLength(2)
    expect(html).toMatch(/tick-past"><\/span><span class="tick tick-current">/)
    expect(html).toContain('<span class="ticks" aria-hidden="true">')
    expect(html).toContain('<h1 class="article-title">Title</h1>')
    expect(html).toContain(
      '<time datetime="2026-03-12">12\u00A0Mar\u00A02026</time> · <span>14\u00A0min\u00A0read</span>',
    )
  })

  it('draws a bar for more than 40 parts', () => {
    const html = articleHeader({ ...facts, partLabel: { part: 10, of: 41 } })
    expect(html).not.toContain('tick')
    expect(html).toContain('<rect class="part-bar-done" width="24.4"')
    expect(articleHeader({ ...facts, partLabel: { part: 40, of: 40 } }).match(/class="tick/g)).toHaveLength(
      41,
    )
  })

  it('leaves out what there is not, and escapes the title', () => {
    expect(articleHeader(facts)).toBe(
      '<header class="article-header">\n<h1 class="article-title">A &amp; &lt;b&gt;</h1>\n</header>\n',
    )
    expect(articleHeader({ ...facts, minutes: 5 })).toContain(
      '<p class="article-meta"><span>5\u00A0min\u00A0read</span></p>',
    )
  })

  it('speaks the language of its caller', () => {
    const phrases = { part: (part: number, of: number) => `Teil ${part} von ${of}` }
    expect(articleHeader({ ...facts, partLabel: { part: 1, of: 2 }, minutes: 3, phrases })).toContain(
      'Teil\u00A01\u00A0von\u00A02',
    )
  })
})

describe('formatDay', () => {
  it.each([
    ['2026-03-12', 'en', '12 Mar 2026'],
    ['2026-09-01', 'en-GB', '1 Sep 2026'],
    ['2026-03-12', 'en-US', 'Mar 12, 2026'],
    ['2026-03-12', 'de', '12. März 2026'],
    ['2026-03-12', 'ja', '2026年3月12日'],
    ['2026-03-12T23:59:59Z', 'en', '12 Mar 2026'],
    ['2026-02-30', 'en', '2026-02-30'],
    ['soon', 'en', 'soon'],
    ['2026-03-12', 'not a language', '12 Mar 2026'],
  ])('writes %j in %j as %j', (day, language, text) => {
    expect(formatDay(day, language)).toBe(text)
  })

  it('is the same day in every time zone', () => {
    const zone = process.env['TZ']
    const days = ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'UTC'].map((name) => {
      process.env['TZ'] = name
      return [formatDay('2026-03-12', 'en'), formatDay('2026-03-12', 'fr')].join()
    })
    if (zone === undefined) delete process.env['TZ']
    else process.env['TZ'] = zone
    expect(new Set(days)).toEqual(new Set(['12 Mar 2026,12 mars 2026']))
  })
})
