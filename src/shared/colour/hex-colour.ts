/** A colour of sRGB; each part 0 to 255, whole. */
export interface Rgb {
  readonly red: number
  readonly green: number
  readonly blue: number
}

const form = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i

/** Reads `#rrggbb` in either case; null for anything else. */
export function parseHex(text: string): Rgb | null {
  const found = form.exec(text)
  if (found === null) return null
  const [, red = '', green = '', blue = ''] = found
  return { red: Number.parseInt(red, 16), green: Number.parseInt(green, 16), blue: Number.parseInt(blue, 16) }
}

/** Writes `#rrggbb`, in small letters; parts are rounded and kept within 0 to 255. */
export function toHex({ red, green, blue }: Rgb): string {
  return `#${part(red)}${part(green)}${part(blue)}`
}

function part(value: number): string {
  return Math.min(255, Math.max(0, Math.round(value)))
    .toString(16)
    .padStart(2, '0')
}

/** The colours of the design are written by us: one that cannot be read is a mistake in the source. */
export function rgbOf(hex: string): Rgb {
  const rgb = parseHex(hex)
  if (rgb === null) throw new RangeError(`"${hex}" is no colour of the form #rrggbb.`)
  return rgb
}
