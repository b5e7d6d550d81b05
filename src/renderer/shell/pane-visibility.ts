import { useLayoutStore } from '../stores/layout-store.ts'
import { useNavigationStore } from '../stores/navigation-store.ts'
import { useUiStore, type LayoutMode, type MainPane, type UiState } from '../stores/ui-store.ts'
import { useWorkspaceStore } from '../stores/workspace-store.ts'

/** All that decides which panes are seen. */
export interface PaneFacts {
  /** What the window has room for, beside the other of two articles where that is in view. */
  readonly layout: Exclude<LayoutMode, 'ample'>
  /** Two articles are open beside each other, and have room. */
  readonly twoSides: boolean
  readonly mainPane: MainPane
  readonly drawer: boolean
  /** The author's wish; a pane closed by hand stays closed at every width. */
  readonly showList: boolean
  /** The same; while the preview has a window of its own its pane is shown when asked for. */
  readonly showPreview: boolean
  /** An article is in front, not one of the views over all of them. */
  readonly writing: boolean
  /** The author is alone with the text: panes and bars are away. */
  readonly zen: boolean
}

export function layoutFor(width: number): LayoutMode {
  if (width >= 1540) return 'ample'
  if (width >= 1180) return 'wide'
  if (width >= 900) return 'medium'
  return width >= 640 ? 'narrow' : 'small'
}

/** What is left of the room where two articles take that of a pane more; in smaller windows one is away. */
const besideTwo: Partial<Record<LayoutMode, PaneFacts['layout']>> = {
  ample: 'wide',
  wide: 'medium',
  medium: 'narrow',
}

export function paneFacts(): PaneFacts {
  const { view } = useNavigationStore.getState()
  const hasBeside = useWorkspaceStore.getState().beside !== null
  return factsOf(useUiStore.getState(), useLayoutStore.getState(), view.kind === 'article', hasBeside)
}

/** Facts of what the stores hold. */
export function factsOf(
  ui: Pick<UiState, 'layout' | 'mainPane' | 'drawer' | 'previewDetached' | 'detachedPane' | 'zen'>,
  wanted: { readonly showList: boolean; readonly showPreview: boolean },
  writing: boolean,
  hasBeside: boolean,
): PaneFacts {
  const zen = ui.zen && writing
  const left = writing && hasBeside ? besideTwo[ui.layout] : undefined
  const showPreview = ui.previewDetached ? ui.detachedPane : wanted.showPreview
  return {
    layout: left ?? (ui.layout === 'ample' ? 'wide' : ui.layout),
    twoSides: left !== undefined,
    mainPane: ui.mainPane,
    drawer: ui.drawer,
    showList: wanted.showList && !zen,
    showPreview: showPreview && !zen,
    writing,
    zen,
  }
}

/** Whether the left pane, list or navigation, stands beside the others. */
export function isLeftBeside({ layout, showList }: PaneFacts): boolean {
  return (layout === 'wide' || layout === 'medium') && showList
}

/** Whether the left pane is seen, beside the others, over them or in their place. */
export function isListShown(facts: PaneFacts): boolean {
  const { layout, mainPane, drawer, writing } = facts
  if (layout === 'small' && writing) return mainPane === 'list'
  return layout === 'narrow' || layout === 'small' ? drawer : isLeftBeside(facts)
}

export function isPreviewBeside({ layout, showPreview, writing }: PaneFacts): boolean {
  return writing && layout === 'wide' && showPreview
}

export function isPreviewShown(facts: PaneFacts): boolean {
  if (facts.layout === 'wide') return isPreviewBeside(facts)
  return facts.writing && facts.mainPane === 'preview'
}

export function isEditorShown({ layout, twoSides, mainPane, writing }: PaneFacts): boolean {
  if (!writing) return false
  if (layout === 'wide' || twoSides) return true
  return layout === 'small' ? mainPane === 'editor' : mainPane !== 'preview'
}

/** Whether both of two articles are seen. Where the preview has no room of its own it takes that of the other one. */
export function areBothShown({ layout, twoSides, mainPane }: PaneFacts): boolean {
  return twoSides && (layout === 'wide' || mainPane !== 'preview')
}

export function toggleList(): void {
  const facts = paneFacts()
  const ui = useUiStore.getState()
  if (ui.zen) ui.setZen(false)
  if (facts.layout === 'small' && facts.writing) ui.showPane(facts.mainPane === 'list' ? 'editor' : 'list')
  else if (facts.layout === 'narrow' || facts.layout === 'small') ui.setDrawer(!facts.drawer)
  else useLayoutStore.getState().change({ showList: !facts.showList })
}

/** Where not all panes fit, the preview takes turns with the editor, or with the other of two articles. */
export function togglePreview(): void {
  const { layout, mainPane, showPreview } = paneFacts()
  const ui = useUiStore.getState()
  if (ui.zen) ui.setZen(false)
  if (layout !== 'wide') ui.showPane(mainPane === 'preview' ? 'editor' : 'preview')
  else if (ui.previewDetached) ui.setDetachedPane(!showPreview)
  else useLayoutStore.getState().change({ showPreview: !showPreview })
}
