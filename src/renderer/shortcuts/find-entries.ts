import type { SheetEntry } from './sheet-entry.ts'
import { matchesChord, type Platform, type PressedKey } from '../actions/shortcut.ts'

/** What is looked for: words, or keys that were pressed. */
export type Wanted =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'keys'; readonly ids: readonly string[] }

/** The lines that speak of every typed word, by name or by key, or that were found by pressing their keys. */
export function findEntries(entries: readonly SheetEntry[], wanted: Wanted): readonly SheetEntry[] {
  if (wanted.kind === 'keys') return entries.filter(({ id }) => wanted.ids.includes(id))
  const words = wanted.text
    .toLocaleLowerCase()
    .split(/[\s+]+/)
    .filter((word) => word !== '')
  const asKeys = words.some((word) => modifiers.has(word))
  return entries.filter(({ label, ways }) => {
    const caps = ways.flat().map((cap) => cap.toLocaleLowerCase())
    const name = label.toLocaleLowerCase()
    return words.every((word) => caps.includes(word) || (!asKeys && name.includes(word)))
  })
}

/** Words that name a key to hold: with one of them, the others name keys too. */
const modifiers: ReadonlySet<string> = new Set(['ctrl', 'alt', 'shift', '⌘', '⌃', '⌥', '⇧'])

/** The lines whose keys these are. */
export function entriesForKey(
  entries: readonly SheetEntry[],
  pressed: PressedKey,
  platform: Platform,
): readonly SheetEntry[] {
  return entries.filter(({ chords }) => chords.some((chord) => matchesChord(chord, pressed, platform)))
}
