/** Where shortcuts differ: macOS, the others, and a page whose browser owns some keys. */
export type Platform = 'mac' | 'other'

/**
 * Keys of an action. A chord is written `Mod+Shift+E`; `Mod` is Command on macOS and Control elsewhere.
 * `browser` takes the place of both where the interface runs in a browser's tab.
 */
export interface Shortcut {
  readonly mac: string
  readonly other: string
  readonly browser?: { readonly mac: string; readonly other: string }
}

/** The same chord everywhere. */
export function everywhere(chord: string): Shortcut {
  return { mac: chord, other: chord }
}

/** The chord that counts on this platform and host. */
export function chordFor(shortcut: Shortcut, platform: Platform, inBrowser: boolean): string {
  return (inBrowser ? (shortcut.browser ?? shortcut) : shortcut)[platform]
}

/** What a chord needs of a pressed key. */
export interface PressedKey {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

/** Whether the pressed keys are exactly this chord. */
export function matchesChord(chord: string, pressed: PressedKey, platform: Platform): boolean {
  const parts = chord.split('+')
  const name = parts.pop() ?? ''
  const mod = parts.includes('Mod')
  const ctrl = parts.includes('Ctrl') || (mod && platform === 'other')
  const meta = mod && platform === 'mac'
  return (
    pressed.ctrlKey === ctrl &&
    pressed.metaKey === meta &&
    pressed.altKey === parts.includes('Alt') &&
    pressed.shiftKey === parts.includes('Shift') &&
    keyName(pressed) === name
  )
}

const arrows: Readonly<Record<string, string>> = {
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
}

/** Names a key by its letter where it types one; signs and digits by their position. */
function keyName({ key, code }: PressedKey): string {
  if (code === 'Backslash' || code === 'IntlBackslash') return '\\'
  if (code === 'Comma') return ','
  if (code === 'Minus' || key === '-') return '-'
  // Plus is the same key with Shift on some layouts and its own on others.
  if (code === 'Equal' || key === '+') return '='
  if (/^Digit\d$/.test(code)) return code.slice(5)
  if (/^[a-z]$/i.test(key)) return key.toUpperCase()
  // Alt on macOS and other scripts type something else than the letter on the key.
  if (/^Key[A-Z]$/.test(code)) return code.slice(3)
  return arrows[key] ?? key
}

const macSigns: Readonly<Record<string, string>> = {
  Mod: '⌘',
  Ctrl: '⌃',
  Alt: '⌥',
  Shift: '⇧',
  Enter: '↵',
}
const otherNames: Readonly<Record<string, string>> = { Mod: 'Ctrl' }
const keySigns: Readonly<Record<string, string>> = {
  Up: '↑',
  Down: '↓',
  Left: '←',
  Right: '→',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
}

/** The caps to draw for a chord: `['Ctrl', 'Shift', 'E']`, or `['⌘', '⇧', 'E']`. */
export function chordCaps(chord: string, platform: Platform): string[] {
  const names = platform === 'mac' ? macSigns : otherNames
  return chord.split('+').map((part) => names[part] ?? keySigns[part] ?? part)
}
