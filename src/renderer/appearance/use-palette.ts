import { useSyncExternalStore } from 'react'
import { isDarkPalette, type Palette, paletteOf } from '#shared/colour/palette'
import { useSettingsStore } from '../stores/settings-store.ts'

const query = '(prefers-color-scheme: dark)'

/** The colours on screen, by the author's choice or the system's. */
export function usePalette(): Palette {
  const theme = useSettingsStore((state) => state.settings.theme)
  const systemIsDark = useSyncExternalStore(
    (changed) => {
      const media = matchMedia(query)
      media.addEventListener('change', changed)
      return () => media.removeEventListener('change', changed)
    },
    () => matchMedia(query).matches,
  )
  return paletteOf(theme, systemIsDark)
}

/** Whether the colours on screen are light writing on a dark page. */
export function useDarkColours(): boolean {
  return isDarkPalette(usePalette())
}
