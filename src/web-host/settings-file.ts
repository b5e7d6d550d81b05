import { join } from 'node:path'
import type { SettingsStore } from '#backend/host'
import { readSettings, type FoundSettings } from '#backend/read-settings'
import { setDamagedAside } from '#backend/set-damaged-aside'
import type { Storage } from '#core/storage/storage'

/**
 * Browser mode's preferences: `seriatim/settings.json` in the user's configuration folder. A damaged file
 * reads as far as it can be read, and is set aside beside it before the first write.
 */
export function createSettingsFile(storage: Storage, configFolder: string): SettingsStore {
  const folder = join(configFolder, 'seriatim')
  const path = join(folder, 'settings.json')

  return {
    read: async () => found(await storage.read(path).catch(() => null)).settings,
    async write(settings) {
      await storage.makeFolder(folder)
      const before = await storage.read(path)
      if (before !== null && found(before).damaged) await setDamagedAside(storage, path, before)
      await storage.replace(path, new TextEncoder().encode(`${JSON.stringify(settings, null, 2)}\n`))
    },
  }
}

function found(bytes: Uint8Array | null): FoundSettings {
  if (bytes === null) return readSettings({})
  try {
    return readSettings(JSON.parse(new TextDecoder().decode(bytes)))
  } catch {
    return readSettings(null)
  }
}
