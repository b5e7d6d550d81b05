import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { excerptOf, excerptOfParts } from './excerpt.ts'
import { firstParagraphParts } from './plain-text.ts'

const sentence = 'A replica that answers quickly may be answering from the past, and nobody told the reader.'

describe('excerptOf', () => {
  it('gives the description in full', () => {
    expect(excerptOf(` ${sentence} ${sentence} `, 'Body.')).toBe(`${sentence} ${sentence}`)
  })

  it('gives the first paragraph as plain text', () => {
    const body =
      '# Title\n\n> A quote first.\n\n![picture](a.png)\n\nA *replica* with `code`, $W$,\n[a link](b.md)[^1] and [[c|label]].\n\nMore.\n\n[^1]: Note.'
    expect(excerptOf(null, body)).toBe('A replica with code, W, a link and label.')
  })

  it('answers the tokens of the first paragraph before it cuts', () => {
    const parts = firstParagraphParts(
      '# {{part}}\n\nThis is part *{{part}}*\nof {{x}}, \\{{part}} `{{part}}`.\n',
    )
    const said = (name: string) => (name === 'part' ? 'seven '.repeat(30).trim() : null)
    expect(excerptOfParts(parts ?? [], (name) => (name === 'part' ? '7' : null))).toBe(
      'This is part 7 of {{x}}, {{part}} {{part}}.',
    )
    expect(excerptOfParts(parts ?? [], said)).toMatch(/^This is part seven .*seven…$/)
    expect(firstParagraphParts('Plain \\{{part}}.\n\n{{part}}\n')).toBeNull()
  })

  it('reads a blank description as none', () => {
    expect(excerptOf('  ', 'Body.')).toBe('Body.')
  })

  it('takes a paragraph within a list or quote when there is no other', () => {
    expect(excerptOf(null, '# T\n\n- one\n- two\n')).toBe('one')
    expect(excerptOf(null, '> [!note]\n> In a callout.\n')).toBe('In a callout.')
    expect(excerptOf(null, ':::details[More]\nHidden.\n:::\n')).toBe('Hidden.')
    expect(excerptOf(null, ':::details[More]\nHidden.\n:::\n\nSeen.\n')).toBe('Seen.')
  })

  it.each(['', '# Only a heading\n', '```\ncode\n```\n', '![a](b.png)\n', '[^1]: Never used.\n'])(
    'has none for %j',
    (body) => {
      expect(excerptOf(null, body)).toBeNull()
    },
  )

  it('cuts at a word and takes the punctuation before it off', () => {
    const cut = excerptOf(null, `${sentence} ${sentence}`)
    expect(cut).toBe(`${sentence} A replica that answers quickly may be answering from the past, and…`)
    expect(excerptOf(null, `${'word '.repeat(31)}end, more`)).toBe(`${'word '.repeat(31)}end…`)
  })

  it('cuts Chinese and Japanese between characters and a single endless word in it', () => {
    expect(excerptOf(null, '静'.repeat(300))).toBe(`${'静'.repeat(159)}…`)
    expect(excerptOf(null, 'x'.repeat(300))).toBe(`${'x'.repeat(159)}…`)
  })

  it('leaves 160 characters alone and never gives more', () => {
    expect(excerptOf(null, 'x'.repeat(160))).toBe('x'.repeat(160))
    fc.assert(
      fc.property(fc.lorem({ maxCount: 60 }), (text) => {
        const excerpt = excerptOf(null, text) ?? ''
        expect(Array.from(excerpt).length).toBeLessThanOrEqual(160)
        const kept = excerpt.replace(/…$/, '')
        expect(text.startsWith(kept)).toBe(true)
        expect(text.slice(kept.length)).toMatch(/^(?:[\s,.]|$)/)
      }),
    )
  })
})
