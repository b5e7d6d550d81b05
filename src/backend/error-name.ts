import { SeriatimError } from '#shared/errors'

/** What a log may say of an error: its code or its class, never its text, which may hold a path. */
export function errorName(error: unknown): string {
  if (error instanceof SeriatimError) return error.code
  return error instanceof Error ? error.name : typeof error
}
