import type { PaneFacts } from './pane-visibility.ts'
import { useSettingsStore } from '../stores/settings-store.ts'
import { useUiStore } from '../stores/ui-store.ts'

/** The facts that decide which panes are seen, for components. */
export function usePaneFacts(): PaneFacts {
  const layout = useUiStore((state) => state.layout)
  const mainPane = useUiStore((state) => state.mainPane)
  const drawer = useUiStore((state) => state.drawer)
  const showList = useSettingsStore((state) => state.settings.showList)
  const showPreview = useSettingsStore((state) => state.settings.showPreview)
  return { layout, mainPane, drawer, showList, showPreview }
}
