import { Text } from '@codemirror/state'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { moveSection, neighbourOf, sectionOf } from './move-section.ts'
import type { ArticleHeading } from '../../reading/reading-protocol.ts'

function headingsOf(text: string): ArticleHeading[] {
  return text.split('\n').flatMap((line, index) => {
    const found = /^(#+) (.*)$/.exec(line)
    return found === null
      ? []
      : [{ level: found[1]?.length ?? 0, text: found[2] ?? '', line: index + 1, id: '' }]
  })
}

function move(text: string, at: number, before: number): string | null {
  const made = moveSection(Text.of(text.split('\n')), headingsOf(text), at, before)
  return made === null ? null : text.slice(0, made.from) + made.insert + text.slice(made.to)
}

const sample = 'Before.\n\n# A\n\na\n\n## A1\n\na1\n\n## A2\n\na2\n\n# B\n\nb\n'

describe('a section', () => {
  it('is a heading with all that is under it', () => {
    const headings = headingsOf(sample)
    expect(headings.map((_, at) => sectionOf(headings, at).end)).toEqual([3, 2, 3, 4])
  })

  it('moves before another heading with all that is under it', () => {
    expect(move(sample, 3, 0)).toBe('Before.\n\n# B\n\nb\n\n# A\n\na\n\n## A1\n\na1\n\n## A2\n\na2\n')
    expect(move(sample, 2, 1)).toBe('Before.\n\n# A\n\na\n\n## A2\n\na2\n\n## A1\n\na1\n\n# B\n\nb\n')
    expect(move(sample, 1, 4)).toBe('Before.\n\n# A\n\na\n\n## A2\n\na2\n\n# B\n\nb\n\n## A1\n\na1\n')
  })

  it('moves nowhere inside of itself, nor to where it is', () => {
    for (const before of [0, 1, 2, 3]) expect(move(sample, 0, before)).toBeNull()
  })

  it('is parted from what it comes before, where its text had no end', () => {
    expect(move('# A\n# B\nb', 1, 0)).toBe('# B\nb\n# A')
    expect(move('# A\n\na\n\n# B', 1, 0)).toBe('# B\n\n# A\n\na')
  })

  it('says where each line is then', () => {
    const made = moveSection(Text.of(sample.split('\n')), headingsOf(sample), 3, 0)
    const after = move(sample, 3, 0)?.split('\n') ?? []
    for (const { line } of headingsOf(sample))
      expect(after[(made?.lineAfter(line) ?? 0) - 1]).toBe(sample.split('\n')[line - 1])
  })

  it('changes places with its neighbour of the same level', () => {
    const headings = headingsOf(sample)
    expect([0, 1, 2, 3].map((at) => neighbourOf(headings, at, -1))).toEqual([null, null, 1, 0])
    expect([0, 1, 2, 3].map((at) => neighbourOf(headings, at, 1))).toEqual([4, 3, null, null])
  })
})

const line = fc.constantFrom('# one', '## two', '### three', 'words', '', '')

it('a move keeps every line but empty ones, and the move back gives the text again', () => {
  fc.assert(
    fc.property(fc.array(line, { minLength: 4, maxLength: 24 }), fc.nat(), fc.nat(), (lines, one, other) => {
      const text = lines.join('\n')
      const headings = headingsOf(text)
      fc.pre(headings.length > 1)
      const at = one % headings.length
      const before = other % (headings.length + 1)
      const changed = move(text, at, before)
      fc.pre(changed !== null)
      const written = (of: string): string[] =>
        of
          .split('\n')
          .filter((each) => each !== '')
          .toSorted()
      expect(written(changed ?? '')).toEqual(written(text))
      const { from, end } = sectionOf(headings, at)
      const size = end - from
      const now = before < from ? before : before - size
      const moved = changed ?? ''
      // Deeper headings behind its new place may have become its own; then there is no way back as one section.
      if (sectionOf(headingsOf(moved), now).end - now !== size) return
      expect(move(moved, now, before < from ? end : from)).toBe(text)
    }),
  )
})
