import { resolve } from 'node:path'
import { createBackend } from '#backend/create-backend'
import type { Host } from '#backend/host'
import { createMemoryBridge } from '#backend/memory-bridge'
import { createDiskStorage } from '#core/storage/disk-storage'
import { settingsSchema } from '#shared/model/settings'
import { bridgeConformance } from './bridge-conformance.ts'

bridgeConformance('in memory', async (workspace) => {
  const backend = createBackend({
    storage: createDiskStorage(),
    host: memoryHost(),
    resources: resolve('resources'),
  })
  if (workspace !== null) await backend.openWorkspace(workspace)
  return { bridge: createMemoryBridge(backend), close: () => backend.close() }
})

function memoryHost(): Host {
  let settings = settingsSchema.parse({})
  return {
    kind: 'memory',
    version: '0.0.0',
    platform: 'linux',
    capabilities: {
      folderDialog: false,
      nativeMenu: false,
      zoom: false,
      previewWindow: false,
      openResult: 'url',
    },
    accent: () => null,
    settings: {
      read: () => Promise.resolve(settings),
      write: (next) => {
        settings = next
        return Promise.resolve()
      },
    },
    documentsFolder: '/nowhere',
    dataFolder: null,
    chooseFolder: () => Promise.resolve(null),
    openResult: () => Promise.resolve(null),
    showMenu: () => undefined,
    windows: null,
    log: { info: () => undefined, error: () => undefined },
  }
}
