import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sourceOffset } from './align-words.ts'

/** What stands in the source where a word of the shown text was pressed. */
function at(source: string, shown: string, pressed: string): string {
  return source.slice(sourceOffset(source, shown, shown.indexOf(pressed)))
}

describe('sourceOffset', () => {
  it('finds a word behind marks and addresses', () => {
    const source = '- A **bold** word, [a link](https://example.org/link/word) and `code` at the end'
    const shown = 'A bold word, a link and code at the end'
    for (const pressed of ['bold', 'word', 'link', 'code', 'end']) {
      expect(at(source, shown, pressed)).toMatch(new RegExp(`^${pressed}`))
    }
  })

  it('stays near in a word that stands in only one of the two', () => {
    expect(at('See [[circuit-breaker]] before you go', 'See Fuses before you go', 'Fuses')).toMatch(
      /^\[\[circuit/,
    )
  })

  it('is not led astray by words that changed places', () => {
    expect(at('one two three four[^note]', 'three one two four', 'four')).toMatch(/^four/)
  })

  it('has an answer for texts without a word in common', () => {
    expect(sourceOffset('$$', '∑', 1)).toBe(0)
  })

  it('is the same offset where nothing is marked up', () => {
    const text = fc.array(fc.stringMatching(/^[a-z]{1,6}$/), { minLength: 1 }).map((words) => words.join(' '))
    fc.assert(
      fc.property(text, fc.nat(), (same, some) => {
        const offset = some % same.length
        expect(sourceOffset(same, same, offset)).toBe(offset)
      }),
    )
  })
})
