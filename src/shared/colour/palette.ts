/** What the colours on screen can be; a theme `system` is one of the first two. */
export type Palette = 'light' | 'dark' | 'sepia' | 'contrast'

/** The colours of a palette that other colours are measured against. */
export interface PaletteColours {
  readonly bg: string
  readonly canvas: string
  readonly sunken: string
  readonly raised: string
  readonly ink: string
  readonly ink3: string
}

/** The same values as in resources/themes/tokens.css; a test holds the two together. */
export const palettes: Readonly<Record<Palette, PaletteColours>> = {
  light: {
    bg: '#fdfdfb',
    canvas: '#f4f4f0',
    sunken: '#ebebe6',
    raised: '#ffffff',
    ink: '#1a1d1b',
    ink3: '#626863',
  },
  dark: {
    bg: '#151817',
    canvas: '#101312',
    sunken: '#0b0d0c',
    raised: '#1d2120',
    ink: '#e8ebe8',
    ink3: '#929a95',
  },
  sepia: {
    bg: '#f8f1e3',
    canvas: '#f0e7d4',
    sunken: '#e8dcc5',
    raised: '#fcf7ec',
    ink: '#2a2419',
    ink3: '#635844',
  },
  contrast: {
    bg: '#000000',
    canvas: '#000000',
    sunken: '#000000',
    raised: '#000000',
    ink: '#ffffff',
    ink3: '#e6e6e6',
  },
}

/** The palette of a chosen theme, given what the system prefers. */
export function paletteOf(theme: 'system' | Palette, systemIsDark: boolean): Palette {
  if (theme !== 'system') return theme
  return systemIsDark ? 'dark' : 'light'
}

/** Whether a palette is light writing on a dark page. */
export function isDarkPalette(palette: Palette): boolean {
  return palette === 'dark' || palette === 'contrast'
}
