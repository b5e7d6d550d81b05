import type { MenuItemConstructorOptions } from 'electron'
import { app } from './app.ts'
import { UnknownApi } from './unknown-api.ts'
import type { DoubleWindow } from './browser-window.ts'

interface Role {
  readonly label: string
  readonly accelerator?: string
  /** What it does with the focused window. Left out: nothing that a page or a test could see. */
  run?(window: DoubleWindow | null): void
  readonly submenu?: readonly MenuItemConstructorOptions[]
}

const mac = process.platform === 'darwin'
const item = (role: NonNullable<MenuItemConstructorOptions['role']>): MenuItemConstructorOptions => ({ role })

/**
 * "MenuItem", roles: an item with a role needs no click of its own, gets a label and an accelerator that
 * fit the platform, and a `click` beside it is ignored. Undo and redo act on the page's own history.
 */
export const roles: Readonly<Record<string, Role>> = {
  quit: {
    label: mac ? `Quit ${app.getName()}` : 'Quit',
    accelerator: 'CommandOrControl+Q',
    run: () => app.quit(),
  },
  close: {
    label: mac ? 'Close Window' : 'Close',
    accelerator: 'CommandOrControl+W',
    run: (window) => window?.close(),
  },
  minimize: { label: 'Minimize', accelerator: 'CommandOrControl+M', run: (window) => window?.minimize() },
  zoom: { label: 'Zoom', run: (window) => window?.maximize() },
  front: { label: 'Bring All to Front' },
  cut: { label: 'Cut', accelerator: 'CommandOrControl+X', run: (window) => window?.contents.cut() },
  copy: { label: 'Copy', accelerator: 'CommandOrControl+C', run: (window) => window?.contents.copy() },
  paste: { label: 'Paste', accelerator: 'CommandOrControl+V', run: (window) => window?.contents.paste() },
  pasteandmatchstyle: {
    label: 'Paste and Match Style',
    accelerator: mac ? 'Cmd+Option+Shift+V' : 'Shift+CommandOrControl+V',
    run: (window) => window?.contents.pasteAndMatchStyle(),
  },
  selectall: {
    label: 'Select All',
    accelerator: 'CommandOrControl+A',
    run: (window) => window?.contents.selectAll(),
  },
  resetzoom: {
    label: 'Actual Size',
    accelerator: 'CommandOrControl+0',
    run: (window) => window?.contents.setZoomLevel(0),
  },
  zoomin: { label: 'Zoom In', accelerator: 'CommandOrControl+Plus', run: (window) => zoomBy(window, 0.5) },
  zoomout: { label: 'Zoom Out', accelerator: 'CommandOrControl+-', run: (window) => zoomBy(window, -0.5) },
  togglefullscreen: {
    label: 'Toggle Full Screen',
    accelerator: mac ? 'Control+Command+F' : 'F11',
    run: (window) => window?.setFullScreen(!window.isFullScreen()),
  },
  reload: { label: 'Reload', accelerator: 'CommandOrControl+R', run: (window) => window?.contents.reload() },
  about: { label: `About ${app.getName()}` },
  hide: { label: `Hide ${app.getName()}`, accelerator: 'Command+H' },
  hideothers: { label: 'Hide Others', accelerator: 'Command+Alt+H' },
  unhide: { label: 'Show All' },
  services: { label: 'Services' },
  help: { label: 'Help' },
  recentdocuments: { label: 'Open Recent' },
  clearrecentdocuments: { label: 'Clear Menu', run: () => app.clearRecentDocuments() },
  appmenu: {
    label: app.getName(),
    submenu: [
      item('about'),
      { type: 'separator' },
      item('services'),
      { type: 'separator' },
      item('hide'),
      item('hideOthers'),
      item('unhide'),
      { type: 'separator' },
      item('quit'),
    ],
  },
  windowmenu: {
    label: 'Window',
    submenu: mac
      ? [item('minimize'), item('zoom'), { type: 'separator' }, item('front')]
      : [item('minimize'), item('zoom'), item('close')],
  },
}

function zoomBy(window: DoubleWindow | null, step: number): void {
  window?.contents.setZoomLevel(window.contents.getZoomLevel() + step)
}

/** The role of this name; names are read without regard to case. */
export function roleOf(name: string): Role {
  const role = roles[name.toLowerCase()]
  if (role === undefined) throw new UnknownApi(`the menu role "${name}"`)
  return role
}
