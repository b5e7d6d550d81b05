import type { useTranslations } from 'use-intl'
import type { Shortcut } from '../actions/shortcut.ts'

/** Translates the words of the sheet. */
export type ShortcutWords = ReturnType<typeof useTranslations<'shortcuts'>>

/** Where keys belong in the sheet, in its order. */
export const groups = ['anywhere', 'text', 'writing', 'panes', 'tabs', 'list', 'lift'] as const
export type Group = (typeof groups)[number]

/** One line of the sheet. */
export interface SheetEntry {
  readonly id: string
  readonly group: Group
  readonly label: string
  /** Chords that do it, as they count on this platform and host; none where only single keys do. */
  readonly chords: readonly string[]
  /** What is drawn: one or more ways, each a row of caps. */
  readonly ways: readonly (readonly string[])[]
}

/** Keys of the editor that no action of the application stands for. */
export interface EditorKeys {
  readonly id: string
  readonly group: 'writing' | 'text'
  readonly label: (t: ShortcutWords) => string
  /** One, or a run of them in order: headings 1 to 6. */
  readonly shortcuts: readonly [Shortcut, ...Shortcut[]]
}

/** Keys that count while an article is lifted or a row has the focus, as the page names them. */
export interface PlainKeys {
  readonly id: string
  readonly group: 'list' | 'lift'
  readonly label: (t: ShortcutWords) => string
  readonly keys: readonly string[]
}
