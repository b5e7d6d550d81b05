import { useRef } from 'react'
import type { Series } from '#shared/model/series'

const pause = 900

/** Type-ahead on numbers: digits put the focus on the article that carries them. False for other keys. */
export function useNumberJump(series: Series, focus: (key: string) => void): (key: string) => boolean {
  const typed = useRef({ digits: '', at: 0 })
  return (key) => {
    if (!/^\d$/.test(key)) return false
    const now = performance.now()
    const fresh = now - typed.current.at > pause
    typed.current = { digits: (fresh ? '' : typed.current.digits) + key, at: now }
    const wanted = Number(typed.current.digits)
    const entry = series.entries.find(({ number }) => Number(number) === wanted)
    if (entry !== undefined) focus(entry.key)
    return true
  }
}
