import { type AccentColours, accentColours } from '#shared/colour/accent-colours'
import type { Palette } from '#shared/colour/palette'
import type { Settings } from '#shared/model/settings'

/** What the author chose, and what follows from it and from the system. */
export interface Appearance extends Pick<Settings, 'theme' | 'accent' | 'reduceMotion'> {
  readonly palette: Palette
  readonly systemAccent: string | null
}

const properties = [
  ['accent', '--accent'],
  ['accentHover', '--accent-hover'],
  ['onAccent', '--on-accent'],
  ['accentSoft', '--accent-soft'],
  ['selection', '--selection'],
] as const satisfies readonly (readonly [keyof AccentColours, string])[]

/**
 * Puts an appearance on the page's root, where the tokens look for it: theme and motion as attributes, the
 * colours of an accent other than the style sheet's own as properties.
 */
export function showAppearance(root: HTMLElement, appearance: Appearance): void {
  const { theme, reduceMotion, palette } = appearance
  root.dataset['theme'] = theme
  if (reduceMotion === 'system') delete root.dataset['reduceMotion']
  else root.dataset['reduceMotion'] = reduceMotion

  const accent = shownAccent(appearance)
  const colours = accent === 'verdigris' ? null : accentColours(accent, palette)
  for (const [key, property] of properties) {
    if (colours === null) root.style.removeProperty(property)
    else root.style.setProperty(property, colours[key])
  }
}

/** The accent by name or colour; the design's own where the desktop's is not known. */
function shownAccent({ accent, systemAccent }: Appearance): string {
  return accent === 'system' ? (systemAccent ?? 'verdigris') : accent
}
