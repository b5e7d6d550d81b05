import { describe, expect, it } from 'vitest'
import { configFolder, dataFolder, documentsFolder } from './user-folders.ts'

const linux = { platform: 'linux', home: '/home/ada', env: {} } as const

describe('configFolder', () => {
  it('follows each system', () => {
    expect(configFolder(linux)).toBe('/home/ada/.config')
    expect(configFolder({ ...linux, env: { XDG_CONFIG_HOME: '/conf' } })).toBe('/conf')
    expect(configFolder({ ...linux, env: { XDG_CONFIG_HOME: 'conf' } })).toBe('/home/ada/.config')
    expect(configFolder({ ...linux, platform: 'darwin' })).toBe('/home/ada/Library/Application Support')
    expect(configFolder({ ...linux, platform: 'win32', env: { APPDATA: 'C:\\Roaming' } })).toBe('C:\\Roaming')
  })
})

describe('dataFolder', () => {
  it('is where each system keeps the data of programs', () => {
    expect(dataFolder(linux)).toBe('/home/ada/.local/share')
    expect(dataFolder({ ...linux, env: { XDG_DATA_HOME: '/data' } })).toBe('/data')
    expect(dataFolder({ ...linux, env: { XDG_DATA_HOME: 'data' } })).toBe('/home/ada/.local/share')
    expect(dataFolder({ ...linux, platform: 'darwin' })).toBe(configFolder({ ...linux, platform: 'darwin' }))
  })
})

describe('documentsFolder', () => {
  it('is Documents, unless the user of a Linux desktop has another', () => {
    expect(documentsFolder(linux)).toBe('/home/ada/Documents')
    expect(documentsFolder({ ...linux, env: { XDG_DOCUMENTS_DIR: '/docs' } })).toBe('/docs')
    expect(documentsFolder({ ...linux, env: { XDG_DOCUMENTS_DIR: '$HOME/docs' } })).toBe(
      '/home/ada/Documents',
    )
    expect(documentsFolder({ ...linux, platform: 'darwin', env: { XDG_DOCUMENTS_DIR: '/docs' } })).toBe(
      '/home/ada/Documents',
    )
  })
})
