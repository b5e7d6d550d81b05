import { closeLostTabs } from './close-lost-tabs.ts'
import { showSeriesChange, showWorkspace } from './switch-workspace.ts'
import type { HostConnection } from '../bridge/connect-bridge.ts'
import type { Client } from '../bridge/client.ts'
import { checkAfterLoss, followChecks } from '../problems/follow-checks.ts'
import { useSystemAccentStore } from '../appearance/system-accent-store.ts'
import { useConnectionStore } from '../stores/connection-store.ts'
import { useExportStore } from '../stores/export-store.ts'
import { useNavigationStore } from '../stores/navigation-store.ts'
import { useWordDaysStore } from '../statistics/word-days-store.ts'
import { useSettingsStore } from '../stores/settings-store.ts'

type OnConnection = HostConnection['onConnection']

/** Puts what the host tells into the stores, for as long as the window lives. */
export function listenToHost(client: Client, onConnection: OnConnection): void {
  closeLostTabs()
  client.on('article.moved', ({ from, to }) => useNavigationStore.getState().follow(from, to))
  client.on('series.moved', ({ from, to }) => useNavigationStore.getState().followSeries(from, to))
  client.on('workspace.changed', ({ workspace }) => void showWorkspace(workspace))
  client.on('series.changed', ({ series }) => showSeriesChange(series))
  client.on('statistics.counted', (counted) => useWordDaysStore.getState().count(counted))
  client.on('settings.changed', ({ settings }) => useSettingsStore.getState().receive(settings))
  client.on('system.accentChanged', ({ accent }) => useSystemAccentStore.getState().receive(accent))
  const exports = useExportStore.getState().receive
  client.on('job.progress', (payload) => exports({ kind: 'progress', payload }))
  client.on('job.finished', (payload) => exports({ kind: 'finished', payload }))
  client.on('job.failed', (payload) => exports({ kind: 'failed', payload }))

  followChecks(client)
  rescanOnFocus(client)

  let met = false
  onConnection((state) => {
    const connected = state === 'connected'
    // Before the first connection nothing is lost yet.
    if (!met && !connected) return
    const back = met && connected && !useConnectionStore.getState().connected
    met = true
    useConnectionStore.getState().setConnected(connected)
    if (back) catchUp(client)
  })
}

/** A watch of the disk may have missed something, on a network drive say: coming back to the window is a time to look. */
function rescanOnFocus(client: Client): void {
  let last = 0
  window.addEventListener('focus', () => {
    const now = performance.now()
    if (now - last < rescanEvery) return
    last = now
    // Not connected: the next connection asks for everything anyway.
    client.call('workspace.rescan', {}).catch(() => undefined)
  })
}

/** At most so often, in milliseconds: windows get and lose the focus in bursts. */
const rescanEvery = 1_000

/** Events that were sent while nobody listened are lost, so the whole is asked for again. */
function catchUp(client: Client): void {
  client
    .call('workspace.current', {})
    .then(showWorkspace)
    .then(() => checkAfterLoss(client))
    // Lost again: the next connection asks again.
    .catch(() => undefined)
}
