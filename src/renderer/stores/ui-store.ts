import { create } from 'zustand'
import type { ThingHere } from '../links/thing-here.ts'
import type { SplitPoint } from '../split/split-point.ts'

/** The one dialog that is open over the window. */
export type OpenDialog =
  | { readonly kind: 'open-folder' }
  | { readonly kind: 'new-workspace' }
  | { readonly kind: 'new-series' }
  | { readonly kind: 'export' }
  | { readonly kind: 'settings' }
  | { readonly kind: 'shortcuts' }
  | { readonly kind: 'versions'; readonly series: string; readonly path: string }
  | { readonly kind: 'orders'; readonly series: string }
  | { readonly kind: 'checklist'; readonly series: string }
  | { readonly kind: 'rename-series'; readonly series: string }
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'rename-here'; readonly thing: ThingHere }
  | { readonly kind: 'split'; readonly point: SplitPoint }
  | { readonly kind: 'backlinks'; readonly series: string; readonly path: string }
  | { readonly kind: 'rename'; readonly series: string; readonly path: string }
  | { readonly kind: 'plan-titles'; readonly series: string; readonly section: string | null | undefined }
  | { readonly kind: 'rename-planned' | 'write-planned'; readonly series: string; readonly key: string }
  | {
      readonly kind: 'new-section'
      readonly series: string
      readonly keys: readonly string[]
      /** Key of the row beside which it is asked for; null for none. */
      readonly beside: string | null
    }
  | { readonly kind: 'from-template'; readonly series: string }
  | { readonly kind: 'properties'; readonly series: string; readonly keys: readonly string[] }
  | { readonly kind: 'move-to-number'; readonly series: string; readonly key: string }

/** Which pane has the room where not all fit. */
export type MainPane = 'list' | 'editor' | 'preview'

/**
 * How many panes have room: four; three; the list and one more; one, with the list as a drawer; one at a time.
 */
export type LayoutMode = 'ample' | 'wide' | 'medium' | 'narrow' | 'small'

export interface UiState {
  readonly layout: LayoutMode
  readonly dialog: OpenDialog | null
  /** The pane on top where panes take turns. */
  readonly mainPane: MainPane
  /** The list as a drawer over the editor is out. */
  readonly drawer: boolean
  /** The field for a new article's title stands at the end of the list. */
  readonly creating: boolean
  /** The preview has a window of its own. */
  readonly previewDetached: boolean
  /** The author asked for its pane all the same, which then says so. */
  readonly detachedPane: boolean
  /** Nothing but the text is seen while an article is written. */
  readonly zen: boolean
  /** The list of the open article's headings is out. */
  readonly outline: boolean
  readonly setLayout: (layout: LayoutMode) => void
  readonly openDialog: (dialog: OpenDialog) => void
  readonly closeDialog: () => void
  readonly showPane: (pane: MainPane) => void
  readonly setDrawer: (drawer: boolean) => void
  readonly setCreating: (creating: boolean) => void
  /** The preview got a window of its own, which leaves its room to the text, or came back from there. */
  readonly setPreviewDetached: (detached: boolean) => void
  readonly setDetachedPane: (shown: boolean) => void
  readonly setOutline: (shown: boolean) => void
  readonly setZen: (zen: boolean) => void
}

/** What the window shows at the moment; nothing here outlives it. */
export const useUiStore = create<UiState>()((set) => ({
  layout: 'wide',
  dialog: null,
  mainPane: 'editor',
  drawer: false,
  creating: false,
  previewDetached: false,
  detachedPane: false,
  zen: false,
  outline: false,
  setLayout: (layout) =>
    set((state) => ({
      layout,
      drawer: (layout === 'narrow' || layout === 'small') && state.drawer,
      mainPane:
        layout === 'ample' || layout === 'wide' || (layout !== 'small' && state.mainPane === 'list')
          ? 'editor'
          : state.mainPane,
    })),
  openDialog: (dialog) => set({ dialog }),
  closeDialog: () => set({ dialog: null }),
  showPane: (mainPane) => set({ mainPane, drawer: false }),
  setDrawer: (drawer) => set({ drawer }),
  setCreating: (creating) => set({ creating }),
  setPreviewDetached: (previewDetached) =>
    set((state) => {
      if (state.previewDetached === previewDetached) return state
      const leaves = previewDetached && state.mainPane === 'preview'
      return { previewDetached, detachedPane: false, mainPane: leaves ? 'editor' : state.mainPane }
    }),
  setDetachedPane: (detachedPane) => set({ detachedPane }),
  setOutline: (outline) => set({ outline }),
  setZen: (zen) => set({ zen, drawer: false, mainPane: 'editor' }),
}))
