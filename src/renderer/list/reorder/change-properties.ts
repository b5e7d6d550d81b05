import { nameOf } from './move-words.ts'
import { entriesOf } from './placement.ts'
import { type Relocation, relocate } from './relocate-articles.ts'
import type { OrderTools } from './order-tools.ts'
import { openDocuments } from '../../documents/app-documents.ts'
import { useSettingsStore } from '../../stores/settings-store.ts'
import { seriesNow } from '../../stores/shown-series.ts'
import { SeriatimError } from '#shared/errors'
import type { PropertyChange } from '#shared/model/property-change'
import type { Entry } from '#shared/model/series'

/** Says something of several articles at once. What was typed a moment ago is saved before, and stays. */
export function changeProperties(
  tools: OrderTools,
  series: string,
  keys: readonly string[],
  change: PropertyChange,
): void {
  send(tools, { series, keys, change, what: 'properties' })
}

/** Takes numbers away, or gives them back. */
export function setUnnumbered(
  tools: OrderTools,
  series: string,
  keys: readonly string[],
  unnumbered: boolean,
): void {
  send(tools, { series, keys, change: { unnumbered }, what: unnumbered ? 'unnumber' : 'number' })
}

/** Leaves articles out of exports, or takes them in. */
export function setLeftOut(
  tools: OrderTools,
  series: string,
  keys: readonly string[],
  leftOut: boolean,
): void {
  send(tools, { series, keys, change: { leftOut }, what: leftOut ? 'leaveOut' : 'takeIn' })
}

interface Asked {
  readonly series: string
  readonly keys: readonly string[]
  readonly change: PropertyChange
  readonly what: Extract<Relocation['what'], 'properties' | 'unnumber' | 'number' | 'leaveOut' | 'takeIn'>
}

function send(tools: OrderTools, { series, keys, change, what }: Asked): void {
  const { client, words, fail } = tools
  const before = seriesNow(series)
  const chosen = before === null ? [] : entriesOf(before, keys)
  const [first] = chosen
  if (first === undefined) return
  const count = chosen.length
  relocate(tools, {
    what,
    series,
    title: count === 1 ? first.title : words('several', { count }),
    said: () => words(`said.${what}`, { title: nameOf(words, chosen), count }),
    // The list shows what a press of a key did.
    ...(what === 'properties' ? {} : { inView: true as const }),
    ask: async () => {
      const unsaved = unsavedOf(series, chosen)
      if (unsaved !== null)
        throw new SeriatimError('article.conflict', words('unsavedStops', { title: unsaved.title }))
      const sent = { series, keys: chosen.map(({ key }) => key), change }
      const { step } = await client.call('article.changeProperties', sent)
      return { step, links: 0 }
    },
  }).catch((error: unknown) => fail(null, error))
}

/**
 * One whose words could not be saved: its file must not change under them. Where the author saves by hand, words that
 * wait for that are merged with the change as with any other on disk.
 */
function unsavedOf(series: string, chosen: readonly Entry[]): Entry | null {
  const { autosave } = useSettingsStore.getState().settings
  const stuck = (openDocuments()?.unsaved ?? []).filter(
    ({ session }) => session.ref.series === series && (autosave || session.conflict !== null),
  )
  return chosen.find(({ path }) => stuck.some(({ session }) => session.ref.path === path)) ?? null
}
