import { ChevronsRight, ChevronsLeft, FilePen, PanelLeft, PanelRight, SunMoon } from 'lucide-react'
import type { Action } from './action.ts'
import { everywhere } from './shortcut.ts'
import {
  isListShown,
  isPreviewShown,
  paneFacts,
  toggleList,
  togglePreview,
} from '../shell/pane-visibility.ts'
import { useSettingsStore } from '../stores/settings-store.ts'
import { useWorkspaceStore } from '../stores/workspace-store.ts'

export const toggleListPane: Action = {
  id: 'view.toggleList',
  label: (t) => t(isListShown(paneFacts()) ? 'hideList' : 'showList'),
  icon: PanelLeft,
  scope: 'all',
  shortcut: everywhere('Mod+\\'),
  when: hasWorkspace,
  run: ({ client, fail }) => toggleList(client, fail),
}

export const togglePreviewPane: Action = {
  id: 'view.togglePreview',
  label: (t) => t(isPreviewShown(paneFacts()) ? 'hidePreview' : 'showPreview'),
  icon: PanelRight,
  scope: 'all',
  shortcut: everywhere('Mod+Shift+\\'),
  when: hasWorkspace,
  run: ({ client, fail }) => togglePreview(client, fail),
}

export const nextPane: Action = {
  id: 'view.nextPane',
  label: (t) => t('nextPane'),
  icon: ChevronsRight,
  scope: 'all',
  shortcut: everywhere('F6'),
  when: hasWorkspace,
  run: ({ cyclePanes }) => cyclePanes(1),
}

export const previousPane: Action = {
  id: 'view.previousPane',
  label: (t) => t('previousPane'),
  icon: ChevronsLeft,
  scope: 'all',
  shortcut: everywhere('Shift+F6'),
  when: hasWorkspace,
  run: ({ cyclePanes }) => cyclePanes(-1),
}

export const toggleTheme: Action = {
  id: 'view.toggleTheme',
  label: (t, { dark }) => t(dark ? 'useLight' : 'useDark'),
  icon: SunMoon,
  scope: 'all',
  when: () => true,
  run: ({ client, dark, fail }) => {
    useSettingsStore
      .getState()
      .update(client, { theme: dark ? 'light' : 'dark' })
      .catch(fail)
  },
}

export const countDrafts: Action = {
  id: 'workspace.countDrafts',
  label: (t) => t(areDraftsCounted() ? 'leaveDraftsOut' : 'countDrafts'),
  icon: FilePen,
  scope: 'all',
  when: hasWorkspace,
  run: ({ client, fail }) => {
    const drafts = !areDraftsCounted()
    client
      .call('workspace.countDrafts', { drafts })
      .then((workspace) => useWorkspaceStore.getState().receiveWorkspace(workspace))
      .catch(fail)
  },
}

function hasWorkspace(): boolean {
  return useWorkspaceStore.getState().workspace !== null
}

function areDraftsCounted(): boolean {
  return useWorkspaceStore.getState().workspace?.drafts ?? false
}
