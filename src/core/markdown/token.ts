/** A node of the token stream, in the shape that both engines give. Nothing changes one after parsing. */
export interface MarkdownToken {
  type: string
  tag: string
  attrs: [string, string][] | null
  /** First line of the block and the line after its last, from 0 in the body. */
  map: [number, number] | null
  nesting: -1 | 0 | 1
  level: number
  children: MarkdownToken[] | null
  content: string
  markup: string
  info: string
  hidden: boolean
  /** What our rules leave on a token; read it through the guards below. */
  meta: unknown
}

/** The value of an attribute as the parser found it; null when there is none. */
export function attributeOf(token: MarkdownToken, name: string): string | null {
  return token.attrs?.find(([key]) => key === name)?.[1] ?? null
}

/** A fact that one of our rules left on the token; null when it did not. */
export function metaText(token: MarkdownToken, key: string): string | null {
  const value = metaValue(token, key)
  return typeof value === 'string' ? value : null
}

/** The same for numbers. */
export function metaNumber(token: MarkdownToken, key: string): number | null {
  const value = metaValue(token, key)
  return typeof value === 'number' ? value : null
}

function metaValue({ meta }: MarkdownToken, key: string): unknown {
  return typeof meta === 'object' && meta !== null && Object.hasOwn(meta, key) ? Reflect.get(meta, key) : null
}

/** The index of the token that closes the one at `open`. */
export function closingIndex(tokens: readonly MarkdownToken[], open: number): number {
  let depth = 0
  for (let at = open; at < tokens.length; at += 1) {
    depth += tokens[at]?.nesting ?? 0
    if (depth === 0) return at
  }
  return tokens.length - 1
}
