import { describe, expect, it } from 'vitest'
import { footnoteCompletion } from './footnote-completion.ts'
import { completing } from './testing/offered.ts'
import { sampleFacts } from './testing/sample-facts.ts'

const at = (text: string) => completing(text, footnoteCompletion(), sampleFacts)

describe('after [^', () => {
  it('offers the notes that are written, and the next free number for one that is not', async () => {
    expect(await at('A word[^|]').offered()).toEqual([
      '^ spec (The specification.)',
      '^ 1 (A first.)',
      '^ 2 ()',
    ])
    expect(await at('A word[^first|]').offered()).toEqual(['^ 1 (A first.)'])
    expect(await at('A word[^s|').typedOn('pec')).toEqual(['^ spec (The specification.)'])
  })

  it('offers labels without a note where a note is written', async () => {
    expect(await at('[^|]').offered()).toEqual(['^ todo ()'])
    expect(await at('[^|]').taken('todo')).toBe('[^todo]: |')
  })

  it('writes the label with its bracket', async () => {
    expect(await at('A word[^sp|] and').taken('spec')).toBe('A word[^spec]| and')
    expect(await at('A word[^|').taken('2')).toBe('A word[^2]|')
  })

  it.each(['`x[^|`', '```\nx[^|]\n```', String.raw`x\[^|]`, 'x[|]'])('opens no menu: %s', async (text) => {
    expect(await at(text).offered()).toBeNull()
  })
})
