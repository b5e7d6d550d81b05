import { type Rgb, rgbOf } from './hex-colour.ts'

/** WCAG 2.2: relative luminance of a `#rrggbb`, 0 for black to 1 for white. */
export function luminance(hex: string): number {
  const { red, green, blue }: Rgb = rgbOf(hex)
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

/** WCAG 2.2: contrast ratio of two `#rrggbb`, 1 to 21, whichever is the lighter. */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

/** The lowest contrast of one colour over several. */
export function lowestContrast(hex: string, surfaces: readonly string[]): number {
  return Math.min(...surfaces.map((surface) => contrast(hex, surface)))
}

function linear(value: number): number {
  const share = value / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
}
