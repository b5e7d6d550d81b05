import { describe, expect, it, vi } from 'vitest'
import { jobProgressSchema } from '#shared/model/export-report'
import { fractionOf } from './system-marks.ts'

// Only the pure part is tried here; the rest runs in the built main process.
vi.mock('electron', () => ({ app: {} }))

describe('fractionOf', () => {
  it('never goes back while an export goes on, and ends at one', () => {
    const steps = jobProgressSchema.shape.step.options
    const fractions = steps.flatMap((step) =>
      [0, 1, 2].map((done) => fractionOf({ job: 'j', step, done, total: 2 })),
    )
    expect(fractions).toEqual(fractions.toSorted((a, b) => a - b))
    expect(fractions.at(0)).toBe(0)
    expect(fractions.at(-1)).toBe(1)
    expect(fractionOf({ job: 'j', step: 'write', done: 0, total: 0 })).toBe(1)
  })
})
