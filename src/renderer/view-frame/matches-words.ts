/** Whether every word of a filter stands somewhere in the texts; case and accents do not count. */
export function matchesWords(filter: string, texts: readonly string[]): boolean {
  const inAll = plain(texts.join('\n'))
  return plain(filter)
    .split(/\s+/)
    .every((word) => inAll.includes(word))
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
