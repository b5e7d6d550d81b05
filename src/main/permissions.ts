import type { Session } from 'electron'

/** What the page may do beyond drawing itself: put text into the clipboard. */
const granted: ReadonlySet<string> = new Set(['clipboard-sanitized-write'])

/** Denies every permission but the one, asked for or looked up, and every device. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_, permission, answer) => answer(granted.has(permission)))
  session.setPermissionCheckHandler((_, permission) => granted.has(permission))
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_, answer) => answer(null))
  // The dictionaries would be downloaded from a server that the author did not ask for anything.
  session.setSpellCheckerEnabled(false)
  session.setSpellCheckerLanguages([])
}
