import { useWorkspaceStore } from '../stores/workspace-store.ts'

/** The views that give the focus back to what the author opened from them. */
export type ReturningView = 'all-series' | 'search' | 'problems'

let root: string | null = null
const last = new Map<ReturningView, string>()

/** Remembers what was opened from a view: where the focus goes when the author comes back. */
export function rememberVisit(view: ReturningView, key: string): void {
  forgetOtherWorkspace()
  last.set(view, key)
}

/** What was last opened from a view in this workspace; null for nothing. */
export function lastVisit(view: ReturningView): string | null {
  forgetOtherWorkspace()
  return last.get(view) ?? null
}

function forgetOtherWorkspace(): void {
  const now = useWorkspaceStore.getState().workspace?.root ?? null
  if (now !== root) last.clear()
  root = now
}
