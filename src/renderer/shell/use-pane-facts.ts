import type { PaneFacts } from './pane-visibility.ts'
import { useLayoutStore } from '../stores/layout-store.ts'
import { useNavigationStore } from '../stores/navigation-store.ts'
import { useUiStore } from '../stores/ui-store.ts'

/** The facts that decide which panes are seen, for components. */
export function usePaneFacts(): PaneFacts {
  const layout = useUiStore((state) => state.layout)
  const mainPane = useUiStore((state) => state.mainPane)
  const drawer = useUiStore((state) => state.drawer)
  const showList = useLayoutStore((state) => state.showList)
  const wanted = useLayoutStore((state) => state.showPreview)
  const detached = useUiStore((state) => state.previewDetached)
  const detachedPane = useUiStore((state) => state.detachedPane)
  const showPreview = detached ? detachedPane : wanted
  const writing = useNavigationStore((state) => state.view.kind === 'article')
  return { layout, mainPane, drawer, showList, showPreview, writing }
}
