/** Where a card is on the shelf, in the same pixels as the pointer. */
export interface CardBox {
  readonly folder: string
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** A place between cards: what follows it, and the card at whose edge it is shown. */
export interface ShelfSpot {
  /** Folder of the series that follows; null for the last place. */
  readonly before: string | null
  readonly beside: string
  readonly edge: 'start' | 'end'
}

/**
 * The place that a pointer means: of the cards in its row, or in the row nearest to it, the one whose middle it has not
 * passed follows. Null on an empty shelf.
 */
export function spotOnShelf(
  cards: readonly CardBox[],
  { x, y }: { readonly x: number; readonly y: number },
  rtl: boolean,
): ShelfSpot | null {
  const away = ({ top, bottom }: CardBox): number => Math.max(0, top - y, y - bottom)
  const nearest = Math.min(...cards.map(away))
  const first = cards.find((card) => away(card) === nearest)
  if (first === undefined) return null
  const row = cards.filter(({ top, bottom }) => top < first.bottom && bottom > first.top)
  const isAhead = ({ left, right }: CardBox): boolean =>
    rtl ? x > (left + right) / 2 : x < (left + right) / 2
  const next = row.find(isAhead)
  if (next !== undefined) return { before: next.folder, beside: next.folder, edge: 'start' }
  const last = row.at(-1) ?? first
  const after = cards[cards.indexOf(last) + 1]
  return { before: after?.folder ?? null, beside: last.folder, edge: 'end' }
}

/**
 * The series that is to follow one that goes a place earlier or later among those that are shown; undefined where it
 * stands at that end.
 */
export function neighbourPlace(
  shown: readonly string[],
  folder: string,
  by: 1 | -1,
): string | null | undefined {
  const at = shown.indexOf(folder)
  if (at < 0 || shown[at + by] === undefined) return undefined
  return (by < 0 ? shown[at - 1] : shown[at + 2]) ?? null
}

/** Whether a series that is put before another one stands there already. */
export function standsThere(shown: readonly string[], folder: string, before: string | null): boolean {
  return before === folder || (shown[shown.indexOf(folder) + 1] ?? null) === before
}
