import { create } from 'zustand'
import type { Client } from '../bridge/client.ts'
import { settingsSchema, type Settings, type SettingsPatch } from '#shared/model/settings'

export interface SettingsState {
  /** What the host said last, with the changes that it has not answered yet. */
  readonly settings: Settings
  /** Takes over what the host says. */
  readonly receive: (settings: Settings) => void
  /** Shows the change at once and asks the host to keep it; takes the host's answer, or the old value. */
  readonly update: (client: Client, patch: SettingsPatch) => Promise<void>
}

/** The author's preferences; the host keeps them. */
export const useSettingsStore = create<SettingsState>()((set) => {
  let kept = settingsSchema.parse({})
  let waiting: readonly SettingsPatch[] = []
  // Answers may come while later changes are still on their way; those stay on screen.
  const show = (): void => set({ settings: settingsSchema.parse(Object.assign({}, kept, ...waiting)) })
  return {
    settings: kept,
    receive: (settings) => {
      kept = settings
      show()
    },
    update: async (client, patch) => {
      waiting = [...waiting, patch]
      show()
      try {
        kept = await client.call('settings.update', patch)
      } finally {
        waiting = waiting.filter((each) => each !== patch)
        show()
      }
    },
  }
})
