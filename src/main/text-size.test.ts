import { describe, expect, it } from 'vitest'
import { settingsSchema } from '#shared/model/settings'
import { changedTextSize } from './text-size.ts'

describe('the size of the interface', () => {
  it('goes up and down by steps, and stops at the ends', () => {
    expect(changedTextSize(100, 'larger')).toBe(110)
    expect(changedTextSize(110, 'smaller')).toBe(100)
    // Between two steps, as a settings file may have it.
    expect([changedTextSize(103, 'larger'), changedTextSize(103, 'smaller')]).toEqual([110, 100])
    expect([changedTextSize(200, 'larger'), changedTextSize(80, 'smaller')]).toEqual([200, 80])
    expect(changedTextSize(175, 'normal')).toBe(settingsSchema.parse({}).textSize)
  })

  it('is always one that the settings take', () => {
    for (let size = 80; size <= 200; size += 1)
      for (const change of ['larger', 'smaller', 'normal'] as const)
        expect(settingsSchema.safeParse({ textSize: changedTextSize(size, change) }).success).toBe(true)
  })
})
