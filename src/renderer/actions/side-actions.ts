import { ArrowLeftRight, Columns2, X } from 'lucide-react'
import type { Action } from './action.ts'
import { everywhere } from './shortcut.ts'
import { areBothShown, paneFacts } from '../shell/pane-visibility.ts'
import { articleBeside } from '../sides/article-beside.ts'
import { closeSide as leaveSide, openToSide as openBeside, swapSides as swap } from '../sides/side-steps.ts'
import { useWorkspaceStore } from '../stores/workspace-store.ts'

/** The article of the row in hand beside the open one; from the text, the next of its series. */
export const openToSide: Action = {
  id: 'side.open',
  label: (t) => t('openToSide'),
  icon: Columns2,
  scope: 'all',
  shortcut: everywhere('Mod+Shift+B'),
  when: ({ target }) => articleBeside(target) !== null,
  run: ({ target }) => {
    const article = articleBeside(target)
    if (article !== null) openBeside(article)
  },
}

/** The same for a row, by the keys that open it and Mod. */
export const openRowToSide: Action = {
  ...openToSide,
  id: 'list.openToSide',
  scope: 'list',
  shortcut: everywhere('Mod+Enter'),
}

export const closeSide: Action = {
  id: 'side.close',
  label: (t) => t('closeSide'),
  icon: X,
  scope: 'all',
  when: areBothSeen,
  run: () => {
    const { open } = useWorkspaceStore.getState()
    if (open !== null) leaveSide(open)
  },
}

export const swapSides: Action = {
  id: 'side.swap',
  label: (t) => t('swapSides'),
  icon: ArrowLeftRight,
  scope: 'all',
  when: areBothSeen,
  run: () => swap(),
}

function areBothSeen(): boolean {
  return areBothShown(paneFacts())
}
