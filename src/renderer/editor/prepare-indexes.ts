import { articleIndex } from './article-index.ts'
import { tagIndex } from './tag-index.ts'
import { useWorkspaceStore } from '../stores/workspace-store.ts'
import { nextTurn } from '../view-frame/next-turn.ts'
import type { Workspace } from '#shared/model/workspace'

/** Milliseconds after the last change of the workspace: what the author sees of it comes first. */
const delay = 1_000

/**
 * Reads what completion looks up each time that the workspace is another, a series at a time between the author's
 * keys, so that no key has to wait for it.
 */
export function prepareIndexes(): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const later = (workspace: Workspace | null): void => {
    clearTimeout(timer)
    if (workspace !== null) timer = setTimeout(() => void prepare(workspace), delay)
  }
  later(useWorkspaceStore.getState().workspace)
  useWorkspaceStore.subscribe(({ workspace }, before) => {
    if (workspace !== before.workspace) later(workspace)
  })
}

async function prepare(workspace: Workspace): Promise<void> {
  for (const series of workspace.series) {
    if (useWorkspaceStore.getState().workspace !== workspace) return
    articleIndex(series)
    await nextTurn()
  }
  tagIndex(workspace)
}
