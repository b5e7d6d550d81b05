import { type BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron'

/** A key of the page, as Electron names it, pressed with Control, or Command on a Mac. */
interface PageKey {
  readonly key: string
  readonly shift?: boolean
}

/**
 * The application's menu. What the page does by itself, it is asked for by its own key, so that menu and
 * keyboard cannot differ: Undo goes to where the focus is, which a menu role would not know. Such an item
 * has no accelerator, or the key would count twice.
 */
export function applicationMenu(mac: boolean): Menu {
  const press = (label: string, { key, shift = false }: PageKey): MenuItemConstructorOptions => ({
    label,
    click: (_, window) => {
      if (window === undefined || !isBrowserWindow(window)) return
      const modifiers: ('meta' | 'control' | 'shift')[] = [
        mac ? 'meta' : 'control',
        ...(shift ? (['shift'] as const) : []),
      ]
      window.webContents.sendInputEvent({ type: 'keyDown', keyCode: key, modifiers })
      window.webContents.sendInputEvent({ type: 'keyUp', keyCode: key, modifiers })
    },
  })

  const template: MenuItemConstructorOptions[] = [
    ...(mac ? [{ role: 'appMenu' } as const] : []),
    {
      label: '&File',
      submenu: [
        press('New Article', { key: 'N' }),
        press('Open Folder…', { key: 'O' }),
        { type: 'separator' },
        press('Save Now', { key: 'S' }),
        press('Export…', { key: 'E', shift: true }),
        { type: 'separator' },
        mac ? { role: 'close' } : { role: 'quit' },
      ],
    },
    {
      label: '&Edit',
      submenu: [
        press('Undo', { key: 'Z' }),
        press('Redo', { key: 'Z', shift: true }),
        { type: 'separator' },
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'pasteAndMatchStyle' },
        { role: 'selectAll' },
      ],
    },
    {
      label: '&View',
      submenu: [
        press('List', { key: '\\' }),
        press('Preview', { key: '\\', shift: true }),
        { type: 'separator' },
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { type: 'separator' },
        { role: 'togglefullscreen' },
      ],
    },
    { role: 'windowMenu' },
  ]
  return Menu.buildFromTemplate(template)
}

function isBrowserWindow(window: object): window is BrowserWindow {
  return 'webContents' in window
}
