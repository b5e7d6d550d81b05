import type { Menu as ElectronMenu, MenuItem as ElectronMenuItem, MenuItemConstructorOptions } from 'electron'
import type { MenuFacts } from '../control-messages.ts'
import { keyEventsOf, sameKeys } from './accelerator.ts'
import { onCommand } from './control.ts'
import { roleOf } from './menu-roles.ts'
import { preventable } from './preventable.ts'
import { strict } from './unknown-api.ts'
import { focusedWindow } from './windows.ts'

/** "MenuItem": an entry of a menu. */
class DoubleItem {
  readonly id: string
  label: string
  readonly type: string
  readonly role: string | undefined
  readonly accelerator: string | undefined
  /** "MenuItem", registerAccelerator (Linux and Windows): false shows the key and leaves it to the page. */
  readonly registerAccelerator: boolean
  enabled: boolean
  visible: boolean
  checked: boolean
  readonly submenu: DoubleMenu | undefined
  private readonly run: () => void

  constructor(options: MenuItemConstructorOptions) {
    const role = options.role === undefined ? null : roleOf(options.role)
    const submenu = options.submenu ?? role?.submenu
    this.id = options.id ?? ''
    this.label = options.label ?? role?.label ?? ''
    this.type = options.type ?? (submenu === undefined ? 'normal' : 'submenu')
    this.role = options.role?.toLowerCase()
    this.accelerator = options.accelerator ?? role?.accelerator
    this.registerAccelerator = process.platform === 'darwin' || (options.registerAccelerator ?? true)
    this.enabled = options.enabled ?? true
    this.visible = options.visible ?? true
    this.checked = options.checked ?? false
    this.submenu =
      submenu === undefined
        ? undefined
        : submenu instanceof DoubleMenu
          ? submenu
          : menuFrom(submenu as readonly MenuItemConstructorOptions[])
    this.run = () => {
      const window = focusedWindow()
      // "MenuItem", role: with a role, click is ignored.
      if (role !== null) return role.run?.(window)
      options.click?.(
        strict('MenuItem', this) as unknown as ElectronMenuItem,
        window?.shown,
        preventable({ triggeredByAccelerator: false }),
      )
    }
  }

  /** The author chooses it: checkboxes turn, a disabled or hidden one does nothing. */
  click(): void {
    if (!this.enabled || !this.visible) return
    if (this.type === 'checkbox') this.checked = !this.checked
    this.run()
  }

  facts(): MenuFacts {
    return {
      label: this.label,
      type: this.type,
      role: this.role ?? null,
      accelerator: this.accelerator ?? null,
      enabled: this.enabled,
      submenu: this.submenu?.items.map((item) => item.facts()) ?? [],
    }
  }
}

class DoubleMenu {
  readonly items: DoubleItem[] = []

  append(item: DoubleItem): void {
    this.items.push(item)
  }
  /** "Menu", getMenuItemById: through all submenus. */
  getMenuItemById(id: string): DoubleItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : (item.submenu?.getMenuItemById(id) ?? null)
      if (found !== null) return found
    }
    return null
  }

  static buildFromTemplate(template: (MenuItemConstructorOptions | ElectronMenuItem)[]): ElectronMenu {
    return menuFrom(template as MenuItemConstructorOptions[]) as unknown as ElectronMenu
  }
  /** "Menu", setApplicationMenu: the menu of the application, on Linux and Windows of every window; null for none. */
  static setApplicationMenu(menu: ElectronMenu | null): void {
    current = menu as unknown as DoubleMenu | null
  }
  static getApplicationMenu(): ElectronMenu | null {
    return current as unknown as ElectronMenu | null
  }
}

let current: DoubleMenu | null = null

function menuFrom(template: readonly MenuItemConstructorOptions[]): DoubleMenu {
  const menu = new DoubleMenu()
  for (const options of template) menu.append(new DoubleItem(options))
  return strict('Menu', menu)
}

DoubleMenu satisfies Pick<
  typeof ElectronMenu,
  'buildFromTemplate' | 'setApplicationMenu' | 'getApplicationMenu'
>
export const Menu = strict('Menu', DoubleMenu)
export const MenuItem = strict('MenuItem', DoubleItem)

/** Labels as they are read: `&` marks the key that chooses the entry ("MenuItem", label). */
const readable = (label: string): string => label.replaceAll(/&(.?)/g, '$1')

function find(path: readonly string[]): DoubleItem {
  let items = current?.items ?? []
  let found: DoubleItem | undefined
  for (const word of path) {
    found = items.find((item) => readable(item.label) === word)
    if (found === undefined) {
      throw new Error(
        `There is no "${word}" in the menu; there are ${items.map(({ label }) => readable(label)).join(', ')}`,
      )
    }
    items = found.submenu?.items ?? []
  }
  if (found === undefined) throw new Error('A path in the menu has at least one label')
  return found
}

function all(items: readonly DoubleItem[]): readonly DoubleItem[] {
  return items.flatMap((item) => [item, ...all(item.submenu?.items ?? [])])
}

onCommand('menu', () => current?.items.map((item) => item.facts()) ?? [])
onCommand('pressMenu', ({ path }) => {
  find(path).click()
  return null
})
onCommand('pressAccelerator', ({ accelerator }) => {
  const takes = (one: DoubleItem) =>
    one.accelerator !== undefined && one.registerAccelerator && sameKeys(one.accelerator, accelerator)
  const item = all(current?.items ?? []).find(takes)
  if (item !== undefined) item.click()
  // What the menu does not take goes to the page.
  else for (const event of keyEventsOf(accelerator)) focusedWindow()?.contents.sendInputEvent(event)
  return null
})
