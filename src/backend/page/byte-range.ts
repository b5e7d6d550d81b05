/** The part of a file that a `Range` header asks for; `end` is the last byte, included. */
export type ByteRange =
  | { readonly kind: 'whole' }
  | { readonly kind: 'part'; readonly start: number; readonly end: number }
  | { readonly kind: 'unsatisfiable' }

const single = /^bytes=(\d*)-(\d*)$/

/**
 * Reads a `Range` header (RFC 9110 section 14) against a file of `size` bytes. One range is served, which
 * is what players ask for; several, other units and nonsense count as no range, which the RFC allows.
 */
export function byteRange(header: string | null, size: number): ByteRange {
  const match = single.exec(header?.trim() ?? '')
  const [, first = '', last = ''] = match ?? []
  if (match === null || (first === '' && last === '')) return { kind: 'whole' }
  if (first === '') {
    const length = Number(last)
    if (length === 0 || size === 0) return { kind: 'unsatisfiable' }
    return { kind: 'part', start: Math.max(size - length, 0), end: size - 1 }
  }
  const start = Number(first)
  const end = last === '' ? size - 1 : Math.min(Number(last), size - 1)
  if (last !== '' && Number(last) < start) return { kind: 'whole' }
  return start >= size ? { kind: 'unsatisfiable' } : { kind: 'part', start, end }
}
