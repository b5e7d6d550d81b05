import type { Text } from '@codemirror/state'
import type { CopyForm, MadeCopy } from './copy-protocol.ts'
import { makeCopy } from './make-copy.ts'
import type { Client } from '../bridge/client.ts'
import { browserScheduler } from '../documents/scheduler.ts'
import { linkContext } from '../preview/link-context.ts'
import { startPreviewWorker } from '../preview/start-preview-worker.ts'
import { useWorkspaceStore, type ArticleRef } from '../stores/workspace-store.ts'
import type { SourcePart } from '#core/markdown/copying/copied-pieces'

export interface Copying {
  readonly article: ArticleRef
  readonly form: CopyForm
  /** As it stands in the editor; null where the host has to be asked. */
  readonly text: Text | null
  readonly selected: readonly SourcePart[]
}

/** Makes the copy of an article of the open workspace. Rejects where that fails. */
export async function copyArticle(
  client: Client,
  { article, form, text, selected }: Copying,
): Promise<MadeCopy> {
  const { workspace } = useWorkspaceStore.getState()
  const context = linkContext(workspace, null)
  const seriesTitle = workspace?.series.find(({ folder }) => folder === article.series)?.title ?? ''
  const file = text === null ? (await client.call('article.open', article)).text : text.toString()
  return makeCopy(
    { client, scheduler: browserScheduler, startWorker: startPreviewWorker, context },
    { form, source: article, seriesTitle, text: file, selected },
  )
}
