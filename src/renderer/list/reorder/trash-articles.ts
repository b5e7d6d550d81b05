import { askInTurn } from './ask-in-turn.ts'
import { nameOf, type OrderWords } from './move-words.ts'
import { trackStep } from './order-steps.ts'
import type { OrderTools } from './order-tools.ts'
import { entriesOf } from './placement.ts'
import { turnRelocation } from './relocate-articles.ts'
import { shortTitle } from '../short-title.ts'
import { flushAll } from '../../documents/app-documents.ts'
import type { RelocationStep, TrashStep } from '../../stores/order-store.ts'
import { useSelectionStore } from '../../stores/selection-store.ts'
import { seriesNow } from '../../stores/shown-series.ts'
import { useToastStore } from '../../stores/toast-store.ts'
import { useWorkspaceStore } from '../../stores/workspace-store.ts'
import type { Entry, Series } from '#shared/model/series'
import { noNumber } from '#shared/order/number-entries'

/**
 * Moves articles with unsaved text and all into the trash, and says which numbers moved up. `again` is the step
 * that was taken back before. To be asked in turn.
 */
export async function trashArticles(
  tools: OrderTools,
  folder: string,
  keys: readonly string[],
  again: TrashStep | null = null,
): Promise<void> {
  const { client, words } = tools
  // What was typed a moment ago goes into the trash with the rest.
  await flushAll()
  const before = seriesNow(folder)
  const gone = before === null ? [] : entriesOf(before, keys)
  if (before === null || gone.length === 0) return
  const {
    series,
    trashed,
    step: made,
  } = await client.call('article.trash', {
    series: folder,
    keys: gone.map(({ key }) => key),
  })
  useWorkspaceStore.getState().receiveSeries(series)
  const title = gone.length === 1 ? (gone[0]?.title ?? '') : words('several', { count: gone.length })
  // Nothing of a planned article lies in the trash: the journal gives its line back, and all that went with it.
  const byJournal = made !== null && trashed.length < gone.length
  const step: TrashStep | RelocationStep = byJournal
    ? { kind: 'relocation', what: 'trash', series: folder, title, step: made }
    : { kind: 'trash', series: folder, title, keys: gone.map(({ key }) => key), ids: trashed }
  if (again !== null) trackStep(again, null, null)
  if (made !== null) trackStep(step, 'undo', null)
  const run = () =>
    askInTurn(tools, () =>
      step.kind === 'trash' ? restoreArticles(tools, step) : turnRelocation(tools, step, 'redo'),
    )
  const text = trashedWords(words, gone, before, series)
  tools.announcer.say(text)
  useToastStore.getState().show({
    text,
    kind: 'trashed',
    action: made === null ? null : { label: words('undo'), run },
  })
}

/** Puts the articles of a step back where they were and gives the first the focus. Asked in turn, too. */
export async function restoreArticles(
  { client, words, announcer }: OrderTools,
  step: TrashStep,
): Promise<void> {
  const { restored } = await client.call('trash.restore', { ids: [...step.ids] })
  const names = restored.map(({ path }) => path)
  trackStep(step, 'redo', Promise.resolve({ ...step, keys: names }))
  const [first] = names
  if (first !== undefined) useSelectionStore.getState().wantFocus(step.series, first)
  announcer.say(words('restored', { title: shortTitle(step.title) }))
}

/** "“Canary” moved to trash. 09 to 20 moved up." The numbers are those the others had. */
function trashedWords(words: OrderWords, gone: readonly Entry[], before: Series, after: Series): string {
  const count = gone.length
  if (gone.every(({ state }) => state === 'planned'))
    return words('unplanned', { count, title: nameOf(words, gone) })
  const said =
    count === 1 ? words('trashed', { title: nameOf(words, gone) }) : words('trashedSeveral', { count })
  const now = new Map(after.entries.map(({ key, number }) => [key, number]))
  const moved = before.entries.filter(
    ({ key, number }) => number !== noNumber && now.has(key) && Number(now.get(key)) !== Number(number),
  )
  const first = moved[0]?.number
  const last = moved.at(-1)?.number
  if (first === undefined || last === undefined) return said
  return said + (first === last ? words('oneMovedUp', { first }) : words('movedUp', { first, last }))
}
