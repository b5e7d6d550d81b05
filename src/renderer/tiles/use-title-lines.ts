import { useEffect, useMemo, useState } from 'react'
import { titleLines } from './title-lines.ts'

/** How many lines titles take on a board; counted anew once the typeface is there. */
export function useTitleLines(): (title: string, width: number) => number {
  const [faces, setFaces] = useState(0)
  useEffect(() => {
    if (!('fonts' in document)) return
    const loaded = (): void => setFaces((before) => before + 1)
    document.fonts.addEventListener('loadingdone', loaded)
    return () => document.fonts.removeEventListener('loadingdone', loaded)
  }, [])
  // A face that has come gives every title another width.
  return useMemo(() => titleLines(titleFont(faces)), [faces])
}

function titleFont(_faces: number): string {
  const family = getComputedStyle(document.documentElement).getPropertyValue('--font-ui')
  return `600 13px ${family.trim() === '' ? 'sans-serif' : family}`
}
