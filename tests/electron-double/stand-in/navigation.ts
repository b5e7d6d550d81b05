import type { Protocol } from './cdp.ts'
import { tell } from './control.ts'
import type { PageTarget } from './page-target.ts'
import { preventable } from './preventable.ts'
import { answerRequest } from './protocol.ts'
import { fromPageAddress, toPageAddress } from './schemes.ts'

type Paused = Protocol.Fetch.requestPausedPayload
type EmitNavigation = (
  name: 'will-frame-navigate' | 'will-navigate' | 'will-redirect',
  details: object,
) => void

const withoutFragment = (address: string): string => address.split('#', 1)[0] ?? ''
const isNetwork = (address: string): boolean => /^https?:/.test(address)

/** Answers what a page asks for, and asks the application before a page goes anywhere. */
export class Navigation {
  private readonly emit: EmitNavigation
  /** The address that the application itself is loading. */
  private own: string | null = null
  /** Navigations that were refused but that Chromium may carry out: they need no request. */
  private readonly refused = new Map<string, string>()

  constructor(emit: EmitNavigation) {
    this.emit = emit
  }

  /** The application itself loads this next, which it is not asked about. */
  expect(address: string): void {
    this.own = withoutFragment(toPageAddress(address))
  }

  serve(page: PageTarget): void {
    page.on('paused', (request) => {
      this.answer(page, request).catch((error: unknown) => {
        // A page that closes takes its unanswered requests with it.
        if (page.isClosed || !page.frames.main.current) return
        // So does a frame that is removed, or a worker that is ended: the browser knows the request no more.
        if (String(error).includes('Invalid InterceptionId')) return
        tell({ note: 'complaint', text: `a request failed: ${String(error)}` })
      })
    })
    page.on('wants', (frame, address) => {
      if (isNetwork(address) || address.startsWith('javascript:')) return
      if (!this.isAllowed(page, frame, address)) this.refused.set(frame, address)
    })
    page.on('committed', (frame) => {
      const refused = this.refused.get(frame.id)
      this.refused.delete(frame.id)
      if (refused === undefined || refused !== frame.shown.url) return
      tell({
        note: 'complaint',
        text: `the application refused a navigation to ${refused}, which the double cannot stop`,
      })
    })
  }

  /**
   * "webContents", will-frame-navigate and will-navigate: emitted when the user or the page wants to
   * navigate, the first for every frame, the second for the main frame; not for what the application loads
   * itself by `loadURL`, and not within a page. `preventDefault` stops it.
   */
  private isAllowed(page: PageTarget, frame: string, address: string): boolean {
    const isMainFrame = frame === page.frames.mainId
    if (isMainFrame && this.own === withoutFragment(address)) {
      this.own = null
      return true
    }
    const details = () =>
      preventable({
        url: fromPageAddress(address),
        isSameDocument: false,
        isMainFrame,
        frame: page.frames.get(frame)?.shown ?? null,
        initiator: page.frames.main.shown,
      })
    const ofFrame = details()
    this.emit('will-frame-navigate', ofFrame)
    if (ofFrame.defaultPrevented || !isMainFrame) return !ofFrame.defaultPrevented
    const ofPage = details()
    this.emit('will-navigate', ofPage)
    return !ofPage.defaultPrevented
  }

  private async answer(page: PageTarget, paused: Paused): Promise<void> {
    const { requestId, request, resourceType, frameId } = paused
    const address = fromPageAddress(request.url)
    const isDocument = resourceType === 'Document'
    if (isDocument && !this.isAllowed(page, frameId, request.url)) return stay(page, requestId)
    if (address === request.url) {
      tell({ note: 'outside', url: request.url })
      await page.session.send('Fetch.continueRequest', { requestId })
      return
    }
    const body = request.postDataEntries?.map(({ bytes }) => Buffer.from(bytes ?? '', 'base64'))
    const answer = await answerRequest({
      url: address,
      method: request.method,
      headers: Object.fromEntries(
        Object.entries(request.headers).map(([name, value]) => [name, fromPageAddress(value)]),
      ),
      body: body === undefined ? null : Buffer.concat(body),
    }).catch((error: unknown) => {
      tell({ note: 'complaint', text: `the handler of ${address} failed: ${String(error)}` })
      return null
    })
    if (answer === null) {
      await page.session.send('Fetch.failRequest', { requestId, errorReason: 'Failed' })
      return
    }
    const location = answer.headers.find(([name]) => name === 'location')?.[1]
    if (isDocument && answer.status >= 300 && answer.status < 400 && location !== undefined) {
      const details = preventable({
        url: new URL(location, address).href,
        isSameDocument: false,
        isMainFrame: frameId === page.frames.mainId,
        frame: page.frames.get(frameId)?.shown ?? null,
      })
      // "webContents", will-redirect: after will-navigate, when the server answers with a redirect.
      this.emit('will-redirect', details)
      if (details.defaultPrevented) return stay(page, requestId)
      if (frameId === page.frames.mainId) this.expect(details.url)
    }
    await page.session.send('Fetch.fulfillRequest', {
      requestId,
      responseCode: answer.status,
      responseHeaders: answer.headers.map(([name, value]) => ({
        name,
        value: name === 'location' ? toPageAddress(new URL(value, address).href) : value,
      })),
      body: answer.body.toString('base64'),
    })
  }
}

/** "No content" leaves a frame where it is, without an error page, as a prevented navigation does. */
async function stay(page: PageTarget, requestId: string): Promise<void> {
  await page.session.send('Fetch.fulfillRequest', { requestId, responseCode: 204 })
}
