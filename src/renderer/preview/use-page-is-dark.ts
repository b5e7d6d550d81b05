import { useDarkColours } from '../appearance/use-palette.ts'
import { usePageWidth } from './use-page-width.ts'
import { useSettingsStore } from '../stores/settings-store.ts'

/** The colours of the page: those of the window, or the ones that were chosen for it; paper is white. */
export function usePageIsDark(): boolean {
  const app = useDarkColours()
  const chosen = useSettingsStore((state) => state.settings.previewColours)
  if (usePageWidth() === 'paper') return false
  return chosen === 'app' ? app : chosen === 'dark'
}
