import type { AddressForm } from './link-ranges.ts'

const punctuation = /[!-/:-@[-`{-~]/
/** What reads as a character reference once it stands in a source. */
const reference = /&(?=#?[a-z0-9]+;?)/gi

/** An address as it must stand in the source, so that reading it gives the address again. */
export function escapeAddress(address: string, written: AddressForm): string {
  switch (written) {
    case 'wikilink':
      return address
    case 'bare':
      return bare(address)
    case 'angle':
      return backslashes(address, /[<>]/g).replace(reference, '&amp;')
    case 'double':
      return address.replace(reference, '&amp;').replaceAll('"', '&quot;')
    case 'single':
      return address.replace(reference, '&amp;').replaceAll("'", '&#39;')
    case 'unquoted':
      return address.replace(reference, '&amp;').replace(/[\s"'=<>`]/g, encodeURIComponent)
  }
}

function bare(address: string): string {
  const spaceless = address.replace(/[\s\u0000-\u001f\u007f]|^</g, encodeURIComponent)
  return backslashes(spaceless, isBalanced(spaceless) ? null : /[()]/g).replace(reference, '&amp;')
}

/** Escapes what the pattern finds, and backslashes that would themselves escape what follows. */
function backslashes(text: string, pattern: RegExp | null): string {
  const doubled = text.replace(/\\/g, (sign, at: number) =>
    punctuation.test(text[at + 1] ?? '') ? '\\\\' : sign,
  )
  return pattern === null ? doubled : doubled.replace(pattern, String.raw`\$&`)
}

function isBalanced(text: string): boolean {
  let depth = 0
  for (const sign of text) {
    if (sign === '(') depth += 1
    if (sign === ')') depth -= 1
    if (depth < 0) return false
  }
  return depth === 0
}
