import { type BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron'
import type { ApplicationMenu, MenuItems } from '#shared/model/application-menu'
import type { SizeChange } from './text-size.ts'

export interface MenuOptions {
  /** macOS has an application menu of its own, and Quit in it. */
  readonly mac: boolean
  /** What the page offers; null while there is no page. */
  readonly page: ApplicationMenu | null
  /** Told the id of an action of the page that was chosen. */
  readonly choose: (action: string) => void
  readonly resize: (change: SizeChange) => void
}

/** The native menu: the page's own actions, and what belongs to the system. */
export function applicationMenu({ mac, page, choose, resize }: MenuOptions): Menu {
  const separator = { type: 'separator' } as const
  const group = (id: keyof ApplicationMenu, label: string, system: readonly MenuItemConstructorOptions[]) => {
    const items = (page?.[id].items ?? []).map((item) => menuItem(item, choose))
    const between = items.length > 0 && system.length > 0 ? [separator] : []
    return { label: `&${page?.[id].label ?? label}`, submenu: [...items, ...between, ...system] }
  }
  return Menu.buildFromTemplate([
    ...(mac ? [{ role: 'appMenu' } as const] : []),
    // The plain key closes what is in front of the page.
    group('file', 'File', [mac ? { role: 'close', accelerator: 'Shift+CmdOrCtrl+W' } : { role: 'quit' }]),
    {
      label: '&Edit',
      submenu: [
        pageKey('Undo', mac, { key: 'Z' }),
        pageKey('Redo', mac, { key: 'Z', shift: true }),
        separator,
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'pasteAndMatchStyle' },
        { role: 'selectAll' },
      ],
    },
    group('view', 'View', [...sizeItems(resize), separator, { role: 'togglefullscreen' }]),
    ...(page === null ? [] : [group('go', 'Go', []), group('article', 'Article', [])]),
    { role: 'windowMenu' },
    ...(page === null ? [] : [{ role: 'help' as const, ...group('help', 'Help', []) }]),
  ])
}

function menuItem(item: MenuItems[number], choose: (action: string) => void): MenuItemConstructorOptions {
  if (item.kind === 'separator') return { type: 'separator' }
  return {
    id: item.id,
    // An ampersand in a label would mark its key.
    label: item.label.replaceAll('&', '&&'),
    enabled: item.enabled,
    ...(item.chord === null ? {} : { accelerator: item.chord.replace('Mod', 'CmdOrCtrl') }),
    // Shown, not taken: the page has the key first and knows where the focus is.
    registerAccelerator: false,
    click: () => choose(item.id),
  }
}

/** Zoom is the setting for the size of the interface; the roles would keep another one beside it. */
function sizeItems(resize: MenuOptions['resize']): MenuItemConstructorOptions[] {
  const larger = { label: 'Zoom In', click: () => resize('larger') }
  return [
    { label: 'Actual Size', accelerator: 'CmdOrCtrl+0', click: () => resize('normal') },
    { ...larger, accelerator: 'CmdOrCtrl+Plus' },
    // Where the plus sign needs Shift, the key without it is meant as well.
    { ...larger, accelerator: 'CmdOrCtrl+=', visible: false, acceleratorWorksWhenHidden: true },
    { label: 'Zoom Out', accelerator: 'CmdOrCtrl+-', click: () => resize('smaller') },
  ]
}

/** A key of the page, as Electron names it, pressed with Control, or Command on a Mac. */
interface PageKey {
  readonly key: string
  readonly shift?: boolean
}

/**
 * An item that presses a key of the page. Undo goes to where the focus is, to text or to order, which a
 * menu role would not know. It has no accelerator, or the key would count twice.
 */
function pageKey(label: string, mac: boolean, { key, shift = false }: PageKey): MenuItemConstructorOptions {
  return {
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
  }
}

function isBrowserWindow(window: object): window is BrowserWindow {
  return 'webContents' in window
}
