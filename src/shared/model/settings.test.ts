import { describe, expect, it } from 'vitest'
import { settingsPatchSchema, settingsSchema } from './settings.ts'

describe('settingsPatchSchema', () => {
  it('holds what was asked for and nothing else: a default would undo another setting', () => {
    expect(settingsPatchSchema.parse({ theme: 'dark' })).toEqual({ theme: 'dark' })
    expect(settingsPatchSchema.parse({})).toEqual({})
  })

  it('has every setting but those that the host keeps by itself', () => {
    const own = ['recentWorkspaces', 'layouts', 'exportFolders']
    const all = Object.keys(settingsSchema.shape).filter((key) => !own.includes(key))
    expect(Object.keys(settingsPatchSchema.shape).sort()).toEqual(all.sort())
  })
})
