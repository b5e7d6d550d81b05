import { create } from 'zustand'
import type { Client } from '../bridge/client.ts'
import { settingsSchema, type Settings, type SettingsPatch } from '#shared/model/settings'

export interface SettingsState {
  readonly settings: Settings
  /** Takes over what the host says. */
  readonly receive: (settings: Settings) => void
  /** Shows the change at once and asks the host to keep it; takes the host's answer, or the old value. */
  readonly update: (client: Client, patch: SettingsPatch) => Promise<void>
}

/** The author's preferences; the host keeps them. */
export const useSettingsStore = create<SettingsState>()((set, get) => ({
  settings: settingsSchema.parse({}),
  receive: (settings) => set({ settings }),
  update: async (client, patch) => {
    const before = get().settings
    set({ settings: settingsSchema.parse({ ...before, ...patch }) })
    try {
      set({ settings: await client.call('settings.update', patch) })
    } catch (error) {
      set({ settings: before })
      throw error
    }
  },
}))
