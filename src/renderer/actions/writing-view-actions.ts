import { Eye, Focus, Maximize2, TypeOutline } from 'lucide-react'
import type { Action } from './action.ts'
import { everywhere } from './shortcut.ts'
import { paneFacts } from '../shell/pane-visibility.ts'
import { useSettingsStore } from '../stores/settings-store.ts'
import { useUiStore } from '../stores/ui-store.ts'
import { useWorkspaceStore } from '../stores/workspace-store.ts'

/** Dims all of the text but what is at the caret. */
export const toggleFocusMode: Action = {
  id: 'view.focusMode',
  label: (t) => t(settings().focusMode ? 'focusModeOff' : 'focusModeOn'),
  icon: Focus,
  scope: 'all',
  shortcut: everywhere('Mod+Shift+D'),
  when: isWriting,
  run: ({ client, fail }) => {
    useSettingsStore.getState().update(client, { focusMode: !settings().focusMode }).catch(fail)
  },
}

/** Shows the text as it will look, or as it is written. */
export const toggleLive: Action = {
  id: 'view.live',
  label: (t) => t(settings().liveMode ? 'liveOff' : 'liveOn'),
  icon: Eye,
  scope: 'all',
  shortcut: everywhere('Mod+/'),
  when: isWriting,
  run: ({ client, fail }) => {
    useSettingsStore.getState().update(client, { liveMode: !settings().liveMode }).catch(fail)
  },
}

/** Keeps the line that is written in the middle. */
export const toggleTypewriter: Action = {
  id: 'view.typewriter',
  label: (t) => t(settings().typewriter ? 'typewriterOff' : 'typewriterOn'),
  icon: TypeOutline,
  scope: 'all',
  when: isWriting,
  run: ({ client, fail }) => {
    useSettingsStore.getState().update(client, { typewriter: !settings().typewriter }).catch(fail)
  },
}

/** Leaves nothing on screen but the text, or brings all of it back. */
export const toggleZen: Action = {
  id: 'view.zen',
  label: (t) => t(useUiStore.getState().zen ? 'zenOff' : 'zenOn'),
  icon: Maximize2,
  scope: 'all',
  shortcut: everywhere('Mod+Shift+Enter'),
  when: isWriting,
  run: () => {
    const ui = useUiStore.getState()
    ui.setZen(!ui.zen)
  },
}

function settings() {
  return useSettingsStore.getState().settings
}

function isWriting(): boolean {
  return useWorkspaceStore.getState().open !== null && paneFacts().writing
}
