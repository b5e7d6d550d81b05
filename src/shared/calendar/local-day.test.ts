import { expect, it } from 'vitest'
import { localDay } from './local-day.ts'

it('is the day of the clock on the wall, whatever the hour', () => {
  expect(localDay(new Date(2026, 0, 2, 23, 59))).toBe('2026-01-02')
  expect(localDay(new Date(2026, 0, 3, 0, 1))).toBe('2026-01-03')
  expect(localDay(new Date(2026, 11, 31, 12))).toBe('2026-12-31')
})
