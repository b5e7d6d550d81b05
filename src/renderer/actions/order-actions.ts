import {
  ArrowDown,
  ArrowDownToLine,
  ArrowUp,
  ArrowUpToLine,
  Combine,
  CopyPlus,
  Hash,
  PenLine,
  Redo2,
  Trash2,
  Undo2,
} from 'lucide-react'
import type { Action, ActionContext, ActionTarget, ActionWords } from './action.ts'
import { everywhere } from './shortcut.ts'
import { stepWords } from '../list/reorder/step-words.ts'
import { nextArticle } from '../list/reorder/next-article.ts'
import { canWrite } from '../list/reorder/refusal.ts'
import { useOrderStore } from '../stores/order-store.ts'
import { useUiStore } from '../stores/ui-store.ts'

export const moveUp: Action = {
  id: 'order.moveUp',
  label: (t) => t('moveUp'),
  icon: ArrowUp,
  scope: 'list',
  shortcut: everywhere('Alt+Up'),
  when: canMove,
  run: ({ mover, target }) => {
    if (target !== null) mover.by(target, -1)
  },
}

export const moveDown: Action = {
  id: 'order.moveDown',
  label: (t) => t('moveDown'),
  icon: ArrowDown,
  scope: 'list',
  shortcut: everywhere('Alt+Down'),
  when: canMove,
  run: ({ mover, target }) => {
    if (target !== null) mover.by(target, 1)
  },
}

export const moveToPreviousSection: Action = {
  id: 'order.moveToPreviousSection',
  label: (t) => t('moveToPreviousSection'),
  icon: ArrowUpToLine,
  scope: 'list',
  shortcut: everywhere('Alt+Left'),
  when: canMove,
  run: ({ mover, target }) => {
    if (target !== null) mover.aside(target, readsLeftToRight() ? -1 : 1)
  },
}

export const moveToNextSection: Action = {
  id: 'order.moveToNextSection',
  label: (t) => t('moveToNextSection'),
  icon: ArrowDownToLine,
  scope: 'list',
  shortcut: everywhere('Alt+Right'),
  when: canMove,
  run: ({ mover, target }) => {
    if (target !== null) mover.aside(target, readsLeftToRight() ? 1 : -1)
  },
}

export const moveToNumber: Action = {
  id: 'order.moveToNumber',
  label: (t) => t('moveToNumber'),
  icon: Hash,
  scope: 'list',
  shortcut: everywhere('Mod+G'),
  when: canMove,
  run: ({ target }) => {
    if (target === null) return
    const { series, entry } = target
    useUiStore.getState().openDialog({ kind: 'move-to-number', series: series.folder, key: entry.key })
  },
}

export const rename: Action = {
  id: 'article.rename',
  label: (t) => t('rename'),
  icon: PenLine,
  scope: 'list',
  shortcut: everywhere('F2'),
  when: ({ target }) => hasFile(target) && canWrite(),
  run: ({ target }) => {
    const path = target?.entry.path ?? null
    if (target !== null && path !== null)
      useUiStore.getState().openDialog({ kind: 'rename', series: target.series.folder, path })
  },
}

export const duplicate: Action = {
  id: 'article.duplicate',
  label: (t) => t('duplicate'),
  icon: CopyPlus,
  scope: 'list',
  when: ({ target }) => hasFile(target) && canWrite(),
  run: ({ mover, target }) => {
    if (target !== null) mover.duplicate(target)
  },
}

export const mergeWithNext: Action = {
  id: 'article.mergeNext',
  label: (t) => t('mergeWithNext'),
  icon: Combine,
  scope: 'list',
  when: ({ target }) =>
    target !== null && hasFile(target) && canWrite() && nextArticle(target.series, target.entry) !== null,
  run: ({ mover, target }) => {
    if (target !== null) mover.mergeWithNext(target)
  },
}

export const moveToTrash: Action = {
  id: 'article.trash',
  label: (t) => t('moveToTrash'),
  icon: Trash2,
  scope: 'list',
  shortcut: { mac: 'Mod+Backspace', other: 'Delete' },
  when: canMove,
  run: ({ mover, target }) => {
    if (target !== null) mover.trash(target)
  },
}

export const undoMove: Action = {
  id: 'order.undo',
  label: (t) => stepLabel(t, 'undo'),
  icon: Undo2,
  scope: 'list',
  shortcut: everywhere('Mod+Z'),
  when: () => canWrite() && useOrderStore.getState().undo.length > 0,
  run: ({ mover }) => mover.undo(),
}

export const redoMove: Action = {
  id: 'order.redo',
  label: (t) => stepLabel(t, 'redo'),
  icon: Redo2,
  scope: 'list',
  shortcut: { mac: 'Mod+Shift+Z', other: 'Mod+Y' },
  when: () => canWrite() && useOrderStore.getState().redo.length > 0,
  run: ({ mover }) => mover.redo(),
}

/** Names what would be taken back or made again. */
function stepLabel(t: ActionWords, stack: 'undo' | 'redo'): string {
  const last = useOrderStore.getState()[stack].at(-1)
  if (last === undefined) return t(stack === 'undo' ? 'undoNothing' : 'redoNothing')
  return t(stack === 'undo' ? 'undoStep' : 'redoStep', stepWords(last))
}

/** A locked order does not count: whoever tries hears that it is locked. */
function canMove({ target }: ActionContext): boolean {
  return target !== null && canWrite()
}

/** Planned articles have no file yet, missing ones none any more. */
export function hasFile(target: ActionTarget | null): boolean {
  return target !== null && target.entry.path !== null && target.entry.state !== 'missing'
}

function readsLeftToRight(): boolean {
  return document.documentElement.dir !== 'rtl'
}
