import type { Session, WebContents } from 'electron'
import type { Protocol } from './cdp.ts'
import { browser } from './chromium.ts'
import { onCommand } from './control.ts'
import { isReady } from './readiness.ts'
import { toPageAddress } from './schemes.ts'
import { UnknownApi, strict } from './unknown-api.ts'

type RequestHandler = (
  contents: WebContents,
  permission: string,
  answer: (granted: boolean) => void,
  details: object,
) => void
type CheckHandler = (
  contents: WebContents | null,
  permission: string,
  origin: string,
  details: object,
) => boolean

/** Electron's names of permissions ("session", setPermissionRequestHandler), and Chromium's. */
const permissions: Readonly<Record<string, Protocol.Browser.PermissionDescriptor>> = {
  'clipboard-read': { name: 'clipboard-read' },
  'clipboard-sanitized-write': { name: 'clipboard-write', allowWithoutSanitization: false },
  geolocation: { name: 'geolocation' },
  notifications: { name: 'notifications' },
  midi: { name: 'midi', sysex: false },
  midiSysex: { name: 'midi', sysex: true },
  'idle-detection': { name: 'idle-detection' },
  'window-management': { name: 'window-management' },
}
const media: readonly Protocol.Browser.PermissionDescriptor[] = [{ name: 'camera' }, { name: 'microphone' }]

/** The one session: whom a page may ask, and what for. */
export class DoubleSession {
  private request: RequestHandler | null = null
  private check: CheckHandler | null = null
  private contents: WebContents | null = null
  private origin = 'null'

  setPermissionRequestHandler(handler: RequestHandler | null): void {
    this.request = handler
  }
  setPermissionCheckHandler(handler: CheckHandler | null): void {
    this.check = handler
  }
  /** Devices are not emulated: Chromium is not asked for any. */
  setDevicePermissionHandler(_handler: ((details: never) => boolean) | null): void {}
  setDisplayMediaRequestHandler(_handler: ((request: never, answer: never) => void) | null): void {}
  /** The spell checker is not emulated. */
  setSpellCheckerEnabled(_enabled: boolean): void {}
  setSpellCheckerLanguages(_languages: string[]): void {}

  /**
   * "session", setPermissionRequestHandler and setPermissionCheckHandler: without handlers everything is
   * granted; both are needed for full control. Chromium takes no questions while a page runs, so both are
   * asked for every permission when a page arrives, and it gets what both grant.
   */
  consult(contents: WebContents, origin: string): void {
    this.contents = contents
    this.origin = origin
    if (origin === 'null') return
    const wanted = [
      ...Object.entries(permissions),
      ...media.map((descriptor) => ['media', descriptor] as const),
    ]
    for (const [name, permission] of wanted) {
      const setting = this.isRequestGranted(name) && this.isCheckGranted(name) ? 'granted' : 'denied'
      const asked = { permission, setting, origin: new URL(toPageAddress(`${origin}/`)).origin } as const
      void browser().then((chromium) => chromium.session.send('Browser.setPermission', asked))
    }
  }

  isRequestGranted(permission: string): boolean {
    if (this.request === null) return true
    let granted = false
    this.request(this.known(), permission, (answer) => (granted = answer), {
      requestingUrl: `${this.origin}/`,
      isMainFrame: true,
    })
    return granted
  }

  isCheckGranted(permission: string): boolean {
    return this.check?.(this.known(), permission, this.origin, { isMainFrame: true }) ?? true
  }

  private known(): WebContents {
    if (this.contents === null) throw new UnknownApi('a permission without a page')
    return this.contents
  }
}

type Surface = Pick<
  Session,
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'setDisplayMediaRequestHandler'
  | 'setSpellCheckerEnabled'
  | 'setSpellCheckerLanguages'
>
type Held = keyof Surface extends keyof DoubleSession ? true : never
true satisfies Held

const only = new DoubleSession()
const shown = strict('session', only)

/** "session", defaultSession: only after the app is ready. */
export function defaultSession(): DoubleSession {
  if (!isReady()) throw new Error('Session can only be received when app is ready')
  return shown
}

export const session = strict('session', {
  get defaultSession() {
    return defaultSession()
  },
})

onCommand('askPermission', ({ permission }) => ({
  requested: only.isRequestGranted(permission),
  checked: only.isCheckGranted(permission),
}))
