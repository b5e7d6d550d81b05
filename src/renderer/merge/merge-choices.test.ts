import { describe, expect, it } from 'vitest'
import { linesOfMine, mergedText, nextOpen, shownHunks } from './merge-choices.ts'
import type { MergeHunk } from '#core/markdown/merge-runs'

const hunks: readonly MergeHunk[] = [
  { kind: 'agreed', text: 'One.\n', from: 'both' },
  { kind: 'conflict', base: 'Two.\n', mine: 'Mine, two.\nAnd more.\n', theirs: 'Theirs, two.\n' },
  { kind: 'agreed', text: 'Three.\n', from: 'theirs' },
  { kind: 'conflict', base: 'End', mine: 'My end', theirs: 'Their end' },
]

describe('the choices of a merge', () => {
  it('make one text once all are made', () => {
    expect(mergedText(hunks, new Map([[1, { kind: 'mine' }]]))).toBeNull()
    expect(
      mergedText(
        hunks,
        new Map([
          [1, { kind: 'theirs' }],
          [3, { kind: 'both' }],
        ]),
      ),
    ).toBe('One.\nTheirs, two.\nThree.\nTheir end\nMy end')
    expect(
      mergedText(
        hunks,
        new Map([
          [1, { kind: 'edited', text: 'Two, together.\n' }],
          [3, { kind: 'mine' }],
        ] as const),
      ),
    ).toBe('One.\nTwo, together.\nThree.\nMy end')
  })

  it('lead to the next open place, around the end', () => {
    expect(nextOpen([1, 3], new Map(), 1)).toBe(3)
    expect(nextOpen([1, 3], new Map([[3, { kind: 'mine' }]]), 1)).toBe(1)
    expect(nextOpen([1], new Map([[1, { kind: 'mine' }]]), 1)).toBeNull()
  })

  it('stand between what is settled, which is one text each', () => {
    const more = [...hunks, { kind: 'agreed', text: 'Five. ', from: 'mine' } as const, hunks[0] ?? hunks[1]]
    const shown = shownHunks(more.flatMap((hunk) => (hunk === undefined ? [] : [hunk])))
    expect(shown.map((each) => (each.kind === 'settled' ? each.text : each.place))).toEqual([
      'One.\n',
      1,
      'Three.\n',
      3,
      'Five. One.\n',
    ])
  })

  it('stand at lines of the author’s own text', () => {
    expect(linesOfMine(hunks)).toEqual([1, 2, 4, 5])
  })
})
