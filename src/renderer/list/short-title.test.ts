import { describe, expect, it } from 'vitest'
import { shortTitle, titleParts } from './short-title.ts'

describe('titleParts', () => {
  it('cuts at the first colon that ends a word', () => {
    expect(titleParts('Bulkhead: Isolating: Capacity')).toEqual({
      name: 'Bulkhead',
      rest: ': Isolating: Capacity',
    })
    expect(titleParts('At 10:30 in Rust')).toEqual({ name: 'At 10:30 in Rust', rest: '' })
  })

  it('leaves a title whole that has no name before its colon', () => {
    expect(shortTitle(': odd')).toBe(': odd')
    expect(shortTitle('Plain')).toBe('Plain')
  })
})
