/** A text file as the editor sees it. */
export interface DecodedText {
  /** Without BOM, line ends as on disk. */
  readonly text: string
  /** True when the file begins with a byte order mark, which stays. */
  readonly bom: boolean
}

const byteOrderMark = '\uFEFF'
const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const encoder = new TextEncoder()

/** Text of UTF-8 bytes; null when they are not UTF-8, so that nothing is replaced unseen. */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  let text: string
  try {
    text = strict.decode(bytes)
  } catch {
    return null
  }
  const bom = text.startsWith(byteOrderMark)
  return { text: bom ? text.slice(1) : text, bom }
}

/** For showing only: what cannot be read becomes U+FFFD. Never written back. */
export function decodeForReading(bytes: Uint8Array): string {
  return new TextDecoder('utf-8').decode(bytes)
}

/**
 * The bytes of a text; the inverse of `decodeText`. Null for text that UTF-8 cannot carry (half of a
 * surrogate pair), which an encoder would silently replace.
 */
export function encodeText({ text, bom }: DecodedText): Uint8Array | null {
  return text.isWellFormed() ? encoder.encode(bom ? byteOrderMark + text : text) : null
}
