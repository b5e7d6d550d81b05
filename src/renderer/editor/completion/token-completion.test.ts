import { describe, expect, it } from 'vitest'
import { completing } from './testing/offered.ts'
import { sampleFacts } from './testing/sample-facts.ts'
import { tokenCompletion } from './token-completion.ts'

const at = (text: string) => completing(text, tokenCompletion(), sampleFacts)

describe('after {{', () => {
  it('offers the tokens of a series with what they say here', async () => {
    const all = await at('Part {{|}}').offered()
    expect(all).toEqual([
      'part (1)',
      'parts ()',
      'next (Canary Deployment)',
      'prev ()',
      'next.title ()',
      'prev.title ()',
      'series.title ()',
      'part: ()',
    ])
    expect(await at('Part {{n|').typedOn('ext.')).toEqual(['next.title ()'])
  })

  it('writes a token with its braces', async () => {
    expect(await at('Part {{|}} of').taken('parts')).toBe('Part {{parts}}| of')
    expect(await at('Part {{|').taken('next')).toBe('Part {{next}}|')
  })

  it('offers the articles of the series after part:', async () => {
    expect(await at('See {{part:can|}}').offered()).toEqual(['02 Canary Deployment'])
    expect(await at('See {{part:can|}}').taken('Canary Deployment')).toBe('See {{part:canary}}|')
    expect(await at('See {{|}}').taken('part:')).toBe('See {{part:|}}')
  })

  it.each(['`{{|`', '```\n{{|\n```', String.raw`\{{|`, '{|}', '{{ part |'])(
    'opens no menu: %s',
    async (text) => {
      expect(await at(text).offered()).toBeNull()
    },
  )
})
