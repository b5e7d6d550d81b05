import { useEffect } from 'react'
import { layoutFor } from './pane-visibility.ts'
import { useUiStore } from '../stores/ui-store.ts'

/** Takes the layout that the window's width asks for; to be called before the first thing is shown. */
export function measureLayout(): void {
  const layout = layoutFor(window.innerWidth)
  if (useUiStore.getState().layout !== layout) useUiStore.getState().setLayout(layout)
}

/** Keeps the layout in step with the window's width. */
export function useLayoutMode(): void {
  useEffect(() => {
    // The window may have become another size while the application was on its way.
    measureLayout()
    window.addEventListener('resize', measureLayout)
    return () => window.removeEventListener('resize', measureLayout)
  }, [])
}
