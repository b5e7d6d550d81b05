import { useEffect, useState } from 'react'
import { titleLines } from './title-lines.ts'

/** How many lines titles take on a board; counted anew once a typeface has come. */
export function useTitleLines(): (title: string, width: number) => number {
  const [linesOf, setLinesOf] = useState(countWithFace)
  useEffect(() => {
    if (!('fonts' in document)) return
    const loaded = (): void => setLinesOf(countWithFace)
    document.fonts.addEventListener('loadingdone', loaded)
    return () => document.fonts.removeEventListener('loadingdone', loaded)
  }, [])
  return linesOf
}

function countWithFace(): (title: string, width: number) => number {
  const family = getComputedStyle(document.documentElement).getPropertyValue('--font-ui').trim()
  return titleLines(`600 13px ${family === '' ? 'sans-serif' : family}`)
}
