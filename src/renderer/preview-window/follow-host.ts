import type { EditorWindow } from './follow-editor-window.ts'
import { useSystemAccentStore } from '../appearance/system-accent-store.ts'
import type { Client } from '../bridge/client.ts'
import { useSettingsStore } from '../stores/settings-store.ts'
import { useWorkspaceStore } from '../stores/workspace-store.ts'

/** Puts what the host tells into the stores of the preview's own window, for as long as it lives. */
export function followHost(client: Client, editor: EditorWindow): void {
  client.on('workspace.changed', ({ workspace }) => editor.receive(workspace))
  client.on('series.changed', ({ series }) => useWorkspaceStore.getState().receiveSeries(series))
  client.on('series.moved', ({ from, to }) => useWorkspaceStore.getState().followSeries(from, to))
  client.on('settings.changed', ({ settings }) => useSettingsStore.getState().receive(settings))
  client.on('system.accentChanged', ({ accent }) => useSystemAccentStore.getState().receive(accent))
}
