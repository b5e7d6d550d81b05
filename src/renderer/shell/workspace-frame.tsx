import { Suspense, useState } from 'react'
import { LeftPane } from './left-pane.tsx'
import { PaneSwitch } from './pane-switch.tsx'
import { isLeftBeside } from './pane-visibility.ts'
import { SideDrawer } from './side-drawer.tsx'
import { useFocusAfterView } from './use-focus-after-view.ts'
import { usePaneFacts } from './use-pane-facts.ts'
import { ViewArea } from './view-area.tsx'
import styles from './workspace-frame.module.css'
import { WritingPanes } from './load-writing-panes.ts'
import { useNavigationStore } from '../stores/navigation-store.ts'

/**
 * What stands between title bar and status bar: the left pane, and beside it an article being written or
 * one of the views. The editor lives on behind a view, so that coming back is instant.
 */
export function WorkspaceFrame() {
  const facts = usePaneFacts()
  const view = useNavigationStore((state) => state.view)
  const [wrote, setWrote] = useState(facts.writing)
  if (facts.writing && !wrote) setWrote(true)
  useFocusAfterView(view.kind)
  return (
    <main className={styles['frame']}>
      {facts.layout === 'small' && facts.writing && !facts.zen ? <PaneSwitch /> : null}
      <div className={styles['panes']}>
        {isLeftBeside(facts) ? <LeftPane writing={facts.writing} /> : null}
        {wrote ? (
          <Suspense fallback={<div className={styles['writing']} hidden={!facts.writing} />}>
            <WritingPanes facts={facts} />
          </Suspense>
        ) : null}
        {facts.writing ? null : <ViewArea view={view} />}
      </div>
      {(facts.layout === 'narrow' || (facts.layout === 'small' && !facts.writing)) && facts.drawer ? (
        <SideDrawer writing={facts.writing} />
      ) : null}
    </main>
  )
}
