import { join } from 'node:path'
import { CdpConnection, type CdpSession } from './cdp.ts'
import { options, tell } from './control.ts'
import { startChromium } from './start-chromium.ts'

/** A page of the browser, attached and held still until it is let go on. */
export interface OpenTarget {
  readonly target: string
  readonly session: CdpSession
}

/** A page that another page opened. It is held still. */
export interface OpenedByPage extends OpenTarget {
  readonly opener: string
}

let started: Promise<Browser> | null = null

/** The one browser of this application; started when it is first asked for. */
export function browser(): Promise<Browser> {
  started ??= start()
  return started
}

async function start(): Promise<Browser> {
  const running = await startChromium(options.chromium, join(options.home, 'chromium'))
  tell({ note: 'chromium', address: running.address, pid: running.pid })
  const connection = await CdpConnection.open(running.address)
  const made = new Browser(connection)
  await made.attachToPages()
  return made
}

export class Browser {
  private readonly connection: CdpConnection
  private readonly attached = new Map<string, CdpSession>()
  private readonly awaited = new Map<string, (session: CdpSession) => void>()
  private readonly onOpened = new Set<(opened: OpenedByPage) => void>()

  constructor(connection: CdpConnection) {
    this.connection = connection
  }

  get session(): CdpSession {
    return this.connection.browser
  }

  async attachToPages(): Promise<void> {
    this.session.listen('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
      const { targetId: target, openerId: opener, type } = targetInfo
      if (type !== 'page') return
      const session = this.connection.session(sessionId)
      if (opener !== undefined) {
        for (const tellOpened of this.onOpened) tellOpened({ target, session, opener })
        return
      }
      this.attached.set(target, session)
      this.awaited.get(target)?.(session)
    })
    await this.session.send('Target.setAutoAttach', {
      autoAttach: true,
      waitForDebuggerOnStart: true,
      flatten: true,
      filter: [{ type: 'page' }, { exclude: true }],
    })
  }

  /** Opens an empty page. It does nothing before `Runtime.runIfWaitingForDebugger`. */
  async openPage(): Promise<OpenTarget> {
    const { targetId: target } = await this.session.send('Target.createTarget', { url: 'about:blank' })
    const session =
      this.attached.get(target) ??
      (await new Promise<CdpSession>((resolve) => this.awaited.set(target, resolve)))
    return { target, session }
  }

  async closePage(target: string): Promise<void> {
    await this.session.send('Target.closeTarget', { targetId: target })
  }

  /** Tells of every page that a page opens. */
  listenToOpened(listener: (opened: OpenedByPage) => void): void {
    this.onOpened.add(listener)
  }
}
