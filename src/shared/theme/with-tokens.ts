import { type Tokens, tokensIn, tokensOf } from './root-tokens.ts'

/** The shared style sheets that a theme draws from, as text. */
export interface ThemeSources {
  /** resources/themes/tokens.css */
  readonly tokens: string
  /** resources/themes/stand-in-fonts.css */
  readonly standIns: string
}

/**
 * A theme's style sheet with what it needs of the shared ones, and nothing else, before it: the tokens that
 * it refers to, directly or by way of others, except those that it sets itself; and the stand-in faces that
 * are named then. They stand in a layer below every other one, so the theme's own rules win.
 */
export function withTokens(theme: string, { tokens, standIns }: ThemeSources): string {
  const shared = tokensOf(tokens)
  const own = tokensOf(theme)
  const used = [...shared].filter(([name]) => reached(theme, shared, own).has(name))
  const root = used.map(([name, value]) => `${name}: ${value};`).join(' ')
  const layer = root === '' ? '' : `@layer tokens { :root { ${root} } }\n`
  return `${usedFaces(standIns, layer + theme)}${layer}${theme}`
}

function reached(theme: string, shared: Tokens, own: Tokens): ReadonlySet<string> {
  const found = new Set<string>()
  const waiting = [...tokensIn(theme)]
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const value = shared.get(name)
    if (value === undefined || own.has(name) || found.has(name)) continue
    found.add(name)
    waiting.push(...tokensIn(value))
  }
  return found
}

function usedFaces(faces: string, css: string): string {
  const all = faces.matchAll(/@font-face\s*\{[^}]*font-family:\s*(['"])(.+?)\1[^}]*\}/g)
  return Array.from(all, ([face, , family = '']) => (css.includes(`'${family}'`) ? `${face}\n` : '')).join('')
}
