import type { HandlerDetails, WindowOpenHandlerResponse } from 'electron'
import { browser, type OpenTarget } from './chromium.ts'
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
  const targets: OpenTarget[] = []

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
      tell({
        note: 'complaint',
        text: `a window for ${details.url} was allowed, which the double does not emulate`,
      })
    }
    void close(target)
  }

  page.on('opens', (url) => {
    addresses.push(url)
    decide()
  })
  void browser().then((chromium) =>
    chromium.listenToOpened((opened) => {
      if (opened.opener !== page.target) return
      targets.push(opened)
      decide()
    }),
  )
}

/**
 * Its requests are held first, and then it is let go on: a page that is held still can hold still the one
 * that opened it, and cannot be closed.
 */
async function close({ target, session }: OpenTarget): Promise<void> {
  const held = session.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] })
  const going = session.send('Runtime.runIfWaitingForDebugger')
  // It may be gone before it answers.
  await Promise.allSettled([held, going])
  await (await browser()).closePage(target).catch(() => undefined)
}
