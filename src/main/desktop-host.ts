import { type App, BrowserWindow, Menu } from 'electron'
import type { Host, Log } from '#backend/host'
import { platformName } from '#backend/platform-name'
import type { Storage } from '#core/storage/storage'
import { chooseFolder } from './dialogs.ts'
import { applicationMenu } from './menu.ts'
import { openExportedSite } from './open-external.ts'
import { createSettingsStore } from './settings-store.ts'

/** The backend's host in the desktop application. */
export function createDesktopHost(app: App, storage: Storage, log: Log): Host {
  const mac = process.platform === 'darwin'
  return {
    kind: 'electron',
    version: app.getVersion(),
    platform: platformName(process.platform),
    capabilities: { folderDialog: true, nativeMenu: true, openResult: 'external' },
    settings: createSettingsStore(storage),
    documentsFolder: app.getPath('documents'),
    chooseFolder: (purpose) => chooseFolder(purpose, BrowserWindow.getFocusedWindow() ?? undefined),
    async openResult(out) {
      await openExportedSite(out)
      return null
    },
    showMenu: (menu, choose) => Menu.setApplicationMenu(applicationMenu({ mac, page: menu, choose })),
    log,
  }
}
