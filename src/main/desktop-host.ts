import { type App, BrowserWindow, Menu } from 'electron'
import type { Host, HostWindows, Log } from '#backend/host'
import { platformName } from '#backend/platform-name'
import type { Storage } from '#core/storage/storage'
import { chooseFolder } from './dialogs.ts'
import { applicationMenu } from './menu.ts'
import { openExportedSite } from './open-external.ts'
import { createSettingsStore } from './settings-store.ts'
import { systemAccent } from './system-accent.ts'
import type { SizeChange } from './text-size.ts'

export interface DesktopHostOptions {
  readonly app: App
  readonly storage: Storage
  readonly log: Log
  /** The author asks for another size of the interface by the menu. */
  readonly resize: (change: SizeChange) => void
  readonly windows: HostWindows
}

/** The backend's host in the desktop application. */
export function createDesktopHost({ app, storage, log, resize, windows }: DesktopHostOptions): Host {
  const mac = process.platform === 'darwin'
  return {
    kind: 'electron',
    version: app.getVersion(),
    platform: platformName(process.platform),
    capabilities: {
      folderDialog: true,
      nativeMenu: true,
      zoom: true,
      previewWindow: true,
      openResult: 'external',
    },
    settings: createSettingsStore(storage),
    accent: systemAccent,
    documentsFolder: app.getPath('documents'),
    dataFolder: app.getPath('userData'),
    chooseFolder: (purpose) => chooseFolder(purpose, BrowserWindow.getFocusedWindow() ?? undefined),
    async openResult(out) {
      await openExportedSite(out)
      return null
    },
    showMenu(menu, choose) {
      // Entries of the page act in the window in which articles are written, whichever has the focus.
      const act = (action: string): void => {
        windows.showEditor()
        choose(action)
      }
      Menu.setApplicationMenu(applicationMenu({ mac, page: menu, choose: act, resize }))
    },
    windows,
    log,
  }
}
