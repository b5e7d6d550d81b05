import { describe, expect, it } from 'vitest'
import * as fc from 'fast-check'
import { settingsSchema } from '#shared/model/settings'
import { readSettings } from './read-settings.ts'

const defaults = settingsSchema.parse({})

describe('readSettings', () => {
  it('reads valid settings, filling in what is left out', () => {
    expect(readSettings({ theme: 'dark' })).toEqual({
      settings: { ...defaults, theme: 'dark' },
      damaged: false,
    })
  })

  it('keeps the valid keys beside bad and unknown ones', () => {
    const found = { theme: 'purple', editorFontSize: 18, fromTheFuture: true, recentWorkspaces: ['/writing'] }
    expect(readSettings(found)).toEqual({
      settings: { ...defaults, editorFontSize: 18, recentWorkspaces: ['/writing'] },
      damaged: true,
    })
  })

  it('makes valid settings of anything, and says when that lost something', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (found) => {
        const { settings, damaged } = readSettings(found)
        expect(settingsSchema.safeParse(settings).success).toBe(true)
        expect(damaged).toBe(!settingsSchema.safeParse(found).success)
      }),
    )
  })
})
