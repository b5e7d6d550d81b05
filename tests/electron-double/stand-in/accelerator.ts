import type { KeyboardInputEvent } from 'electron'

/** A key with its modifiers, in one spelling. */
interface Keys {
  readonly modifiers: readonly ('alt' | 'control' | 'meta' | 'shift')[]
  readonly key: string
}

const mac = process.platform === 'darwin'

/** "Accelerator", available modifiers; Option and AltGr are left out, they differ by platform. */
const modifierNames: Readonly<Record<string, Keys['modifiers'][number]>> = {
  command: 'meta',
  cmd: 'meta',
  meta: 'meta',
  super: 'meta',
  control: 'control',
  ctrl: 'control',
  commandorcontrol: mac ? 'meta' : 'control',
  cmdorctrl: mac ? 'meta' : 'control',
  alt: 'alt',
  option: 'alt',
  shift: 'shift',
}

/** Reads `CmdOrCtrl+Shift+E`: modifiers and one key, joined by `+`, without regard to case. */
export function readAccelerator(text: string): Keys {
  const words = text.split('+').map((word) => word.trim())
  const key = words.pop() ?? ''
  const modifiers = words.map((word) => {
    const modifier = modifierNames[word.toLowerCase()]
    if (modifier === undefined) throw new Error(`"${word}" is no modifier of an accelerator`)
    return modifier
  })
  if (key === '') throw new Error(`"${text}" has no key`)
  return { modifiers: [...new Set(modifiers)].toSorted(), key }
}

export function sameKeys(one: string, other: string): boolean {
  const [a, b] = [readAccelerator(one), readAccelerator(other)]
  return a.key.toLowerCase() === b.key.toLowerCase() && a.modifiers.join() === b.modifiers.join()
}

/** The key as a person would press it in the page. */
export function keyEventsOf(text: string): readonly KeyboardInputEvent[] {
  const { modifiers, key } = readAccelerator(text)
  return (['keyDown', 'keyUp'] as const).map((type) => ({ type, keyCode: key, modifiers: [...modifiers] }))
}
