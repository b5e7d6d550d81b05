import { useEffect, type RefObject } from 'react'
import { lastVisit } from '../view-frame/visited.ts'

/** Gives the focus back to the card that the author last went into. */
export function useReturn(card: RefObject<HTMLElement | null>, folder: string): void {
  useEffect(() => {
    if (lastVisit('all-series') === folder) card.current?.focus()
  }, [card, folder])
}
