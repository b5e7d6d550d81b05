import { describe, expect, it, vi } from 'vitest'
import { accentFrom } from './system-accent.ts'
import { hexColourSchema } from '#shared/model/settings'

// Only the pure part is tried here; the rest runs in the built main process.
vi.mock('electron', () => ({ systemPreferences: {} }))

describe('the desktop’s accent', () => {
  it.each([
    ['3584E4FF', '#3584e4'],
    ['#0078d4ff', '#0078d4'],
    ['0078d4', '#0078d4'],
    ['33333380', '#333333'],
  ])('%s is %s', (text, accent) => {
    expect(accentFrom(text)).toBe(accent)
    expect(hexColourSchema.safeParse(accent).success).toBe(true)
  })

  it.each(['', '00000000', 'red', '3584E4F', '#3584E4FF0'])('%j is none', (text) => {
    expect(accentFrom(text)).toBeNull()
  })
})
