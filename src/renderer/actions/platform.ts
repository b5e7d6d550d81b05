import { chordCaps, chordFor, type Platform } from './shortcut.ts'
import type { Action } from './action.ts'
import type { HostFacts } from '../app-services.tsx'

/** The keyboard under the author's hands; in browser mode that is the page's machine. */
export function platformOf(host: HostFacts): Platform {
  return host.platform === 'mac' ? 'mac' : 'other'
}

/** Whether a browser around the page owns some shortcuts. */
export function isInBrowser(host: HostFacts): boolean {
  return host.host === 'browser'
}

/** The caps that show an action's keys on this host; undefined where it has none. */
export function actionKeys(action: Action, host: HostFacts): string[] | undefined {
  if (action.shortcut === undefined) return undefined
  const platform = platformOf(host)
  return chordCaps(chordFor(action.shortcut, platform, isInBrowser(host)), platform)
}
