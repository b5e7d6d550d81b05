import { AppWindow, PanelRightOpen } from 'lucide-react'
import type { Action, ActionContext } from './action.ts'
import { useNavigationStore } from '../stores/navigation-store.ts'
import { useUiStore } from '../stores/ui-store.ts'
import { useWorkspaceStore } from '../stores/workspace-store.ts'

/** Gives the preview a window of its own, or brings it back into its pane. */
export const detachPreview: Action = {
  id: 'view.detachPreview',
  label: (t) => t(isDetached() ? 'attachPreview' : 'detachPreview'),
  icon: AppWindow,
  scope: 'all',
  when: ({ host }) => host.capabilities.previewWindow && (isDetached() || isWriting()),
  run: (context) => (isDetached() ? attach(context) : open(context)),
}

/** Brings the preview's own window to the front. */
export const showPreviewWindow: Action = {
  id: 'view.showPreviewWindow',
  label: (t) => t('showPreviewWindow'),
  icon: PanelRightOpen,
  scope: 'all',
  when: ({ host }) => host.capabilities.previewWindow && isDetached(),
  run: open,
}

function open({ client, fail }: ActionContext): void {
  client.call('window.openPreview', {}).catch(fail)
}

function attach({ client, fail }: ActionContext): void {
  client
    .call('window.closePreview', {})
    .then(() => {
      // Where panes take turns it is its turn now.
      const { layout, showPane } = useUiStore.getState()
      if (layout !== 'wide') showPane('preview')
    })
    .catch(fail)
}

function isDetached(): boolean {
  return useUiStore.getState().previewDetached
}

function isWriting(): boolean {
  return (
    useWorkspaceStore.getState().workspace !== null && useNavigationStore.getState().view.kind === 'article'
  )
}
