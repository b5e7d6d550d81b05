import { useTranslations } from 'use-intl'
import { useClient, useHost } from '../app-services.tsx'
import type { Client } from '../bridge/client.ts'
import type { EditorBuffer } from '../editor/editor-buffer.ts'
import { editorWords, type WordsOfEditor } from '../editor/editor-words.ts'
import { useConnectionStore } from '../stores/connection-store.ts'
import { useSettingsStore } from '../stores/settings-store.ts'
import { useToastStore } from '../stores/toast-store.ts'
import { useWorkspaceStore } from '../stores/workspace-store.ts'
import { type CreateBuffer, Documents, type OpenDocument } from './documents.ts'
import { browserScheduler } from './scheduler.ts'
import type { MadeMerge } from './update-text.ts'

/** The open articles of this window, each with its editor state. */
export type AppDocuments = Documents<EditorBuffer>
export type AppDocument = OpenDocument<EditorBuffer>

type EditorTranslations = ReturnType<typeof useTranslations<'editor'>>

const byClient = new WeakMap<Client, AppDocuments>()
let current: AppDocuments | null = null

/** The window's open articles. */
export function useDocuments(): AppDocuments {
  const client = useClient()
  const editor = useTranslations('editor')
  const actions = useTranslations('actions')
  const blocks = useTranslations('blocks')
  const problems = useTranslations('problems')
  const host = useHost()
  const known = byClient.get(client)
  if (known !== undefined) return known
  return createDocuments(client, { editor, actions, blocks, problems, host })
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

function createDocuments(client: Client, translations: WordsOfEditor): AppDocuments {
  const words = editorWords(translations)
  const load = async (): Promise<CreateBuffer<EditorBuffer>> => {
    const { articleBuffers } = await import('../editor/article-buffers.ts')
    return articleBuffers(client, words)
  }
  let buffers: ReturnType<typeof load> | null = null
  const documents: AppDocuments = new Documents({
    client,
    scheduler: browserScheduler,
    autosave: () => useSettingsStore.getState().settings.autosave,
    merged: (_, merge) => tellMerge(translations.editor, merge),
    loadBuffers: () => (buffers ??= load()),
  })
  byClient.set(client, documents)
  current = documents
  useWorkspaceStore.subscribe(({ workspace }, before) => {
    if (workspace?.root !== before.workspace?.root) void documents.forgetAll()
    else if (workspace?.reachable === true && before.workspace?.reachable === false)
      void documents.reconnected()
  })
  useConnectionStore.subscribe(({ connected }, before) => {
    if (connected && !before.connected) void documents.reconnected()
  })
  return documents
}

/** Says quietly what came from the disk, with the way back. */
function tellMerge(t: EditorTranslations, { taken, undo }: MadeMerge): void {
  const run = (): void => {
    if (!undo()) useToastStore.getState().show({ text: t('mergeStays'), kind: 'merged', tone: 'error' })
  }
  const text = t('merged', { count: taken })
  useToastStore.getState().show({ text, kind: 'merged', action: { label: t('undoMerge'), run } })
}
