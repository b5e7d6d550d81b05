import { FileStack, Stamp } from 'lucide-react'
import type { Action } from './action.ts'
import { hasFile } from './order-actions.ts'
import { canWrite } from '../list/reorder/refusal.ts'
import { useUiStore } from '../stores/ui-store.ts'
import { useWorkspaceStore } from '../stores/workspace-store.ts'

export const newFromTemplate: Action = {
  id: 'article.createFromTemplate',
  label: (t) => t('newFromTemplate'),
  icon: FileStack,
  scope: 'all',
  when: () => canWrite() && useWorkspaceStore.getState().series !== null,
  run: () => {
    const { series } = useWorkspaceStore.getState()
    if (series !== null) useUiStore.getState().openDialog({ kind: 'from-template', series })
  },
}

/** Makes a template of the article in hand, as it is on disk after what is unsaved was saved. */
export const saveAsTemplate: Action = {
  id: 'article.saveAsTemplate',
  label: (t) => t('saveAsTemplate'),
  icon: Stamp,
  scope: 'list',
  when: ({ target }) => hasFile(target) && canWrite(),
  run: ({ mover, target }) => {
    if (target !== null) mover.saveAsTemplate(target)
  },
}
