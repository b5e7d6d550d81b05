import { createHash } from 'node:crypto'

/** Names a content: SHA-256 of the bytes, lower-case hex. Equal revisions are equal files. */
export function revisionOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
