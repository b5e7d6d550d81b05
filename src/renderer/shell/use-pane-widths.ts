import { useLayoutEffect } from 'react'
import { isLeftBeside, isPreviewBeside, paneFacts } from './pane-visibility.ts'
import { useLayoutStore } from '../stores/layout-store.ts'
import { useNavigationStore } from '../stores/navigation-store.ts'
import { useUiStore } from '../stores/ui-store.ts'

/** Widths of the design, in pixels: as they come, at least, at most. */
export const listWidths = { usual: 320, min: 240, max: 440 }
export const navigationWidths = { usual: 248, min: 200, max: 320 }
/** The usual preview takes a share of the window, and never more than three fifths of it. */
export const previewWidths = { usualShare: 0.34, min: 360, maxShare: 0.6 }
export const editorMin = 420

/** What the widths of the panes are made of, as CSS; the browser holds the limits when the window changes. */
export interface PaneWidths {
  /** Of the left pane, list or navigation; `0px` where none stands beside the others. */
  readonly left: string
  readonly preview: string
}

export function paneWidths(): PaneWidths {
  const facts = paneFacts()
  const { listWidth, navigationWidth, previewWidth } = useLayoutStore.getState()
  const previewLeast = isPreviewBeside(facts) ? previewWidths.min : 0
  const room = `100vw - ${editorMin + previewLeast + 2}px`
  const { min, max, usual } = listWidths
  const list = `max(${min}px, min(${listWidth ?? usual}px, ${max}px, ${room}))`
  const navigation = `clamp(${navigationWidths.min}px, ${navigationWidth ?? navigationWidths.usual}px, ${navigationWidths.max}px)`
  const left = isLeftBeside(facts) ? (facts.writing ? list : navigation) : '0px'
  const wanted = previewWidth === null ? `${previewWidths.usualShare * 100}vw` : `${previewWidth}px`
  const most = `min(${previewWidths.maxShare * 100}vw, 100vw - var(--left-width) - ${editorMin + 2}px)`
  return { left, preview: `max(${previewWidths.min}px, min(${wanted}, ${most}))` }
}

/** Keeps the panes' widths in two custom properties of the page, so that no component draws anew while one is dragged. */
export function usePaneWidths(): void {
  useLayoutEffect(() => {
    const { style } = document.documentElement
    const apply = (): void => {
      const { left, preview } = paneWidths()
      style.setProperty('--left-width', left)
      style.setProperty('--preview-width', preview)
    }
    apply()
    const ends = [useLayoutStore, useNavigationStore, useUiStore].map((store) => store.subscribe(apply))
    return () => {
      for (const end of ends) end()
    }
  }, [])
}
