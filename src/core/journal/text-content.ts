import { type DecodedText, encodeText } from '#core/documents/decode-text'
import { SeriatimError } from '#shared/errors'
import type { NewContent } from './transaction.ts'

/** A text as the new content of a file. Raises `file.failed` for half a character, which no file can hold. */
export function contentOf(text: DecodedText): NewContent {
  const bytes = encodeText(text)
  if (bytes !== null) return { kind: 'bytes', bytes }
  throw new SeriatimError(
    'file.failed',
    'The text holds half a character, which no file can store. Nothing was changed.',
  )
}
