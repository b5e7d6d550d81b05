import type { KeyboardInputEvent } from 'electron'
import type { Protocol } from './cdp.ts'

type Dispatch = Protocol.Input.dispatchKeyEventParameters

/** Names of keys in accelerators ("Accelerator", available key codes), and what Chromium calls them. */
const named: Readonly<Record<string, readonly [key: string, code: string, keyCode: number]>> = {
  enter: ['Enter', 'Enter', 13],
  return: ['Enter', 'Enter', 13],
  tab: ['Tab', 'Tab', 9],
  space: [' ', 'Space', 32],
  backspace: ['Backspace', 'Backspace', 8],
  delete: ['Delete', 'Delete', 46],
  escape: ['Escape', 'Escape', 27],
  esc: ['Escape', 'Escape', 27],
  home: ['Home', 'Home', 36],
  end: ['End', 'End', 35],
  pageup: ['PageUp', 'PageUp', 33],
  pagedown: ['PageDown', 'PageDown', 34],
  up: ['ArrowUp', 'ArrowUp', 38],
  down: ['ArrowDown', 'ArrowDown', 40],
  left: ['ArrowLeft', 'ArrowLeft', 37],
  right: ['ArrowRight', 'ArrowRight', 39],
  plus: ['+', 'Equal', 187],
}
/** Keys of the American layout: code, character without and with Shift, key code. */
const printed: readonly (readonly [code: string, plain: string, shifted: string, keyCode: number])[] = [
  ['Backslash', '\\', '|', 220],
  ['Comma', ',', '<', 188],
  ['Period', '.', '>', 190],
  ['Slash', '/', '?', 191],
  ['Minus', '-', '_', 189],
  ['Equal', '=', '+', 187],
  ['BracketLeft', '[', '{', 219],
  ['BracketRight', ']', '}', 221],
  ['Semicolon', ';', ':', 186],
  ['Quote', "'", '"', 222],
  ['Backquote', '`', '~', 192],
]
const bits: Readonly<Record<string, number>> = {
  alt: 1,
  option: 1,
  control: 2,
  ctrl: 2,
  meta: 4,
  command: 4,
  cmd: 4,
  super: 4,
  shift: 8,
}

/** One key as Chromium wants it. Throws for a key that is in no table. */
export function keyPress(name: string, modifiers: readonly string[]): Omit<Dispatch, 'type'> {
  const mask = modifiers.reduce((sum, modifier) => {
    const bit = bits[modifier.toLowerCase()]
    if (bit === undefined) throw new Error(`The Electron double does not know the modifier "${modifier}"`)
    return sum | bit
  }, 0)
  const shift = (mask & 8) !== 0
  const [key, code, keyCode] = find(name, shift)
  return { key, code, windowsVirtualKeyCode: keyCode, modifiers: mask }
}

function find(name: string, shift: boolean): readonly [string, string, number] {
  const special = named[name.toLowerCase()]
  if (special !== undefined) return special
  if (/^[a-z]$/i.test(name)) {
    return [
      shift ? name.toUpperCase() : name.toLowerCase(),
      `Key${name.toUpperCase()}`,
      name.toUpperCase().charCodeAt(0),
    ]
  }
  if (/^\d$/.test(name)) return [name, `Digit${name}`, name.charCodeAt(0)]
  const functionKey = /^F(\d{1,2})$/i.exec(name)?.[1]
  if (functionKey !== undefined) return [`F${functionKey}`, `F${functionKey}`, 111 + Number(functionKey)]
  const other = printed.find(([, plain, shifted]) => name === plain || name === shifted)
  if (other === undefined) throw new Error(`The Electron double does not know the key "${name}"`)
  return [shift ? other[2] : other[1], other[0], other[3]]
}

/**
 * "webContents", sendInputEvent: `keyDown` and `keyUp` are the key alone, `char` is what it types; the key
 * code is named as in accelerators.
 */
export function dispatchOf(event: KeyboardInputEvent): Dispatch {
  const types = { keyDown: 'rawKeyDown', rawKeyDown: 'rawKeyDown', keyUp: 'keyUp', char: 'char' } as const
  const press = keyPress(event.keyCode, event.modifiers ?? [])
  return { ...press, type: types[event.type], ...(event.type === 'char' ? { text: event.keyCode } : {}) }
}
