import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordChanges, type Piece, type ShownLine } from './word-changes.ts'

const numbered = (count: number): string =>
  Array.from({ length: count }, (_, nth) => `Line ${nth}.\n`).join('')
const piecesOf = (shown: readonly ShownLine[]): Piece[] =>
  shown.flatMap((each) => (each.kind === 'line' ? each.pieces : []))

describe('the changes between two texts', () => {
  it('are told word by word', () => {
    expect(wordChanges('A quick brown fox.\n', 'A slow brown fox.\n')).toEqual([
      {
        kind: 'line',
        pieces: [
          { kind: 'same', text: 'A ' },
          { kind: 'gone', text: 'quick' },
          { kind: 'new', text: 'slow' },
          { kind: 'same', text: ' brown fox.' },
        ],
      },
    ])
  })

  it('leave out what is equal, but for two lines around each', () => {
    const was = numbered(40)
    const shown = wordChanges(was, was.replace('Line 20.', 'Line twenty.'))
    expect(shown.map((each) => (each.kind === 'skipped' ? each.lines : 'line'))).toEqual([
      18,
      ...Array.from({ length: 5 }, () => 'line'),
      17,
    ])
  })

  it('leave out everything where the texts are the same', () => {
    expect(wordChanges(numbered(9), numbered(9))).toEqual([{ kind: 'skipped', lines: 9 }])
  })

  it('hold both texts, when none of it is left out', () => {
    const texts = fc.array(fc.constantFrom('tea', 'milk', ' ', '\n', '.', 'é', '漢'), { maxLength: 12 })
    fc.assert(
      fc.property(texts, texts, (one, other) => {
        const [was, now] = [one.join(''), other.join('')]
        const pieces = piecesOf(wordChanges(was, now))
        const side = (left: Piece['kind']): string =>
          pieces
            .filter(({ kind }) => kind !== left)
            .map(({ text }) => text)
            .join('')
            .replaceAll('\n', '')
        fc.pre(!wordChanges(was, now).some(({ kind }) => kind === 'skipped'))
        expect(side('new')).toBe(was.replaceAll('\n', ''))
        expect(side('gone')).toBe(now.replaceAll('\n', ''))
      }),
    )
  })
})
