import { EventEmitter } from 'node:events'
import type { SystemPreferences } from 'electron'
import { onCommand, options } from './control.ts'
import { preventable } from './preventable.ts'
import { strict } from './unknown-api.ts'

/** "systemPreferences", subscribeNotification names it among its examples. */
const macNotification = 'AppleColorPreferencesChangedNotification'

type Heard = Parameters<SystemPreferences['subscribeNotification']>[1]

/** "systemPreferences": of what the author has chosen for the desktop, the accent. */
class DoublePreferences extends EventEmitter {
  private accent = options.accent
  private readonly heard: { readonly event: string | null; readonly tell: Heard }[] = []

  /** "systemPreferences", getAccentColor: RGBA in hexadecimal form, without a sign. */
  getAccentColor(): string {
    return this.accent
  }
  /** "systemPreferences", subscribeNotification (macOS): called when the event happens; null hears all. */
  subscribeNotification(event: string | null, tell: Heard): number {
    return this.heard.push({ event, tell })
  }
  /** The author chooses another accent. Not part of Electron. */
  choose(accent: string): void {
    this.accent = accent
    if (process.platform === 'darwin') {
      for (const { event, tell } of this.heard)
        if (event === null || event === macNotification) tell(macNotification, {}, '')
      return
    }
    // "systemPreferences", accent-color-changed (Windows and Linux): with the new RGBA colour.
    this.emit('accent-color-changed', preventable({}), accent)
  }
}

const made = new DoublePreferences()
made satisfies Pick<SystemPreferences, 'getAccentColor' | 'subscribeNotification'>
export const systemPreferences = strict('systemPreferences', made)

onCommand('systemAccent', ({ accent }) => {
  made.choose(accent)
  return null
})
