import { useSyncExternalStore } from 'react'
import { useSettingsStore } from '../stores/settings-store.ts'

const query = '(prefers-color-scheme: dark)'

/** Whether the colours on screen are the dark ones, by the author's choice or the system's. */
export function useDarkColours(): boolean {
  const theme = useSettingsStore((state) => state.settings.theme)
  const system = useSyncExternalStore(
    (changed) => {
      const media = matchMedia(query)
      media.addEventListener('change', changed)
      return () => media.removeEventListener('change', changed)
    },
    () => matchMedia(query).matches,
  )
  return theme === 'system' ? system : theme === 'dark'
}
