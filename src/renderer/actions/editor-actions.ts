import { PenLine } from 'lucide-react'
import type { Action } from './action.ts'
import { everywhere } from './shortcut.ts'
import { openDocuments } from '../documents/app-documents.ts'
import { useUiStore } from '../stores/ui-store.ts'
import { useWorkspaceStore } from '../stores/workspace-store.ts'

/** Another name for what stands at the caret, a heading or a picture; links to it follow. */
export const renameHere: Action = {
  id: 'editor.renameHere',
  label: (t) => t('renameHere'),
  icon: PenLine,
  scope: 'editor',
  shortcut: everywhere('F2'),
  when: () =>
    useWorkspaceStore.getState().workspace?.readOnly === null &&
    openDocuments()?.active?.buffer.hasThingHere === true,
  run: () => {
    const active = openDocuments()?.active ?? null
    const thing = active?.buffer.thingHere(active.session.ref) ?? null
    if (thing !== null) useUiStore.getState().openDialog({ kind: 'rename-here', thing })
  },
}
