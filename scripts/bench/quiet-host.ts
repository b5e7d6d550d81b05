import type { Host } from '#backend/host'
import { type Settings, settingsSchema } from '#shared/model/settings'

/** A host without a window whose failures end the bench. */
export function quietHost(root: string): Host {
  let settings: Settings = settingsSchema.parse({})
  return {
    kind: 'memory',
    version: '0',
    platform: 'linux',
    capabilities: {
      folderDialog: false,
      nativeMenu: false,
      zoom: false,
      previewWindow: false,
      openResult: 'url',
    },
    settings: {
      read: async () => settings,
      write: async (next) => {
        settings = next
      },
    },
    accent: () => null,
    documentsFolder: root,
    dataFolder: null,
    chooseFolder: async () => null,
    openResult: async () => null,
    showMenu: () => undefined,
    windows: null,
    log: {
      info: () => undefined,
      error: (message, error) => {
        throw new Error(message, { cause: error })
      },
    },
  }
}
