import { statusOutcome, type StatusOutcome } from './status-outcome.ts'
import { statusSetWords } from './status-words.ts'
import { afterOthers } from '../reorder/host-queue.ts'
import { nameOf } from '../reorder/move-words.ts'
import { trackStep } from '../reorder/order-steps.ts'
import type { OrderTools } from '../reorder/order-tools.ts'
import { flushAll } from '../../documents/app-documents.ts'
import { useOrderStore } from '../../stores/order-store.ts'
import { seriesNow } from '../../stores/shown-series.ts'
import { useWorkspaceStore } from '../../stores/workspace-store.ts'
import type { ArticleStatus } from '#shared/model/series'

/**
 * Gives articles a status, as one step: shown and said at once, and written when all before it is done and what was
 * typed is saved. Where it fails they are shown as they were.
 */
export function changeStatus(
  tools: OrderTools,
  folder: string,
  keys: readonly string[],
  status: ArticleStatus | null,
): void {
  const { words, announcer } = tools
  const before = seriesNow(folder)
  const drafts = useWorkspaceStore.getState().workspace?.drafts ?? false
  const outcome = before === null ? null : statusOutcome(before, keys, status, drafts)
  if (outcome === null) return
  if (outcome.changed.length === 0) {
    if (outcome.without.length > 0) announcer.say(words('statusNoFile'))
    return
  }
  const changed = outcome.changed.map(({ key }) => key)
  const id = useOrderStore.getState().begin({ series: folder, keys: changed, status })
  announcer.say(statusSetWords(words, outcome))
  void afterOthers(() => write(tools, folder, outcome)).then(
    () => useOrderStore.getState().settle(id, 'saved'),
    (error: unknown) => {
      useOrderStore.getState().settle(id, 'failed')
      const sentence = words('statusFailed', { title: nameOf(words, outcome.changed) })
      announcer.say(sentence)
      tools.fail(sentence, error)
    },
  )
}

async function write({ client, words }: OrderTools, series: string, outcome: StatusOutcome): Promise<void> {
  const { changed, status } = outcome
  // The words of an open article are in its file before its head changes there.
  await flushAll()
  const keys = changed.map(({ key }) => key)
  const made = await client.call('article.changeProperties', { series, keys, change: { status } })
  useWorkspaceStore.getState().receiveSeries(made.series)
  const [first] = changed
  const title =
    changed.length === 1 && first !== undefined ? first.title : words('several', { count: changed.length })
  if (made.step !== null)
    trackStep({ kind: 'relocation', what: 'status', series, title, step: made.step }, 'undo', null)
}
