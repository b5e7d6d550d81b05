/** One replacement, in UTF-16 offsets of the old text. */
export interface MinimalChange {
  readonly from: number
  readonly to: number
  readonly insert: string
}

/** The smallest single replacement that turns one string into another; an empty one at the end when they are equal. */
export function stringChange(old: string, next: string): MinimalChange {
  const shorter = Math.min(old.length, next.length)

  let prefix = 0
  while (prefix < shorter && old.charCodeAt(prefix) === next.charCodeAt(prefix)) prefix += 1
  // A change must not begin or end between the halves of a surrogate pair.
  if (prefix > 0 && isHighSurrogate(old.charCodeAt(prefix - 1))) prefix -= 1

  let suffix = 0
  const room = shorter - prefix
  while (
    suffix < room &&
    old.charCodeAt(old.length - 1 - suffix) === next.charCodeAt(next.length - 1 - suffix)
  ) {
    suffix += 1
  }
  if (suffix > 0 && isLowSurrogate(old.charCodeAt(old.length - suffix))) suffix -= 1

  return { from: prefix, to: old.length - suffix, insert: next.slice(prefix, next.length - suffix) }
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff
}
