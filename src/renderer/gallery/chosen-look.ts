export const themes = ['light', 'dark', 'sepia', 'contrast'] as const
export type GalleryTheme = (typeof themes)[number]

/** `?theme=dark` in the address; light where it says nothing else. */
export function chosenTheme(): GalleryTheme {
  const asked = new URLSearchParams(location.search).get('theme')
  return themes.find((theme) => theme === asked) ?? 'light'
}

/** `?dir=rtl` in the address. */
export function chosenDirection(): 'ltr' | 'rtl' {
  return new URLSearchParams(location.search).get('dir') === 'rtl' ? 'rtl' : 'ltr'
}
