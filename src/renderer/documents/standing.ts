import type { Text } from '@codemirror/state'
import type { DocumentState } from './document-state.ts'
import type { ErrorCode } from '#shared/errors'

/** Both the author and another program changed the same words since `base`. */
export interface Conflict {
  readonly kind: 'conflict'
  /** What both began with. */
  readonly base: Text
  /** What the disk holds now, and its revision. */
  readonly theirs: Text
  readonly diskRevision: string
}

/** What stands between an open text and the disk. Only `clear` and `failing` documents are written. */
export type Standing =
  | { readonly kind: 'clear' }
  | { readonly kind: 'failing'; readonly code: ErrorCode }
  | Conflict
  | { readonly kind: 'missing' }

export const clear: Standing = { kind: 'clear' }

/** True where the author decides what happens next, and nothing is written until then. */
export function isHeld(standing: Standing): boolean {
  return standing.kind === 'conflict' || standing.kind === 'missing'
}

export interface StandingFacts {
  /** It was opened for reading. */
  readonly readOnly: boolean
  readonly writing: boolean
  readonly dirty: boolean
}

/** The one word for it all. */
export function stateOf(standing: Standing, facts: StandingFacts): DocumentState {
  if (facts.readOnly) return 'read-only'
  // Another try of what failed is no news until it has an outcome.
  if (facts.writing && standing.kind !== 'failing') return 'saving'
  switch (standing.kind) {
    case 'conflict':
    case 'missing':
      return standing.kind
    case 'failing':
      return failingState(standing.code)
    case 'clear':
      return facts.dirty ? 'dirty' : 'saved'
  }
}

function failingState(code: ErrorCode): DocumentState {
  if (code === 'file.diskFull') return 'disk-full'
  return code === 'workspace.readOnly' || code === 'workspace.locked' ? 'read-only' : 'retrying'
}
