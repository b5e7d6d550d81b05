import {
  ArrowLeft,
  ArrowRight,
  BookOpen,
  ChartNoAxesColumn,
  CircleAlert,
  FolderClosed,
  LibraryBig,
  PanelTop,
  RotateCcw,
  Search,
  Trash2,
  X,
} from 'lucide-react'
import type { Action } from './action.ts'
import { everywhere } from './shortcut.ts'
import { focusSearch } from '../shell/focus-pane.ts'
import { closeOpenTab } from '../tabs/close-tabs.ts'
import { useNavigationStore } from '../stores/navigation-store.ts'
import { useUiStore } from '../stores/ui-store.ts'
import { useWorkspaceStore } from '../stores/workspace-store.ts'
import type { View } from '#shared/model/workspace-layout'

const navigation = useNavigationStore.getState

export const goBack: Action = {
  id: 'go.back',
  label: (t) => t('goBack'),
  icon: ArrowLeft,
  scope: 'outside-list',
  shortcut: { mac: 'Ctrl+-', other: 'Alt+Left' },
  when: () => navigation().back.length > 0,
  run: () => navigation().goBack(),
}

export const goForward: Action = {
  id: 'go.forward',
  label: (t) => t('goForward'),
  icon: ArrowRight,
  scope: 'outside-list',
  shortcut: { mac: 'Ctrl+Shift+-', other: 'Alt+Right' },
  when: () => navigation().forward.length > 0,
  run: () => navigation().goForward(),
}

export const showAllSeries: Action = {
  id: 'go.allSeries',
  label: (t) => t('showAllSeries'),
  icon: LibraryBig,
  scope: 'all',
  shortcut: everywhere('Mod+Shift+H'),
  when: hasWorkspace,
  run: () => go({ kind: 'all-series' }),
}

export const showSeries: Action = {
  id: 'go.series',
  label: (t) => t('showSeries'),
  icon: BookOpen,
  scope: 'all',
  when: () => useWorkspaceStore.getState().series !== null,
  run: () => {
    const { series } = useWorkspaceStore.getState()
    if (series !== null) go({ kind: 'series', folder: series })
  },
}

export const showSearch: Action = {
  id: 'go.search',
  label: (t) => t('showSearch'),
  icon: Search,
  scope: 'all',
  shortcut: everywhere('Mod+Shift+F'),
  when: hasWorkspace,
  run: () => {
    go({ kind: 'search' })
    focusSearch()
  },
}

export const showProblems: Action = {
  id: 'go.problems',
  label: (t) => t('showProblems'),
  icon: CircleAlert,
  scope: 'all',
  shortcut: everywhere('Mod+Shift+M'),
  when: hasWorkspace,
  run: () => go({ kind: 'problems' }),
}

export const showTrash: Action = {
  id: 'go.trash',
  label: (t) => t('showTrash'),
  icon: Trash2,
  scope: 'all',
  when: hasWorkspace,
  run: () => go({ kind: 'trash' }),
}

export const showStatistics: Action = {
  id: 'go.statistics',
  label: (t) => t('showStatistics'),
  icon: ChartNoAxesColumn,
  scope: 'all',
  when: hasWorkspace,
  run: () => go({ kind: 'statistics' }),
}

export const nextTab: Action = {
  id: 'tab.next',
  label: (t) => t('nextTab'),
  icon: PanelTop,
  scope: 'all',
  shortcut: { ...everywhere('Ctrl+Tab'), browser: everywhere('Alt+PageDown') },
  when: hasTabs,
  run: () => navigation().nextTab(1),
}

export const previousTab: Action = {
  id: 'tab.previous',
  label: (t) => t('previousTab'),
  icon: PanelTop,
  scope: 'all',
  shortcut: { ...everywhere('Ctrl+Shift+Tab'), browser: everywhere('Alt+PageUp') },
  when: hasTabs,
  run: () => navigation().nextTab(-1),
}

export const closeTab: Action = {
  id: 'tab.close',
  label: (t) => t('closeTab'),
  icon: X,
  scope: 'all',
  shortcut: { ...everywhere('Mod+W'), browser: { mac: 'Mod+Alt+X', other: 'Alt+W' } },
  when: () => !isWriting() || hasTabs(),
  // What is in front is closed: over a view that is the view, and the article behind it comes up.
  run: () => (isWriting() ? closeOpenTab() : go({ kind: 'article' })),
}

export const reopenTab: Action = {
  id: 'tab.reopen',
  label: (t) => t('reopenTab'),
  icon: RotateCcw,
  scope: 'all',
  shortcut: { ...everywhere('Mod+Shift+T'), browser: { mac: 'Mod+Alt+Z', other: 'Alt+Shift+W' } },
  when: () => navigation().closed.length > 0,
  run: () => navigation().reopenTab(),
}

export const newSeries: Action = {
  id: 'series.create',
  label: (t) => t('newSeries'),
  icon: FolderClosed,
  scope: 'all',
  when: () => useWorkspaceStore.getState().workspace?.readOnly === null,
  run: () => useUiStore.getState().openDialog({ kind: 'new-series' }),
}

/** Shows a view; the drawer, if it is out, has done its work. */
export function go(view: View): void {
  useUiStore.getState().setDrawer(false)
  navigation().show(view)
}

function hasWorkspace(): boolean {
  return useWorkspaceStore.getState().workspace !== null
}

function isWriting(): boolean {
  return navigation().view.kind === 'article'
}

function hasTabs(): boolean {
  return navigation().tabs.length > 0
}
