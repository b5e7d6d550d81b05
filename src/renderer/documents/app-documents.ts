import { useTranslations } from 'use-intl'
import { useClient } from '../app-services.tsx'
import type { Client } from '../bridge/client.ts'
import type { EditorBuffer } from '../editor/editor-buffer.ts'
import type { EditorWords } from '../editor/editor-services.ts'
import { editorWords } from '../editor/editor-words.ts'
import { useConnectionStore } from '../stores/connection-store.ts'
import { useSettingsStore } from '../stores/settings-store.ts'
import { useWorkspaceStore } from '../stores/workspace-store.ts'
import { Documents, type OpenDocument } from './documents.ts'
import { browserScheduler } from './scheduler.ts'

/** The open articles of this window, each with its editor state. */
export type AppDocuments = Documents<EditorBuffer>
export type AppDocument = OpenDocument<EditorBuffer>

const byClient = new WeakMap<Client, AppDocuments>()
let current: AppDocuments | null = null

/** The window's open articles. */
export function useDocuments(): AppDocuments {
  const client = useClient()
  const t = useTranslations('editor')
  const known = byClient.get(client)
  if (known !== undefined) return known
  return createDocuments(client, editorWords(t))
}

/** The window's open articles outside of components; null before the first one could be opened. */
export function openDocuments(): AppDocuments | null {
  return current
}

/** Saves the article in the editor if there is anything to save. */
export async function saveNow(): Promise<void> {
  await current?.saveNow()
}

/** Saves every article; to be awaited before another workspace is opened and before an export. */
export async function flushAll(): Promise<void> {
  await current?.flushAll()
}

function createDocuments(client: Client, words: EditorWords): AppDocuments {
  const documents: AppDocuments = new Documents({
    client,
    scheduler: browserScheduler,
    autosave: () => useSettingsStore.getState().settings.autosave,
    loadBuffers: async () => {
      const { createArticleBuffer } = await import('../editor/create-article-buffer.ts')
      return (opened, events) => createArticleBuffer(opened, events, words)
    },
  })
  byClient.set(client, documents)
  current = documents
  useWorkspaceStore.subscribe(({ workspace }, before) => {
    if (workspace?.root !== before.workspace?.root) void documents.forgetAll()
  })
  useConnectionStore.subscribe(({ connected }, before) => {
    if (connected && !before.connected) void documents.reconnected()
  })
  return documents
}
