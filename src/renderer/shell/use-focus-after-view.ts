import { useEffect, useRef } from 'react'
import { focusPane } from './focus-pane.ts'
import type { View } from '#shared/model/workspace-layout'

/** Gives the focus a place in what came up, where it went with what was there before. */
export function useFocusAfterView(kind: View['kind']): void {
  const before = useRef(kind)
  useEffect(() => {
    if (before.current === kind) return
    before.current = kind
    const frame = requestAnimationFrame(() => {
      const here = document.activeElement
      const lost = here === null || here === document.body || here.getClientRects().length === 0
      if (lost) focusPane(kind === 'article' ? 'editor' : 'view')
    })
    return () => cancelAnimationFrame(frame)
  }, [kind])
}
