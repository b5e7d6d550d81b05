import { Layers, ListPlus, PenLine } from 'lucide-react'
import type { Action, ActionContext } from './action.ts'
import { canWrite } from '../list/reorder/refusal.ts'
import { chosenWith } from '../stores/selection-store.ts'
import { seriesNow } from '../stores/shown-series.ts'
import { useUiStore } from '../stores/ui-store.ts'
import { useWorkspaceStore } from '../stores/workspace-store.ts'

/** Titles that join the series in hand, one a line, and have no text yet. */
export const planTitles: Action = {
  id: 'planned.add',
  label: (t) => t('planTitles'),
  icon: ListPlus,
  scope: 'all',
  when: (context) => seriesInHand(context) !== null && canWrite(),
  run: (context) => {
    const series = seriesInHand(context)
    const section = context.section?.section ?? context.target?.entry.section
    if (series !== null) useUiStore.getState().openDialog({ kind: 'plan-titles', series, section })
  },
}

/** Makes the planned article in hand one with a text. */
export const writePlanned: Action = {
  id: 'planned.write',
  label: (t) => t('writePlanned'),
  icon: PenLine,
  scope: 'list',
  when: ({ target }) => target?.entry.state === 'planned' && canWrite(),
  run: ({ mover, target, fail }) => {
    if (target !== null) mover.planned.write(target).catch(fail)
  },
}

/** An empty section, the last one. */
export const newSection: Action = {
  id: 'section.create',
  label: (t) => t('newSection'),
  icon: Layers,
  scope: 'all',
  when: (context) => seriesInHand(context) !== null && canWrite(),
  run: (context) => {
    const series = seriesInHand(context)
    const beside = context.section === null ? null : `section:${context.section.section}`
    if (series !== null) useUiStore.getState().openDialog({ kind: 'new-section', series, keys: [], beside })
  },
}

/** A section of what is selected. */
export const newSectionFrom: Action = {
  id: 'section.createFrom',
  label: (t, context) => t('newSectionFrom', { count: chosen(context).length }),
  icon: Layers,
  scope: 'list',
  when: (context) => chosen(context).length > 0 && canWrite(),
  run: (context) => {
    const { target } = context
    if (target === null) return
    const { series, entry } = target
    const keys = chosen(context)
    useUiStore.getState().openDialog({ kind: 'new-section', series: series.folder, keys, beside: entry.key })
  },
}

function chosen({ target }: ActionContext): readonly string[] {
  return target === null ? [] : chosenWith(target.series.folder, target.entry.key)
}

/** Folder of the series of the row in hand, else of the one that the list shows; null for none. */
function seriesInHand({ target, section }: ActionContext): string | null {
  const folder = (section ?? target)?.series.folder ?? useWorkspaceStore.getState().series
  return seriesNow(folder) === null ? null : folder
}
