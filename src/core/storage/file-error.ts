import { basename } from 'node:path'
import { SeriatimError, type ErrorCode } from '#shared/errors'

/** What was being done when the disk said no; it words the sentence. */
export type FileAct = 'read' | 'written' | 'created' | 'renamed' | 'removed'

/** The `code` of a system error, or null for anything else. */
export function errnoOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null
}

/**
 * Turns a system error into the author's sentence: what happened, what is safe, what to do. A
 * `SeriatimError` passes unchanged.
 */
export function fileError(error: unknown, path: string, act: FileAct): SeriatimError {
  if (error instanceof SeriatimError) return error
  const errno = errnoOf(error)
  const code = codeOf(errno)
  const sentence = `"${basename(path)}" could not be ${act}: ${reasonOf(code, errno)}`
  return new SeriatimError(code, sentence, { path, errno }, error)
}

function codeOf(errno: string | null): ErrorCode {
  switch (errno) {
    case 'ENOSPC':
    case 'EDQUOT':
      return 'file.diskFull'
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return 'file.denied'
    default:
      return 'file.failed'
  }
}

function reasonOf(code: ErrorCode, errno: string | null): string {
  switch (code) {
    case 'file.diskFull':
      return 'the disk is full. Nothing was changed; free some space and try again.'
    case 'file.denied':
      return 'the disk or the permissions of its folder do not allow it. Nothing was changed.'
    default:
      return `the disk answered ${errno ?? 'with an unknown error'}. Nothing was changed; try again.`
  }
}
