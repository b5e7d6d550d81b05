import { SeriatimError } from '#shared/errors'

/** What is wrong there is not what it was when the way out was offered. */
export function outdated(path: string): SeriatimError {
  return new SeriatimError(
    'operation.outdated',
    `"${path}" is another by now, so nothing was changed. Look at its problems again.`,
  )
}
