import { pictureFramePath } from '#shared/frame-policy'
import { previewWindowQuery } from '#shared/model/preview-window'

/** The scheme that stands in for `file:`: only what `app-protocol.ts` answers can be loaded by it. */
export const appScheme = 'app'
/** The origin of the page, as a frame reports it. */
export const appOrigin = 'app://seriatim'
/** The one page there is. */
export const pageAddress = `${appOrigin}/`
/** The same page as the preview's own window shows it. */
export const previewAddress = `${pageAddress}${previewWindowQuery}`

/** Whether an address is the page itself, whatever follows `?` or `#`. */
export function isOwnPage(address: string): boolean {
  const url = URL.parse(address)
  if (url === null || url.protocol !== `${appScheme}:` || url.host !== 'seriatim') return false
  return (
    url.username === '' && url.password === '' && (url.pathname === '/' || url.pathname === '/index.html')
  )
}

/** Whether an address is one of the two that the preview's frame can have: none of its own, or the empty page. */
export function isPreviewFrame(address: string): boolean {
  return address === 'about:srcdoc' || address === appOrigin + pictureFramePath
}
