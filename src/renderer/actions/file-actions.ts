import { BookOpen, FileInput, FilePlus2, FolderOpen, FolderPlus, Save, Upload } from 'lucide-react'
import type { Action, ActionContext } from './action.ts'
import { everywhere } from './shortcut.ts'
import { pickFiles } from '../incoming/pick-files.ts'
import { switchWorkspace } from '../shell/switch-workspace.ts'
import { useConnectionStore } from '../stores/connection-store.ts'
import { useNavigationStore } from '../stores/navigation-store.ts'
import { isListShown, paneFacts, toggleList } from '../shell/pane-visibility.ts'
import { useUiStore } from '../stores/ui-store.ts'
import { useWorkspaceStore } from '../stores/workspace-store.ts'

export const openFolder: Action = {
  id: 'workspace.openFolder',
  label: (t) => t('openFolder'),
  icon: FolderOpen,
  scope: 'all',
  shortcut: everywhere('Mod+O'),
  when: isConnected,
  run: (context) => {
    if (context.host.capabilities.folderDialog) void chooseAndOpen(context)
    else useUiStore.getState().openDialog({ kind: 'open-folder' })
  },
}

export const newWorkspace: Action = {
  id: 'workspace.create',
  label: (t) => t('newWorkspace'),
  icon: FolderPlus,
  scope: 'all',
  when: isConnected,
  run: () => useUiStore.getState().openDialog({ kind: 'new-workspace' }),
}

export const trySample: Action = {
  id: 'workspace.openSample',
  label: (t) => t('trySample'),
  icon: BookOpen,
  scope: 'all',
  when: isConnected,
  run: ({ client, fail }) => {
    // At its third article: the first two show how grouping and numbers part.
    switchWorkspace(() => client.call('workspace.openSample', {}), 3).catch(fail)
  },
}

export const newArticle: Action = {
  id: 'article.create',
  label: (t) => t('newArticle'),
  icon: FilePlus2,
  scope: 'all',
  shortcut: { ...everywhere('Mod+N'), browser: { mac: 'Mod+Alt+N', other: 'Alt+N' } },
  when: () => isWritable() && useWorkspaceStore.getState().series !== null,
  run: () => {
    // A series shows its own line for the title; from anywhere else the list does.
    const { view, show } = useNavigationStore.getState()
    if (view.kind !== 'article' && view.kind !== 'series') show({ kind: 'article' })
    if (paneFacts().writing && !isListShown(paneFacts())) toggleList()
    useUiStore.getState().setCreating(true)
  },
}

/** What a drop from the desktop does, for those who do not drag: the files come to stand at the end. */
export const addMarkdownFiles: Action = {
  id: 'article.addFiles',
  label: (t) => t('addFiles'),
  icon: FileInput,
  scope: 'all',
  when: () => isWritable() && useWorkspaceStore.getState().series !== null,
  run: ({ mover }) => {
    const { series } = useWorkspaceStore.getState()
    if (series !== null) mover.addFiles(series, pickFiles(), { to: Number.MAX_SAFE_INTEGER, section: null })
  },
}

export const saveNow: Action = {
  id: 'article.saveNow',
  label: (t) => t('saveNow'),
  icon: Save,
  scope: 'all',
  shortcut: everywhere('Mod+S'),
  // The browser's own "save page" must not come up, so this is always there.
  when: () => true,
  run: ({ saveNow: save }) => save(),
}

export const exportWorkspace: Action = {
  id: 'export.open',
  label: (t) => t('export'),
  icon: Upload,
  scope: 'all',
  shortcut: everywhere('Mod+Shift+E'),
  when: () => useWorkspaceStore.getState().workspace !== null && isConnected(),
  run: () => useUiStore.getState().openDialog({ kind: 'export' }),
}

function isConnected(): boolean {
  return useConnectionStore.getState().connected
}

function isWritable(): boolean {
  return useWorkspaceStore.getState().workspace?.readOnly === null && isConnected()
}

async function chooseAndOpen({ client, fail }: ActionContext): Promise<void> {
  try {
    const { path } = await client.call('system.chooseFolder', { purpose: 'open-workspace' })
    if (path === null) return
    await switchWorkspace(() => client.call('workspace.open', { path }))
  } catch (error) {
    fail(error)
  }
}
