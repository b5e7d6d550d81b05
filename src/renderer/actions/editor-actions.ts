import { ListTree, PenLine, Scissors, SlidersHorizontal } from 'lucide-react'
import type { Action, ActionTarget } from './action.ts'
import { chosenOf } from './property-actions.ts'
import { everywhere } from './shortcut.ts'
import { type AppDocument, openDocuments } from '../documents/app-documents.ts'
import { usePropertiesStore } from '../stores/properties-store.ts'
import { useUiStore } from '../stores/ui-store.ts'
import { useWorkspaceStore } from '../stores/workspace-store.ts'

/** Another name for what stands at the caret, a heading or a picture; links to it follow. */
export const renameHere: Action = {
  id: 'editor.renameHere',
  label: (t) => t('renameHere'),
  icon: PenLine,
  scope: 'editor',
  shortcut: everywhere('F2'),
  when: () => isWritable() && openDocuments()?.active?.buffer.hasThingHere === true,
  run: () => {
    const active = openDocuments()?.active ?? null
    const thing = active?.buffer.thingHere(active.session.ref) ?? null
    if (thing !== null) useUiStore.getState().openDialog({ kind: 'rename-here', thing })
  },
}

/** Shows the headings of the article, to go to one of them or to move it. */
export const goToHeading: Action = {
  id: 'editor.goToHeading',
  label: (t) => t('goToHeading'),
  icon: ListTree,
  scope: 'editor',
  shortcut: everywhere('Mod+Shift+O'),
  when: () => openDocuments()?.active != null && !useUiStore.getState().zen,
  run: () => useUiStore.getState().setOutline(true),
}

/** Turns the strip above the text of one article on, whatever is selected: the properties as a form, as text, and away. */
export const showOwnProperties: Action = {
  id: 'article.properties',
  label: (t) => t('properties'),
  icon: SlidersHorizontal,
  scope: 'all',
  shortcut: everywhere('Mod+;'),
  when: ({ target }) => activeHere(target) !== null && !useUiStore.getState().zen,
  run: ({ target }) => {
    const active = activeHere(target)
    if (active !== null) usePropertiesStore.getState().ask(active.session.ref)
  },
}

/** The same; where several rows are selected, asks for what all of them are to say. */
export const showProperties: Action = {
  ...showOwnProperties,
  label: (t, context) => {
    const count = chosenOf(context.target).length
    return count > 1 ? t('propertiesOf', { count }) : showOwnProperties.label(t, context)
  },
  when: (context) => (chosenOf(context.target).length > 1 ? isWritable() : showOwnProperties.when(context)),
  run: (context) => {
    const chosen = chosenOf(context.target)
    if (context.target === null || chosen.length < 2) return showOwnProperties.run(context)
    const { folder: series } = context.target.series
    useUiStore.getState().openDialog({ kind: 'properties', series, keys: chosen.map(({ key }) => key) })
  },
}

/** Makes the text from the block at the caret on an article of its own. */
export const splitHere: Action = {
  id: 'article.split',
  label: (t) => t('splitHere'),
  icon: Scissors,
  scope: 'editor',
  when: ({ target }) => isWritable() && activeHere(target) !== null,
  run: ({ target }) => {
    const active = activeHere(target)
    if (active === null) return
    const point = active.buffer.splitPoint(active.session.ref)
    if (point !== null) useUiStore.getState().openDialog({ kind: 'split', point })
  },
}

function isWritable(): boolean {
  return useWorkspaceStore.getState().workspace?.readOnly === null
}

/** The article in the editor; where a row is in hand, only if it is that row's. */
function activeHere(target: ActionTarget | null): AppDocument | null {
  const active = openDocuments()?.active ?? null
  if (active === null || target === null) return active
  const { series, path } = active.session.ref
  return series === target.series.folder && path === target.entry.path ? active : null
}
