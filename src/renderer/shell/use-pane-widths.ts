import { useLayoutEffect } from 'react'
import { areBothShown, isLeftBeside, isPreviewBeside, paneFacts } from './pane-visibility.ts'
import { useLayoutStore } from '../stores/layout-store.ts'
import { useNavigationStore } from '../stores/navigation-store.ts'
import { useUiStore } from '../stores/ui-store.ts'
import { useWorkspaceStore } from '../stores/workspace-store.ts'

/** Widths of the design, in pixels: as they come, at least, at most. */
export const listWidths = { usual: 320, min: 240, max: 440 }
export const navigationWidths = { usual: 248, min: 200, max: 320 }
/** The usual preview takes a share of the window, and never more than three fifths of it. */
export const previewWidths = { usualShare: 0.34, min: 360, maxShare: 0.6 }
export const editorMin = 420
/** Of each of two articles beside each other. */
const sideMin = 360

/** What the widths of the panes are made of, as CSS; the browser holds the limits when the window changes. */
export interface PaneWidths {
  /** Of the left pane, list or navigation; `0px` where none stands beside the others. */
  readonly left: string
  readonly preview: string
  /** Of the first of two articles; a share of the room that both have. */
  readonly firstSide: string
}

export function paneWidths(): PaneWidths {
  const facts = paneFacts()
  const { listWidth, navigationWidth, previewWidth, firstShare } = useLayoutStore.getState()
  const previewLeast = isPreviewBeside(facts) ? previewWidths.min : 0
  const editorLeast = areBothShown(facts) ? 2 * sideMin + 1 : editorMin
  const room = `100vw - ${editorLeast + previewLeast + 2}px`
  const { min, max, usual } = listWidths
  const list = `max(${min}px, min(${listWidth ?? usual}px, ${max}px, ${room}))`
  const navigation = `clamp(${navigationWidths.min}px, ${navigationWidth ?? navigationWidths.usual}px, ${navigationWidths.max}px)`
  const left = isLeftBeside(facts) ? (facts.writing ? list : navigation) : '0px'
  const wanted = previewWidth === null ? `${previewWidths.usualShare * 100}vw` : `${previewWidth}px`
  const most = `min(${previewWidths.maxShare * 100}vw, 100vw - var(--left-width) - ${editorLeast + 2}px)`
  const firstSide = `clamp(${sideMin}px, ${(firstShare ?? 0.5) * 100}%, 100% - ${sideMin + 1}px)`
  return { left, preview: `max(${previewWidths.min}px, min(${wanted}, ${most}))`, firstSide }
}

/** Keeps the panes' widths in custom properties of the page, so that no component draws anew while one is dragged. */
export function usePaneWidths(): void {
  useLayoutEffect(() => {
    const { style } = document.documentElement
    const apply = (): void => {
      const { left, preview, firstSide } = paneWidths()
      style.setProperty('--left-width', left)
      style.setProperty('--preview-width', preview)
      style.setProperty('--first-side-width', firstSide)
    }
    apply()
    const stores = [useLayoutStore, useNavigationStore, useUiStore, useWorkspaceStore]
    const ends = stores.map((store) => store.subscribe(apply))
    return () => {
      for (const end of ends) end()
    }
  }, [])
}
