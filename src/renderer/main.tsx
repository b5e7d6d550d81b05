import '#shared/schemas-without-eval'
import './styles/index.css'
import { createRoot } from 'react-dom/client'
import { facesLoaded } from './appearance/faces-loaded.ts'
import { useSystemAccentStore } from './appearance/system-accent-store.ts'
import { connectBridge } from './bridge/connect-bridge.ts'
import { createClient } from './bridge/client.ts'
import { flushAll } from './documents/app-documents.ts'
import { guardClose } from './documents/close-guard.ts'
import { App } from './shell/app.tsx'
import { Root } from './shell/root.tsx'
import { Unreachable } from './shell/unreachable.tsx'
import { refuseFileDrops } from './shell/refuse-file-drops.ts'
import { startKeepingLayout } from './shell/layout-keeper.ts'
import { listenToHost } from './shell/listen-to-host.ts'
import { loadWritingPanes } from './shell/load-writing-panes.ts'
import { showWorkspace } from './shell/switch-workspace.ts'
import { measureLayout } from './shell/use-layout-mode.ts'
import { allowEmptying } from './view-frame/allow-emptying.ts'
import { useNavigationStore } from './stores/navigation-store.ts'
import { useSettingsStore } from './stores/settings-store.ts'
import { previewWindowQuery } from '#shared/model/preview-window'

/** Connects to the host, takes its first word on everything, and shows the window. */
async function start(page: HTMLElement): Promise<void> {
  allowEmptying()
  const root = createRoot(page)
  const faces = facesLoaded()
  const connection = connectBridge()
  const client = createClient(connection.bridge)
  measureLayout()
  startKeepingLayout(client)
  listenToHost(client, (listener) => connection.onConnection(listener))
  refuseFileDrops(window)
  guardClose(window, (saves) => connection.flush(saves))
  connection.onHostClosing(flushAll)
  try {
    const { settings, ...host } = await client.call('system.hello', {})
    useSettingsStore.getState().receive(settings)
    useSystemAccentStore.getState().receive(host.systemAccent)
    await showWorkspace(await client.call('workspace.current', {}))
    // Never later than with the first view: whoever opens an article from there should not wait.
    const writing = loadWritingPanes()
    if (useNavigationStore.getState().view.kind === 'article') await writing
    else writing.catch(reportError)
    await faces
    root.render(
      <Root client={client} host={host}>
        <App />
      </Root>,
    )
  } catch (error) {
    reportError(error)
    root.render(<Unreachable />)
  }
}

const page = document.getElementById('root')
if (page === null) throw new Error('The page has no root element.')
if (window.location.search === previewWindowQuery) {
  import('./preview-window/start-preview-window.tsx')
    .then(({ startPreviewWindow }) => startPreviewWindow(page))
    .catch(reportError)
} else void start(page)
