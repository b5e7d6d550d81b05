import { useCallback, useSyncExternalStore } from 'react'
import { useConnectionStore } from '../stores/connection-store.ts'
import { useWorkspaceStore, type ArticleRef } from '../stores/workspace-store.ts'
import { useDocuments } from './app-documents.ts'
import type { DocumentState } from './document-state.ts'
import type { Workspace } from '#shared/model/workspace'

/** What the status bar says of the article in the editor. */
export interface DocumentStatus {
  readonly state: DocumentState | 'none'
  /** ISO 8601; null where this window has not saved it yet. */
  readonly savedAt: string | null
  /** Words of the article as it was last saved. */
  readonly words: number | null
}

export function useDocumentStatus(): DocumentStatus {
  const documents = useDocuments()
  const subscribe = useCallback((listener: () => void) => documents.subscribe(listener), [documents])
  const session = useSyncExternalStore(subscribe, () => documents.active?.session ?? null)
  const facts = useSyncExternalStore(subscribe, () => documents.active?.session.facts ?? null)
  const connected = useConnectionStore((state) => state.connected)
  const words = useWorkspaceStore(({ workspace }) =>
    session === null ? null : wordsOf(workspace, session.ref),
  )
  if (facts === null) return { state: 'none', savedAt: null, words: null }
  return { state: whileConnected(facts.state, connected), savedAt: facts.savedAt, words }
}

/** Without a host nothing is being saved, whatever was begun. */
function whileConnected(state: DocumentState, connected: boolean): DocumentState {
  return !connected && (state === 'dirty' || state === 'saving') ? 'retrying' : state
}

function wordsOf(workspace: Workspace | null, { series, path }: ArticleRef): number | null {
  const entries = workspace?.series.find((each) => each.folder === series)?.entries
  return entries?.find((each) => each.path === path)?.words ?? null
}
