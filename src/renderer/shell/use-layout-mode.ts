import { useEffect } from 'react'
import { layoutFor } from './pane-visibility.ts'
import { useUiStore } from '../stores/ui-store.ts'

/** Keeps the layout in step with the window's width. */
export function useLayoutMode(): void {
  useEffect(() => {
    const measure = (): void => {
      const layout = layoutFor(window.innerWidth)
      if (useUiStore.getState().layout !== layout) useUiStore.getState().setLayout(layout)
    }
    measure()
    window.addEventListener('resize', measure)
    return () => window.removeEventListener('resize', measure)
  }, [])
}
