import { useEffect, type RefObject } from 'react'
import { PaperSheets } from './paper-sheets.ts'

/** Keeps sheets under the page in the frame of `host`, where it is looked at on paper. */
export function usePaperSheets(host: RefObject<HTMLElement | null>, isPaper: boolean): void {
  useEffect(() => {
    const { current } = host
    if (current === null || !isPaper) return
    let sheets: PaperSheets | null = null
    const draw = (frame: HTMLIFrameElement) => {
      sheets?.remove()
      sheets = frame.contentDocument === null ? null : new PaperSheets(frame.contentDocument)
    }
    const meet = (frame: HTMLIFrameElement) => {
      // One that was just put in has another document until its own is there.
      const page = frame.contentDocument
      if (page !== null && page.URL !== 'about:blank' && page.readyState === 'complete') draw(frame)
      else frame.addEventListener('load', () => draw(frame), { once: true })
    }
    const frames = () => current.querySelectorAll('iframe')
    const comings = new MutationObserver(() => frames().forEach(meet))
    comings.observe(current, { childList: true })
    frames().forEach(meet)
    return () => {
      comings.disconnect()
      sheets?.remove()
    }
  }, [host, isPaper])
}
