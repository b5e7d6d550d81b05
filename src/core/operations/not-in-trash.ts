import { SeriatimError } from '#shared/errors'

/** What says that there is nothing to put back. */
export function notInTrash(): SeriatimError {
  return new SeriatimError(
    'trash.notFound',
    'That is not in the trash any more, so nothing was put back. Nothing was changed.',
  )
}
