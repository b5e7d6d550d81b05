import { rgbOf, toHex } from './hex-colour.ts'

/** Mixes two `#rrggbb` in sRGB, as a browser lays a translucent colour over another. `share` of `over`: 0 to 1. */
export function mix(under: string, over: string, share: number): string {
  const [a, b] = [rgbOf(under), rgbOf(over)]
  const between = (from: number, to: number): number => from + (to - from) * share
  return toHex({
    red: between(a.red, b.red),
    green: between(a.green, b.green),
    blue: between(a.blue, b.blue),
  })
}
