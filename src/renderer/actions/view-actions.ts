import {
  ChevronsRight,
  ChevronsLeft,
  FilePen,
  Keyboard,
  PanelLeft,
  PanelRight,
  Settings as settingsIcon,
  SunMoon,
  ZoomIn,
  ZoomOut,
} from 'lucide-react'
import type { Action, ActionContext } from './action.ts'
import { everywhere } from './shortcut.ts'
import {
  isListShown,
  isPreviewShown,
  paneFacts,
  toggleList,
  togglePreview,
} from '../shell/pane-visibility.ts'
import { useSettingsStore } from '../stores/settings-store.ts'
import { useUiStore } from '../stores/ui-store.ts'
import { useWorkspaceStore } from '../stores/workspace-store.ts'

export const toggleListPane: Action = {
  id: 'view.toggleList',
  label: (t) => t(isListShown(paneFacts()) ? 'hideList' : 'showList'),
  icon: PanelLeft,
  scope: 'all',
  shortcut: everywhere('Mod+\\'),
  when: hasWorkspace,
  run: () => toggleList(),
}

export const togglePreviewPane: Action = {
  id: 'view.togglePreview',
  label: (t) => t(isPreviewShown(paneFacts()) ? 'hidePreview' : 'showPreview'),
  icon: PanelRight,
  scope: 'all',
  shortcut: everywhere('Mod+Shift+\\'),
  when: () => hasWorkspace() && paneFacts().writing,
  run: () => togglePreview(),
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

export const openSettings: Action = {
  id: 'app.settings',
  label: (t) => t('openSettings'),
  icon: settingsIcon,
  scope: 'all',
  shortcut: everywhere('Mod+,'),
  when: () => true,
  run: () => useUiStore.getState().openDialog({ kind: 'settings' }),
}

export const openShortcuts: Action = {
  id: 'app.shortcuts',
  label: (t) => t('openShortcuts'),
  icon: Keyboard,
  scope: 'all',
  shortcut: everywhere('Mod+Shift+?'),
  when: () => true,
  run: () => useUiStore.getState().openDialog({ kind: 'shortcuts' }),
}

const usualSize = 100
const sizes = { least: 80, most: 200, step: 10 }

export const zoomIn: Action = {
  id: 'view.zoomIn',
  label: (t) => t('zoomIn'),
  icon: ZoomIn,
  scope: 'all',
  shortcut: everywhere('Mod+='),
  when: ({ host }) => host.capabilities.zoom && textSize() < sizes.most,
  run: (context) => setTextSize(context, textSize() + sizes.step),
}

export const zoomOut: Action = {
  id: 'view.zoomOut',
  label: (t) => t('zoomOut'),
  icon: ZoomOut,
  scope: 'all',
  shortcut: everywhere('Mod+-'),
  when: ({ host }) => host.capabilities.zoom && textSize() > sizes.least,
  run: (context) => setTextSize(context, textSize() - sizes.step),
}

export const zoomReset: Action = {
  id: 'view.zoomReset',
  label: (t) => t('zoomReset'),
  icon: ZoomOut,
  scope: 'all',
  shortcut: everywhere('Mod+0'),
  when: ({ host }) => host.capabilities.zoom && textSize() !== usualSize,
  run: (context) => setTextSize(context, usualSize),
}

function textSize(): number {
  return useSettingsStore.getState().settings.textSize
}

function setTextSize({ client, fail }: ActionContext, size: number): void {
  const held = Math.min(Math.max(size, sizes.least), sizes.most)
  useSettingsStore.getState().update(client, { textSize: held }).catch(fail)
}

function hasWorkspace(): boolean {
  return useWorkspaceStore.getState().workspace !== null
}

function areDraftsCounted(): boolean {
  return useWorkspaceStore.getState().workspace?.drafts ?? false
}
