import { createRoot } from 'react-dom/client'
import { followEditorWindow } from './follow-editor-window.ts'
import { followHost } from './follow-host.ts'
import { useHeardStore } from './heard-store.ts'
import { PreviewWindow } from './preview-window.tsx'
import { openPreviewLine } from './window-line.ts'
import { facesLoaded } from '../appearance/faces-loaded.ts'
import { useSystemAccentStore } from '../appearance/system-accent-store.ts'
import { createClient } from '../bridge/client.ts'
import { connectBridge } from '../bridge/connect-bridge.ts'
import type { TextInHand } from '../copying/copy-out.ts'
import { Root } from '../shell/root.tsx'
import { Unreachable } from '../shell/unreachable.tsx'
import { useSettingsStore } from '../stores/settings-store.ts'
import { useUiStore } from '../stores/ui-store.ts'

/** Shows the preview by itself: a mirror of the window in which articles are written. */
export async function startPreviewWindow(page: HTMLElement): Promise<void> {
  const root = createRoot(page)
  const faces = facesLoaded()
  const client = createClient(connectBridge().bridge)
  const editor = followEditorWindow(openPreviewLine())
  followHost(client, editor)
  useUiStore.getState().setPreviewDetached(true)
  try {
    const { settings, ...host } = await client.call('system.hello', {})
    useSettingsStore.getState().receive(settings)
    useSystemAccentStore.getState().receive(host.systemAccent)
    editor.receive(await client.call('workspace.current', {}))
    await faces
    root.render(
      <Root client={client} host={host} inHand={textHeard}>
        <PreviewWindow editor={editor} />
      </Root>,
    )
  } catch (error) {
    reportError(error)
    root.render(<Unreachable />)
  }
}

/** The text as it is written in the other window; what is selected there is none of this one's. */
function textHeard(): TextInHand {
  return { text: useHeardStore.getState().text?.now ?? null, selected: [] }
}
