import { useLayoutEffect } from 'react'
import { showAppearance } from './show-appearance.ts'
import { useSystemAccentStore } from './system-accent-store.ts'
import { usePalette } from './use-palette.ts'
import { useSettingsStore } from '../stores/settings-store.ts'

/**
 * Keeps the page's root in the author's theme, accent and motion. The host has put the theme there before
 * the page was read, so nothing flashes; the size of the interface is the host's alone.
 */
export function useAppearance(): void {
  const theme = useSettingsStore((state) => state.settings.theme)
  const accent = useSettingsStore((state) => state.settings.accent)
  const reduceMotion = useSettingsStore((state) => state.settings.reduceMotion)
  const systemAccent = useSystemAccentStore((state) => state.systemAccent)
  const palette = usePalette()
  useLayoutEffect(() => {
    showAppearance(document.documentElement, { theme, accent, reduceMotion, palette, systemAccent })
  }, [theme, accent, reduceMotion, palette, systemAccent])
}
