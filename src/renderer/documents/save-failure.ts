import { SeriatimError, type ErrorCode } from '#shared/errors'

/** A failed request as a document deals with it. */
export interface SaveFailure {
  readonly code: ErrorCode
  /** One sentence for the author. */
  readonly message: string
  /** True where the text may have reached the disk although no one said so. */
  readonly outcomeUnknown: boolean
}

const unknownOutcomes: readonly ErrorCode[] = ['bridge.disconnected', 'file.failed', 'internal.unexpected']

export function saveFailure(error: unknown): SaveFailure {
  const known =
    error instanceof SeriatimError
      ? error
      : new SeriatimError('internal.unexpected', 'Something unexpected happened. The text is kept here.')
  return {
    code: known.code,
    message: known.message,
    outcomeUnknown: unknownOutcomes.includes(known.code),
  }
}
