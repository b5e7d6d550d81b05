import { randomBytes } from 'node:crypto'

/** A name in the trash: sorts by time where clocks are right, and is another one at each call in any case. */
export function trashId(now: Date): string {
  return `${now.toISOString().replace(/[^0-9]/g, '')}-${randomBytes(4).toString('hex')}`
}
