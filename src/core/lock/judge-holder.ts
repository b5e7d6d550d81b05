import type { LockHolder } from './lock-file.ts'
import type { ProcessIdentity } from './process-identity.ts'

/** How long the holder on another machine may be silent before it may be gone, in milliseconds. */
export const silence = 60_000

/** What a lock that is found means to the one that finds it. */
export type Judgement =
  /** It is there and writes. */
  | 'live'
  /** It is certainly gone. */
  | 'gone'
  /** It is on another machine and has not been heard of; only the author can know. */
  | 'silent'

/**
 * Judges a holder: on this machine by its process, elsewhere by its beat. A clock that was set back makes
 * a beat come from the future: such a holder is not known to be gone.
 */
export async function judgeHolder(
  holder: LockHolder,
  identity: ProcessIdentity,
  now: number,
): Promise<Judgement> {
  if (holder.host !== identity.host) return now - Date.parse(holder.beat) > silence ? 'silent' : 'live'
  if (holder.boot !== null && identity.boot !== null && holder.boot !== identity.boot) return 'gone'
  if (!identity.isRunning(holder.pid)) return 'gone'
  const start = await identity.startOf(holder.pid)
  return holder.start !== null && start !== null && holder.start !== start ? 'gone' : 'live'
}
