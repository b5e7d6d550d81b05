/** Whether two texts read the same: in whatever Unicode form, and however their words are spaced. */
export function sameWords(one: string, other: string): boolean {
  return plain(one) === plain(other)
}

function plain(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim()
}
