import { randomBytes } from 'node:crypto'
import { join } from 'node:path'

/** A name in a folder for something that is gone in a moment, or is put there by a rename. */
export function temporaryPath(folder: string): string {
  return join(folder, `.seriatim-${process.pid}-${randomBytes(6).toString('hex')}.tmp`)
}

/** True for the names that an interrupted write can leave behind. Readers pass them over. */
export function isTemporaryName(name: string): boolean {
  return name.startsWith('.seriatim-') && name.endsWith('.tmp')
}
