import { flushAll } from '../documents/app-documents.ts'
import { beginLayout } from './begin-layout.ts'
import { keepLayoutNow, rememberedLayout } from './layout-keeper.ts'
import { useNavigationStore } from '../stores/navigation-store.ts'
import { useOrderStore } from '../stores/order-store.ts'
import { useToastStore } from '../stores/toast-store.ts'
import { useUiStore } from '../stores/ui-store.ts'
import { useWorkspaceStore } from '../stores/workspace-store.ts'
import { afterPaint } from '../view-frame/after-paint.ts'
import type { Series } from '#shared/model/series'
import type { Workspace } from '#shared/model/workspace'

/** Another workspace on its way into the window, until it is known how its window was left. */
interface Arrival {
  workspace: Workspace
  /** Series that changed meanwhile. */
  readonly changed: Series[]
  readonly done: Promise<void>
}

let arrival: Arrival | null = null
/** Which article comes up; the host's event may show the workspace before its reply does. */
let openAt: number | null = null

/**
 * Saves every open article, then opens another workspace and shows it as it was left, or with its nth
 * article. Rejects when that fails.
 */
export async function switchWorkspace(open: () => Promise<Workspace>, article?: number): Promise<void> {
  await flushAll()
  keepLayoutNow()
  openAt = article ?? null
  try {
    await showWorkspace(await open())
  } finally {
    openAt = null
  }
}

/** Shows a workspace; what belongs to another one that was open before is forgotten. */
export function showWorkspace(workspace: Workspace | null): Promise<void> {
  const { workspace: before, receiveWorkspace } = useWorkspaceStore.getState()
  // A whole snapshot is newer than what was told of its parts.
  later.length = 0
  if (workspace === null || workspace.root === before?.root) {
    arrival = null
    receiveWorkspace(workspace)
    if (workspace === null && before !== null) forgetWorkspace()
    return Promise.resolve()
  }
  if (arrival?.workspace.root === workspace.root) {
    arrival.workspace = workspace
    arrival.changed.length = 0
    return arrival.done
  }
  return arrive(workspace)
}

/** Takes over a series that changed, of the workspace in the window or of the one on its way there. */
export function showSeriesChange(series: Series): void {
  if (arrival !== null) arrival.changed.push(series)
  else if (later.length > 0 || isMoving(series.folder)) showLater(series)
  else useWorkspaceStore.getState().receiveSeries(series)
}

/** Series that the host told of while a move of theirs was being drawn, in its order. */
const later: Series[] = []

/** A move that the author sees already: what the host says of it can wait for its picture. */
function isMoving(folder: string): boolean {
  return useOrderStore.getState().pending.some(({ series }) => series === folder)
}

function showLater(series: Series): void {
  later.push(series)
  if (later.length > 1) return
  void afterPaint().then(() => {
    for (const each of later.splice(0)) useWorkspaceStore.getState().receiveSeries(each)
  })
}

function arrive(workspace: Workspace): Promise<void> {
  const layout = rememberedLayout()
  const done = layout.then((found) => {
    if (arrival?.done !== done) return
    const { workspace: latest, changed } = arrival
    arrival = null
    forgetWorkspace()
    useWorkspaceStore.getState().receiveWorkspace(latest)
    beginLayout(latest, found, openAt)
    for (const series of changed) useWorkspaceStore.getState().receiveSeries(series)
  })
  arrival = { workspace, changed: [], done }
  return done
}

function forgetWorkspace(): void {
  useOrderStore.getState().forget()
  useNavigationStore.getState().begin({ kind: 'article' }, [])
  useUiStore.getState().setCreating(false)
  for (const { id } of useToastStore.getState().toasts) useToastStore.getState().dismiss(id)
}
