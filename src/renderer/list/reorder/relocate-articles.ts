import { askInTurn } from './ask-in-turn.ts'
import { afterOthers } from './host-queue.ts'
import { nameOf } from './move-words.ts'
import { trackStep } from './order-steps.ts'
import { entriesOf } from './placement.ts'
import { showProgress } from './show-progress.ts'
import { shortTitle } from '../short-title.ts'
import type { OrderTools } from './order-tools.ts'
import { flushAll } from '../../documents/app-documents.ts'
import type { RelocationStep } from '../../stores/order-store.ts'
import { seriesNow } from '../../stores/shown-series.ts'
import { useToastStore } from '../../stores/toast-store.ts'
import { useWorkspaceStore } from '../../stores/workspace-store.ts'

/** What the author asks for, and what is told when it is done. */
export interface Relocation {
  readonly what: RelocationStep['what']
  readonly series: string
  readonly title: string
  /** Tells what was done; `links` are the addresses that follow. */
  readonly said: (links: number) => string
  /** The author sees what was done: it is said, and no message comes up. */
  readonly inView?: true
  /** Asks the host; by the name of the job it tells how far it is. */
  readonly ask: (job: string) => Promise<Asked>
}

/** What the host did: the step is null where nothing had to be done. */
export interface Asked {
  readonly step: string | null
  readonly links: number
}

/**
 * Gives an article another file name, and resolves to the path that it has then. Rejects with the host's error where the name cannot be had, so that
 * whoever asked for it can ask again.
 */
export async function renameArticle(
  tools: OrderTools,
  series: string,
  path: string,
  name: string,
): Promise<string> {
  const { client, words } = tools
  let now = path
  await relocate(tools, {
    what: 'rename',
    series,
    title: path,
    said: (links) => words('renamed', { path, links }),
    ask: async (job) => {
      const renamed = await client.call('article.rename', { series, path, name, job })
      now = renamed.path
      return renamed
    },
  })
  return now
}

/** Moves articles with their text and assets to the end of another series, as one step. */
export function moveToSeries(tools: OrderTools, from: string, keys: readonly string[], series: string): void {
  const { client, words, fail } = tools
  const before = seriesNow(from)
  const target = useWorkspaceStore.getState().workspace?.series.find(({ folder }) => folder === series)
  const moved = before === null ? [] : entriesOf(before, keys)
  const [first] = moved
  if (first === undefined || target === undefined) return
  relocate(tools, {
    what: 'move',
    series: from,
    title: moved.length === 1 ? first.title : words('several', { count: moved.length }),
    said: (links) => words('movedToSeries', { title: nameOf(words, moved), series: target.title, links }),
    ask: async (job) => {
      const params = { job, from, keys: moved.map(({ key }) => key), series, to: target.entries.length + 1 }
      return await client.call('article.moveToSeries', params)
    },
  }).catch((error: unknown) => fail(null, error))
}

/**
 * Takes back what the host did to files, or makes it again: every byte as it was. To be asked in turn: until then
 * nobody knows whether something before it takes the step away.
 */
export async function turnRelocation(
  { client, words, announcer }: OrderTools,
  last: RelocationStep,
  stack: 'undo' | 'redo',
): Promise<void> {
  await flushAll()
  const { step } = await client.call('operation.undo', { step: last.step })
  trackStep(last, stack, Promise.resolve({ ...last, step }))
  announcer.say(words(stack === 'redo' ? 'takenBack' : 'madeAgain', { title: shortTitle(last.title) }))
}

/** Has the host do it when all else is done and saved, says so and offers the way back. */
export function relocate(
  tools: OrderTools,
  { what, series, title, said, inView, ask }: Relocation,
): Promise<void> {
  const { words, announcer } = tools
  return afterOthers(async () => {
    // What was typed a moment ago goes along.
    await flushAll()
    const job = crypto.randomUUID()
    const made = await ask(job).finally(showProgress(tools, job))
    if (made.step === null) return
    const step: RelocationStep = { kind: 'relocation', what, series, title, step: made.step }
    trackStep(step, 'undo', null)
    const text = said(made.links)
    announcer.say(text)
    if (inView === true) return
    const run = () => askInTurn(tools, () => turnRelocation(tools, step, 'redo'))
    useToastStore.getState().show({ text, kind: 'relocated', action: { label: words('undo'), run } })
  })
}
