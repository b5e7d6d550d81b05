import { SeriatimError } from '#shared/errors'

/** The sentence to show for a failure: the host's own, else the general one. */
export function sentenceOf(error: unknown, otherwise: string): string {
  return error instanceof SeriatimError ? error.message : otherwise
}
