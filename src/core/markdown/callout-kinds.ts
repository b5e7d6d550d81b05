/** The kinds of callout, and the names other tools give them. */
const kinds: ReadonlyMap<string, string> = new Map([
  ['note', 'note'],
  ['info', 'note'],
  ['tip', 'tip'],
  ['hint', 'tip'],
  ['important', 'important'],
  ['warning', 'warning'],
  ['attention', 'warning'],
  ['caution', 'caution'],
  ['danger', 'caution'],
])

/** The kind of callout that a name means, in any case of letters; null for none. */
export function calloutKind(name: string): string | null {
  return kinds.get(name.toLowerCase()) ?? null
}
