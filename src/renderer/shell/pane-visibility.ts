import type { Client } from '../bridge/client.ts'
import { useSettingsStore } from '../stores/settings-store.ts'
import { useUiStore, type LayoutMode, type MainPane } from '../stores/ui-store.ts'

/** All that decides which panes are seen. */
export interface PaneFacts {
  readonly layout: LayoutMode
  readonly mainPane: MainPane
  readonly drawer: boolean
  /** The author's wish; a pane closed by hand stays closed at every width. */
  readonly showList: boolean
  readonly showPreview: boolean
}

export function layoutFor(width: number): LayoutMode {
  if (width >= 1180) return 'wide'
  if (width >= 900) return 'medium'
  return width >= 640 ? 'narrow' : 'small'
}

export function paneFacts(): PaneFacts {
  const { layout, mainPane, drawer } = useUiStore.getState()
  const { showList, showPreview } = useSettingsStore.getState().settings
  return { layout, mainPane, drawer, showList, showPreview }
}

export function isListShown({ layout, mainPane, drawer, showList }: PaneFacts): boolean {
  if (layout === 'small') return mainPane === 'list'
  return layout === 'narrow' ? drawer : showList
}

export function isPreviewShown({ layout, mainPane, showPreview }: PaneFacts): boolean {
  return layout === 'wide' ? showPreview : mainPane === 'preview'
}

export function isEditorShown({ layout, mainPane }: PaneFacts): boolean {
  return layout === 'wide' || (layout === 'small' ? mainPane === 'editor' : mainPane !== 'preview')
}

export function toggleList(client: Client, fail: (error: unknown) => void): void {
  const facts = paneFacts()
  const ui = useUiStore.getState()
  if (facts.layout === 'small') ui.showPane(facts.mainPane === 'list' ? 'editor' : 'list')
  else if (facts.layout === 'narrow') ui.setDrawer(!facts.drawer)
  else useSettingsStore.getState().update(client, { showList: !facts.showList }).catch(fail)
}

/** Where not all panes fit, the preview takes turns with the editor. */
export function togglePreview(client: Client, fail: (error: unknown) => void): void {
  const facts = paneFacts()
  if (facts.layout === 'wide') {
    useSettingsStore.getState().update(client, { showPreview: !facts.showPreview }).catch(fail)
  } else {
    useUiStore.getState().showPane(facts.mainPane === 'preview' ? 'editor' : 'preview')
  }
}
