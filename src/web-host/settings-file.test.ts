import { describe, expect, it } from 'vitest'
import { settingsSchema } from '#shared/model/settings'
import { createMemoryStorage } from '#core/storage/memory-storage'
import { createSettingsFile } from './settings-file.ts'

const defaults = settingsSchema.parse({})
const folder = '/home/ada/.config/seriatim'

async function withFile(text: string) {
  const storage = createMemoryStorage()
  await storage.makeFolder(folder)
  await storage.create(`${folder}/settings.json`, new TextEncoder().encode(text))
  return { storage, settings: createSettingsFile(storage, '/home/ada/.config') }
}

describe('createSettingsFile', () => {
  it('reads as the defaults, and creates nothing, before anything was written', async () => {
    const storage = createMemoryStorage()
    expect(await createSettingsFile(storage, '/home/ada/.config').read()).toEqual(defaults)
    expect(await storage.realPath('/home/ada/.config')).toBeNull()
  })

  it('reads back what it wrote', async () => {
    const settings = createSettingsFile(createMemoryStorage(), '/home/ada/.config')
    await settings.write({ ...defaults, theme: 'dark', recentWorkspaces: ['/writing'] })
    expect(await settings.read()).toEqual({ ...defaults, theme: 'dark', recentWorkspaces: ['/writing'] })
  })

  it('sets a damaged file aside before it is replaced, each under a name of its own', async () => {
    const { storage, settings } = await withFile('{ "theme": "dark", ')
    expect(await settings.read()).toEqual(defaults)
    await settings.write({ ...defaults, theme: 'light' })
    await storage.replace(`${folder}/settings.json`, new TextEncoder().encode('[]'))
    await settings.write(defaults)

    const names = (await storage.list(folder))?.map((entry) => entry.name)
    expect(names).toEqual(['settings.damaged-1.json', 'settings.damaged-2.json', 'settings.json'])
    const kept = await storage.read(`${folder}/settings.damaged-1.json`)
    expect(new TextDecoder().decode(kept ?? undefined)).toBe('{ "theme": "dark", ')
  })

  it('sets nothing aside when the file was sound', async () => {
    const { storage, settings } = await withFile('{ "theme": "dark" }')
    await settings.write(defaults)
    expect((await storage.list(folder))?.map((entry) => entry.name)).toEqual(['settings.json'])
  })
})
