import { type AccentName, accentNames } from '../model/settings.ts'
import { contrast, lowestContrast } from './contrast.ts'
import { mix } from './mix.ts'
import { isDarkPalette, type Palette, type PaletteColours, palettes } from './palette.ts'

/** The five colours that say "here", each `#rrggbb`. */
export interface AccentColours {
  readonly accent: string
  readonly accentHover: string
  /** Text on the accent. */
  readonly onAccent: string
  /** The selected row. */
  readonly accentSoft: string
  /** Behind selected text. */
  readonly selection: string
}

/** What an accent must reach as text on every surface; in high contrast, what all its text reaches. */
const reached: Readonly<Record<Palette, number>> = { light: 4.5, dark: 4.5, sepia: 4.5, contrast: 8.25 }
const readable = 4.5
/** Selected text keeps this much of its contrast. */
const selected = 7

/** The five colours of the design's own accent; the same values as in resources/themes/tokens.css. */
const verdigris: Readonly<Record<Palette, AccentColours>> = {
  light: {
    accent: '#0b6b5c',
    accentHover: '#08564a',
    onAccent: '#ffffff',
    accentSoft: '#dcede7',
    selection: '#cfe6de',
  },
  dark: {
    accent: '#62c7b1',
    accentHover: '#7fd8c4',
    onAccent: '#06231c',
    accentSoft: '#17352e',
    selection: '#1f4a40',
  },
  sepia: {
    accent: '#0a5f52',
    accentHover: '#084b41',
    onAccent: '#ffffff',
    accentSoft: '#dde5d0',
    selection: '#cfdec8',
  },
  contrast: {
    accent: '#ffd84a',
    accentHover: '#ffe588',
    onAccent: '#000000',
    accentSoft: '#332b00',
    selection: '#4d4100',
  },
}

/** The other named accents: chosen for light pages, and again for dark ones. */
const named: Readonly<
  Record<Exclude<AccentName, 'verdigris'>, { readonly light: string; readonly dark: string }>
> = {
  rubric: { light: '#8c2f1b', dark: '#ee9a80' },
  violet: { light: '#5a4a9c', dark: '#b9aef2' },
  ochre: { light: '#7a5200', dark: '#e0bd7c' },
  graphite: { light: '#3b4340', dark: '#b7beb9' },
}

/** The colour by which an accent is chosen, as its dot in the settings shows it. */
export function accentDot(name: AccentName): string {
  return name === 'verdigris' ? verdigris.light.accent : named[name].light
}

/**
 * The five colours of an accent, by its name or as `#rrggbb`, on a palette. A free colour is darkened on
 * light pages and lightened on dark ones until it can be read as text on every surface, its own soft one
 * included. Throws a RangeError for what is neither.
 */
export function accentColours(accent: string, palette: Palette): AccentColours {
  if (accent === 'verdigris') return verdigris[palette]
  const dark = isDarkPalette(palette)
  const wanted = isNamed(accent) ? named[accent][dark ? 'dark' : 'light'] : accent
  const surfaces = palettes[palette]
  const end = dark ? '#ffffff' : '#000000'
  return firstOf(
    (share) => around(mix(wanted, end, share), surfaces, dark),
    ({ accent: text, accentSoft }) =>
      lowestContrast(text, [...surfacesOf(surfaces), accentSoft]) >= reached[palette],
  )
}

function isNamed(accent: string): accent is keyof typeof named {
  return accentNames.some((name) => name === accent)
}

function surfacesOf({ bg, canvas, sunken, raised }: PaletteColours): readonly string[] {
  return [bg, canvas, sunken, raised]
}

/** The other four, made from the first. */
function around(accent: string, { bg, ink, ink3 }: PaletteColours, dark: boolean): AccentColours {
  const accentHover = mix(accent, dark ? '#ffffff' : '#000000', 0.19)
  return {
    accent,
    accentHover,
    onAccent: dark
      ? firstOf(
          (share) => mix(accent, '#000000', 0.82 + share * 0.18),
          (text) => contrast(text, accent) >= readable,
        )
      : '#ffffff',
    // Numbers and hints stand on a selected row, in the quietest ink.
    accentSoft: firstOf(
      (share) => mix(bg, accent, (dark ? 0.17 : 0.13) * (1 - share)),
      (soft) => contrast(ink3, soft) >= readable,
    ),
    selection: firstOf(
      (share) => mix(bg, accent, (dark ? 0.28 : 0.19) * (1 - share)),
      (behind) => contrast(ink, behind) >= selected,
    ),
  }
}

/** Tries shares from 0 to 1 and returns the first result that will do, or the last one. */
function firstOf<T>(make: (share: number) => T, willDo: (made: T) => boolean): T {
  const steps = 100
  for (let step = 0; step < steps; step += 1) {
    const made = make(step / steps)
    if (willDo(made)) return made
  }
  return make(1)
}
