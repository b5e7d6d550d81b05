import type { HandlerDetails, WindowOpenHandlerResponse } from 'electron'
import { browser } from './chromium.ts'
import { tell } from './control.ts'
import type { PageTarget } from './page-target.ts'
import { fromPageAddress } from './schemes.ts'

export type OpenHandler = (details: HandlerDetails) => WindowOpenHandlerResponse

/**
 * "webContents", setWindowOpenHandler: called when a page asks for a window (window.open, a link with
 * target="_blank", Shift+click, a form's target); `{action: 'deny'}` opens none. Chromium has made the page by
 * then and holds it before its first request; it is closed there. A page that is allowed is not emulated.
 */
export function guardOpening(page: PageTarget, handler: () => OpenHandler | null): void {
  const addresses: string[] = []
  const targets: string[] = []

  function decide(): void {
    const url = addresses[0]
    const target = targets[0]
    if (url === undefined || target === undefined) return
    addresses.shift()
    targets.shift()
    const details: HandlerDetails = {
      url: fromPageAddress(url),
      frameName: '',
      features: '',
      disposition: 'foreground-tab',
      referrer: { url: '', policy: 'strict-origin-when-cross-origin' },
    }
    if (handler()?.(details).action !== 'deny') {
      tell({ note: 'complaint', text: `a window for ${details.url} was allowed, which the double does not emulate` })
    }
    void browser().then((chromium) => chromium.closePage(target))
  }

  page.on('opens', (url) => {
    addresses.push(url)
    decide()
  })
  void browser().then((chromium) =>
    chromium.listenToOpened(({ target, opener }) => {
      if (opener !== page.target) return
      targets.push(target)
      decide()
    }),
  )
}
