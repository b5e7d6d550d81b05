import { EventEmitter } from 'node:events'
import type { FromMain, ToMain } from '../page/isolated-world.ts'
import type { CdpSession, Protocol } from './cdp.ts'
import { browser } from './chromium.ts'
import { tell } from './control.ts'
import { type Frame, Frames } from './frames.ts'
import { messageText, type PageScripts } from './page-scripts.ts'

interface PageTargetEvents {
  /** A frame shows another document. */
  committed: [frame: Frame, isMain: boolean, status: number]
  domReady: []
  loaded: []
  painted: []
  title: [title: string]
  crashed: []
  /** The page is closed, by whomever. */
  closed: []
  /** A message of the preload's world, from the document that sent it. */
  message: [message: ToMain, frame: Frame]
  paused: [request: Protocol.Fetch.requestPausedPayload]
  /** A page wants to go to an address that no request is made for. */
  wants: [frame: string, url: string]
  opens: [url: string]
  dialog: [dialog: Protocol.Page.javascriptDialogOpeningPayload]
}

/** A page of Chromium with the preload in a world of its own. */
export class PageTarget extends EventEmitter<PageTargetEvents> {
  readonly target: string
  readonly session: CdpSession
  readonly frames: Frames
  /** Closed by whomever: nothing that is said to it arrives any more. */
  isClosed = false
  private readonly scripts: PageScripts
  /** The document of each context of the preload's world. */
  private readonly contexts = new Map<number, Frame>()

  private constructor(target: string, session: CdpSession, scripts: PageScripts) {
    super()
    this.target = target
    this.session = session
    this.scripts = scripts
    // Chromium names the first frame of a page as the page itself.
    this.frames = new Frames(target)
    this.listenToPage()
    this.listenToContexts()
  }

  static async open(scripts: PageScripts, size: { width: number; height: number }): Promise<PageTarget> {
    const chromium = await browser()
    const { target, session } = await chromium.openPage()
    const page = new PageTarget(target, session, scripts)
    chromium.session.listen('Target.detachedFromTarget', ({ targetId }) => {
      if (targetId !== target) return
      page.isClosed = true
      page.emit('closed')
    })
    await Promise.all([
      session.send('Page.enable'),
      session.send('Runtime.enable'),
      session.send('Inspector.enable'),
      session.send('Page.setLifecycleEventsEnabled', { enabled: true }),
      session.send('Emulation.setFocusEmulationEnabled', { enabled: true }),
      session.send('Emulation.setDeviceMetricsOverride', { ...size, deviceScaleFactor: 1, mobile: false }),
      session.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
      session.send('Runtime.addBinding', { name: scripts.binding, executionContextName: scripts.world }),
      session.send('Page.addScriptToEvaluateOnNewDocument', {
        source: scripts.isolatedSource,
        worldName: scripts.world,
      }),
      session.send('Page.addScriptToEvaluateOnNewDocument', { source: scripts.mainSource }),
    ])
    await session.send('Runtime.runIfWaitingForDebugger')
    return page
  }

  /** Says something to the preload of the document that is there now; to nobody if there is none. */
  async deliver(message: FromMain, to: Frame = this.frames.main): Promise<void> {
    const context = [...this.contexts].find(([, frame]) => frame === to)?.[0]
    if (context === undefined || !to.current) return
    const called = await this.session.send('Runtime.callFunctionOn', {
      functionDeclaration: this.scripts.deliver,
      executionContextId: context,
      arguments: [{ value: messageText(message) }],
    })
    if (called.exceptionDetails !== undefined) {
      tell({
        note: 'complaint',
        text: `the preload: ${called.exceptionDetails.exception?.description ?? 'threw'}`,
      })
    }
  }

  private listenToPage(): void {
    const { session, frames, target } = this
    session.listen('Page.frameNavigated', ({ frame }) => {
      const address = frame.url + (frame.urlFragment ?? '')
      const made = frames.commit(frame.id, frame.parentId ?? null, address, frame.name ?? '')
      this.emit('committed', made, frame.id === target, 200)
    })
    session.listen('Page.frameDetached', ({ frameId, reason }) => {
      if (reason === 'remove') frames.drop(frameId)
    })
    session.listen('Page.domContentEventFired', () => this.emit('domReady'))
    session.listen('Page.loadEventFired', () => this.emit('loaded'))
    session.listen('Page.lifecycleEvent', ({ name, frameId }) => {
      if (name === 'firstPaint' && frameId === target) this.emit('painted')
    })
    session.listen('Page.frameRequestedNavigation', ({ frameId, url }) => this.emit('wants', frameId, url))
    session.listen('Page.windowOpen', ({ url }) => this.emit('opens', url))
    session.listen('Page.javascriptDialogOpening', (dialog) => this.emit('dialog', dialog))
    session.listen('Inspector.targetCrashed', () => {
      this.contexts.clear()
      this.emit('crashed')
    })
    session.listen('Fetch.requestPaused', (request) => this.emit('paused', request))
  }

  private listenToContexts(): void {
    this.session.listen('Runtime.executionContextCreated', ({ context }) => {
      const { id, name, auxData } = context
      const frameId: unknown = Reflect.get(auxData ?? {}, 'frameId')
      const frame = typeof frameId === 'string' ? this.frames.get(frameId) : null
      if (name === this.scripts.world && frame !== null) this.contexts.set(id, frame)
    })
    this.session.listen('Runtime.executionContextDestroyed', ({ executionContextId }) =>
      this.contexts.delete(executionContextId),
    )
    this.session.listen('Runtime.executionContextsCleared', () => this.contexts.clear())
    this.session.listen('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      const frame = this.contexts.get(executionContextId)
      if (name === this.scripts.binding && frame !== undefined)
        this.emit('message', JSON.parse(payload), frame)
    })
  }
}
