import { systemPreferences } from 'electron'

/** What macOS posts when the author chooses another accent; the documentation of `subscribeNotification` names it. */
const macNotification = 'AppleColorPreferencesChangedNotification'

/** The desktop's accent as `#rrggbb`; null where it has none to tell. */
export function systemAccent(): string | null {
  return accentFrom(systemPreferences.getAccentColor())
}

/** Calls the listener with every new accent of the desktop. */
export function onSystemAccent(listener: (accent: string | null) => void): void {
  const tell = () => listener(systemAccent())
  // The event is for Windows and Linux alone.
  if (process.platform === 'darwin') systemPreferences.subscribeNotification(macNotification, tell)
  else systemPreferences.on('accent-color-changed', tell)
}

/** Electron writes RRGGBBAA, without a sign; a colour that nobody can see stands for none. */
export function accentFrom(text: string): string | null {
  const [, colour, alpha = 'ff'] = /^#?([0-9a-f]{6})([0-9a-f]{2})?$/i.exec(text) ?? []
  return colour === undefined || alpha === '00' ? null : `#${colour.toLowerCase()}`
}
