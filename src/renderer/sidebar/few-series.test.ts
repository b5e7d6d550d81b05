import { describe, expect, it } from 'vitest'
import { fewSeries } from './few-series.ts'
import { sampleSeries } from '../testing/sample-series.ts'

const many = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ ...sampleSeries([]), folder: `s${index + 1}` }))
const folders = (count: number, chosen: string) => {
  const { shown, others } = fewSeries(many(count), chosen)
  return `${shown.map(({ folder }) => folder).join(' ')} +${others}`
}

describe('fewSeries', () => {
  it('lists all of a few', () => {
    expect(folders(6, 's1')).toBe('s1 s2 s3 s4 s5 s6 +0')
  })

  it('leaves room for the articles where there are many, and keeps the chosen one in view', () => {
    expect(folders(9, 's2')).toBe('s1 s2 s3 s4 s5 +4')
    expect(folders(9, 's8')).toBe('s1 s2 s3 s4 s8 +4')
  })
})
