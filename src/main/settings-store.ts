import ElectronStore from 'electron-store'
import type { SettingsStore } from '#backend/host'
import { readSettings } from '#backend/read-settings'
import { setDamagedAside } from '#backend/set-damaged-aside'
import type { Storage } from '#core/storage/storage'

/**
 * The desktop's preferences: `settings.json` in the user-data folder. What is damaged reads as far as it
 * can be read, and is set aside before the first write.
 */
export function createSettingsStore(storage: Storage): SettingsStore {
  const store = new ElectronStore<Record<string, unknown>>({
    name: 'settings',
    accessPropertiesByDotNotation: false,
    deserialize: settingsObject,
  })
  return {
    read: () => Promise.resolve(readSettings({ ...store.store }).settings),
    async write(settings) {
      const before = readSettings({ ...store.store }).damaged ? await storage.read(store.path) : null
      if (before !== null) await setDamagedAside(storage, store.path, before)
      store.store = { ...settings }
    },
  }
}

/** What is no JSON object reads as an object with a key that settings do not have, and so as damaged. */
function settingsObject(text: string): Record<string, unknown> {
  try {
    const found: unknown = JSON.parse(text)
    return typeof found === 'object' && found !== null && !Array.isArray(found) ? { ...found } : damaged
  } catch {
    return damaged
  }
}

const damaged = { damaged: true }
