/** A language by its own name, `English (UK)` or `Deutsch`; a tag that is none is shown as it is. */
export function languageName(tag: string): string {
  try {
    const names = new Intl.DisplayNames([tag], {
      type: 'language',
      languageDisplay: 'standard',
      style: 'short',
      fallback: 'code',
    })
    const name = names.of(tag) ?? tag
    const [first = ''] = name
    return first.toLocaleUpperCase(tag) + name.slice(first.length)
  } catch {
    return tag
  }
}
