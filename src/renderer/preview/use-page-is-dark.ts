import { useDarkColours } from '../appearance/use-palette.ts'
import { useSettingsStore } from '../stores/settings-store.ts'

/** The colours of the page: those of the window, or the ones that were chosen for it. */
export function usePageIsDark(): boolean {
  const app = useDarkColours()
  const chosen = useSettingsStore((state) => state.settings.previewColours)
  return chosen === 'app' ? app : chosen === 'dark'
}
