import { lazy, Suspense, useLayoutEffect } from 'react'
import styles from './app.module.css'
import { Dialogs } from './dialogs.tsx'
import { ReadOnlyBanner } from './read-only-banner.tsx'
import { RecoveryBanner } from './recovery-banner.tsx'
import { TitleBar } from './title-bar.tsx'
import { Toasts } from './toasts.tsx'
import { useHostMenu } from './use-host-menu.ts'
import { useKeymap } from './use-keymap.ts'
import { useLayoutMode } from './use-layout-mode.ts'
import { usePaneFacts } from './use-pane-facts.ts'
import { usePaneWidths } from './use-pane-widths.ts'
import { WorkspaceFrame } from './workspace-frame.tsx'
import { ZenBar } from './zen-bar.tsx'
import { useHost } from '../app-services.tsx'
import { useAppearance } from '../appearance/use-appearance.ts'
import { useExportToasts } from '../export/use-export-toasts.ts'
import { UnsavedBanner } from '../recovery/unsaved-banner.tsx'
import { Welcome } from '../welcome/welcome.tsx'
import { StatusBar } from '../status-bar/status-bar.tsx'
import { useReorderStore } from '../stores/reorder-store.ts'
import { useWorkspaceStore } from '../stores/workspace-store.ts'

const PreviewWindowLink = lazy(async () => ({
  default: (await import('../preview-window/preview-window-link.tsx')).PreviewWindowLink,
}))

/** The whole window. */
export function App() {
  const { previewWindow } = useHost().capabilities
  const hasWorkspace = useWorkspaceStore((state) => state.workspace !== null)
  const zen = usePaneFacts().zen && hasWorkspace
  useLayoutMode()
  usePaneWidths()
  useKeymap()
  useHostMenu()
  useAppearance()
  useWindowTitle()
  useExportToasts()
  return (
    <div className={styles['app']}>
      {zen ? <ZenBar /> : <TitleBar />}
      <ReadOnlyBanner />
      <RecoveryBanner />
      <UnsavedBanner />
      {hasWorkspace ? <WorkspaceFrame /> : <Welcome />}
      {zen ? null : <StatusBar />}
      <Toasts />
      <Dialogs />
      <SpokenMoves />
      {previewWindow ? (
        <Suspense fallback={null}>
          <PreviewWindowLink />
        </Suspense>
      ) : null}
    </div>
  )
}

/** The one voice of reordering. */
function SpokenMoves() {
  const spoken = useReorderStore((state) => state.spoken)
  return (
    <div className={styles['spoken']} aria-live="polite" aria-atomic="true" data-spoken="">
      {spoken}
    </div>
  )
}

function useWindowTitle(): void {
  const title = useWorkspaceStore((state) => state.workspace?.title)
  useLayoutEffect(() => {
    document.title = title === undefined ? 'Seriatim' : `${title} – Seriatim`
  }, [title])
}
