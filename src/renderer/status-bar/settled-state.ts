import type { DocumentStatus } from '../documents/document-status.ts'

/** What the bar says of saving. `pending`: the last save stands there, and something newer is on its way. */
export type SaveWord = DocumentStatus['state'] | 'pending' | 'disconnected'

export interface SaveFacts extends Pick<DocumentStatus, 'state' | 'savedAt'> {
  readonly connected: boolean
  /** A save has taken longer than a moment. */
  readonly slow: boolean
}

/** Words that come and go with every pause of typing are left out: what is saved soon keeps its line. */
export function settledState({ state, savedAt, connected, slow }: SaveFacts): SaveWord {
  if (!connected && state !== 'none') return 'disconnected'
  if (state === 'saving') return slow ? 'saving' : savedAt === null ? 'dirty' : 'pending'
  return state === 'dirty' && savedAt !== null ? 'pending' : state
}
