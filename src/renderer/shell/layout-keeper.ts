import { currentLayout } from './current-layout.ts'
import type { Client } from '../bridge/client.ts'
import { useLayoutStore } from '../stores/layout-store.ts'
import { useNavigationStore } from '../stores/navigation-store.ts'
import { useWorkspaceStore } from '../stores/workspace-store.ts'
import { workspaceLayoutSchema, type WorkspaceLayout } from '#shared/model/workspace-layout'

/** How long the window must rest before its layout is kept, in milliseconds. */
const rest = 400

/** The window's way to the layouts that the host keeps. */
interface LayoutKeeper {
  readonly read: () => Promise<WorkspaceLayout>
  readonly flush: () => void
}

let keeper: LayoutKeeper | null = null

/**
 * Keeps how the window of the open workspace is laid out: soon after each change, and when the page goes
 * away. To be called once, for as long as the window lives.
 */
export function startKeepingLayout(client: Client, page: Window = window): void {
  let timer: ReturnType<typeof setTimeout> | null = null
  let kept = ''

  function flush(): void {
    if (timer !== null) clearTimeout(timer)
    timer = null
    const layout = currentLayout()
    if (layout === null || JSON.stringify(layout) === kept) return
    kept = JSON.stringify(layout)
    // A convenience: a layout that cannot be kept is not worth a word.
    client.call('workspace.rememberLayout', layout).catch(() => undefined)
  }

  function soon(): void {
    timer ??= setTimeout(flush, rest)
  }

  keeper = {
    read: async () => {
      kept = ''
      return client.call('workspace.layout', {})
    },
    flush,
  }
  for (const store of [useLayoutStore, useNavigationStore, useWorkspaceStore]) store.subscribe(soon)
  // Where the author reads and where the caret is.
  page.addEventListener('scroll', soon, { capture: true, passive: true })
  page.document.addEventListener('selectionchange', soon)
  page.document.addEventListener('visibilitychange', flush)
  page.addEventListener('pagehide', flush)
}

/** How the window of the workspace that is open on the host was left; the design's own where none is known. */
export async function rememberedLayout(): Promise<WorkspaceLayout> {
  try {
    return (await keeper?.read()) ?? workspaceLayoutSchema.parse({})
  } catch {
    // The workspace matters more than how it was looked at.
    return workspaceLayoutSchema.parse({})
  }
}

/** Keeps what has not been kept yet; to be called before another workspace is opened. */
export function keepLayoutNow(): void {
  keeper?.flush()
}
