/** Custom properties by name, with their leading dashes, in the order in which they stand. */
export type Tokens = ReadonlyMap<string, string>

/**
 * The custom properties of the first rule with exactly this selector, in CSS that we wrote ourselves:
 * declarations without nested rules, and no brace or semicolon inside a string.
 */
export function tokensOf(css: string, selector = ':root'): Tokens {
  const plain = css.replace(/\/\*.*?\*\//gs, '')
  const opening = new RegExp(`(?:^|[{};])\\s*${escaped(selector)}\\s*\\{([^{}]*)\\}`).exec(plain)
  const tokens = new Map<string, string>()
  for (const declaration of (opening?.[1] ?? '').split(';')) {
    const [, name, value] = /^\s*(--[\w-]+)\s*:\s*(.*?)\s*$/s.exec(declaration) ?? []
    if (name !== undefined && value !== undefined) tokens.set(name, value.replace(/\s+/g, ' '))
  }
  return tokens
}

/** The names that a piece of CSS refers to, each once. */
export function tokensIn(css: string): Set<string> {
  return new Set(Array.from(css.matchAll(/var\(\s*(--[\w-]+)/g), ([, name = '']) => name))
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
}
