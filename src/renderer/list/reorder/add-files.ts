import { relocate } from './relocate-articles.ts'
import type { OrderTools } from './order-tools.ts'
import { groupKey } from '../list-groups.ts'
import type { NewPlace } from './drop-target.ts'
import type { OutsideFile } from '../../incoming/outside-files.ts'
import type { Taken } from '../../incoming/take-files.ts'
import { useLayoutStore } from '../../stores/layout-store.ts'
import { useSelectionStore } from '../../stores/selection-store.ts'
import { seriesNow } from '../../stores/shown-series.ts'
import { useToastStore } from '../../stores/toast-store.ts'
import { useWorkspaceStore } from '../../stores/workspace-store.ts'
import { mostIncomingBytes, mostIncomingFiles } from '#shared/model/incoming-file'
import { noNumber } from '#shared/order/number-entries'

/**
 * Copies Markdown files from outside into a series, with what they name, and selects them there. Says after which
 * article they stand and what was left out; where nothing can be taken, says why and does nothing.
 */
export async function addFiles(
  tools: OrderTools,
  folder: string,
  all: readonly OutsideFile[],
  { to, section }: NewPlace,
): Promise<void> {
  const { client, words, announcer } = tools
  // The dialog was given up.
  if (all.length === 0) return
  // What reads Markdown comes when it is needed: the window opens without it.
  const { takeFiles } = await import('../../incoming/take-files.ts')
  const taken = await takeFiles(all)
  const refusal = refusalOf(tools, taken)
  if (taken.kind !== 'files') {
    announcer.say(refusal)
    useToastStore.getState().show({ text: refusal, kind: 'relocated' })
    return
  }
  const before = seriesNow(folder)?.entries.findLast(({ position }) => position !== null && position < to)
  const after = before === undefined ? 'start' : before.number === noNumber ? before.title : before.number
  await relocate(tools, {
    what: 'add',
    series: folder,
    title: words('several', { count: taken.texts }),
    said: () =>
      words('filesAdded', {
        count: taken.texts,
        after,
        along: taken.files.length - taken.texts,
        left: taken.left,
      }),
    ask: async (job) => {
      const added = await client.call('article.addFiles', {
        job,
        series: folder,
        files: taken.files,
        to,
        section,
      })
      useWorkspaceStore.getState().receiveSeries(added.series)
      useLayoutStore.getState().setGroupOpen(folder, groupKey(section), true)
      const [first] = added.paths
      if (first !== undefined) {
        useSelectionStore.getState().select(folder, added.paths, { anchor: first, active: first })
        useSelectionStore.getState().refocus(folder, first)
      }
      return { step: added.step, links: 0 }
    },
  })
}

function refusalOf({ words }: OrderTools, taken: Taken): string {
  switch (taken.kind) {
    case 'files':
      return ''
    case 'no-texts':
      return words('noTextsAmong')
    case 'too-many':
      return words('tooManyFiles', { most: mostIncomingFiles })
    case 'too-large':
      return words('tooLargeFiles', {
        size: Math.ceil(taken.bytes / 1_000_000),
        most: mostIncomingBytes / 1_000_000,
      })
  }
}
