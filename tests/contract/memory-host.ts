import type { Host } from '#backend/host'
import { settingsSchema } from '#shared/model/settings'

/** A host without a window, for tests of what a client may ask; settings are not kept. */
export function memoryHost(documentsFolder: string): Host {
  const settings = settingsSchema.parse({})
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
    accent: () => null,
    settings: { read: async () => settings, write: async () => undefined },
    documentsFolder,
    dataFolder: null,
    chooseFolder: async () => null,
    openResult: async () => null,
    showMenu: () => undefined,
    windows: null,
    log: { info: () => undefined, error: () => undefined },
  }
}
