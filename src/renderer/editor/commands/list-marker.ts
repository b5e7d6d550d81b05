/** How an item of a list begins: its sign, the blanks behind it, and the box of a task. */
export type Marker =
  | { readonly kind: 'bullet'; readonly sign: string; readonly gap: string; readonly box: Box }
  | {
      readonly kind: 'number'
      readonly number: number
      readonly delimiter: string
      readonly gap: string
      readonly box: Box
    }

/** The box of a task; null where the item is none. */
export type Box = ' ' | 'x' | null

const written = /^(?:([-+*])|(\d{1,9})([.)]))(?:([ \t]+)(?:\[([ xX])\](?=[ \t]|$))?|$)/

/** Reads the marker that a text begins with; null where it begins with none. */
export function readMarker(text: string): Marker | null {
  const match = written.exec(text)
  if (match === null) return null
  const [, sign, digits, delimiter = '.', gap = '', mark] = match
  const box: Box = mark === undefined ? null : mark === ' ' ? ' ' : 'x'
  return sign === undefined
    ? { kind: 'number', number: Number(digits), delimiter, gap, box }
    : { kind: 'bullet', sign, gap, box }
}

/** A text that is a marker and nothing else: below a line of text the grammar sees no item in it. */
export function isEmptyItem(text: string): boolean {
  return /^[ \t]*(?:[-+*]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]*)?$/.test(text)
}

/** Length of sign and box, without the blanks behind. */
export function signLength(marker: Marker): number {
  const sign = signOf(marker).length
  return marker.box === null ? sign : sign + marker.gap.length + '[ ]'.length
}

/** Columns from the sign to where the content of the item has to stand. */
export function contentWidth(marker: Marker, hasContent: boolean): number {
  // Behind five blanks stands code; behind none, nothing.
  const gap = marker.gap.includes('\t') ? 1 : marker.gap.length
  return signOf(marker).length + (!hasContent || gap === 0 || gap > 4 ? 1 : gap)
}

/** A marker as it is written, ready for its content. */
export function writeMarker(marker: Marker): string {
  const gap = marker.gap === '' || marker.gap.length > 4 ? ' ' : marker.gap
  return `${signOf(marker)}${gap}${marker.box === null ? '' : `[${marker.box}] `}`
}

/** The marker of the item that follows: one more, and nothing done yet. */
export function nextMarker(marker: Marker, step: 0 | 1 = 1): Marker {
  const box = marker.box === null ? null : ' '
  return marker.kind === 'bullet'
    ? { ...marker, box }
    : { ...marker, number: Math.min(marker.number + step, 999_999_999), box }
}

function signOf(marker: Marker): string {
  return marker.kind === 'bullet' ? marker.sign : `${marker.number}${marker.delimiter}`
}
