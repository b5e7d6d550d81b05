import { useShallow } from 'zustand/react/shallow'
import { factsOf, type PaneFacts } from './pane-visibility.ts'
import { useLayoutStore } from '../stores/layout-store.ts'
import { useNavigationStore } from '../stores/navigation-store.ts'
import { useUiStore } from '../stores/ui-store.ts'
import { useWorkspaceStore } from '../stores/workspace-store.ts'

/** The facts that decide which panes are seen, for components. */
export function usePaneFacts(): PaneFacts {
  const ui = useUiStore(
    useShallow(({ layout, mainPane, drawer, previewDetached, detachedPane, zen }) => ({
      layout,
      mainPane,
      drawer,
      previewDetached,
      detachedPane,
      zen,
    })),
  )
  const showList = useLayoutStore((state) => state.showList)
  const showPreview = useLayoutStore((state) => state.showPreview)
  const writing = useNavigationStore((state) => state.view.kind === 'article')
  const hasBeside = useWorkspaceStore((state) => state.beside !== null)
  return factsOf(ui, { showList, showPreview }, writing, hasBeside)
}
