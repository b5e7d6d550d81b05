import type { Token, TokenStream } from 'prismjs'
import { escapeHtml } from './escape-html.ts'
import { Prism } from './prism-languages.ts'
import { createTextCache } from './text-cache.ts'

/** Names of languages that Prism knows under another one. */
const aliases: Readonly<Record<string, string>> = {
  'c#': 'csharp',
  'c++': 'cpp',
  golang: 'go',
  rs: 'rust',
  zsh: 'bash',
  console: 'bash',
  jsonc: 'json5',
  mjs: 'javascript',
  cjs: 'javascript',
  mts: 'typescript',
  cts: 'typescript',
  tf: 'hcl',
  terraform: 'hcl',
  ps1: 'powershell',
  make: 'makefile',
  proto: 'protobuf',
  gql: 'graphql',
  conf: 'ini',
  patch: 'diff',
  vue: 'markup',
  htm: 'markup',
}

/** Code beyond this is shown plain: nobody reads it, and highlighting takes time by the length of lines. */
const longestCode = 200_000
const longestLine = 5_000

const highlighted = createTextCache<readonly string[]>(4_000_000)

/** The lines of a piece of code as HTML: class names only, no element that spans lines. */
export function highlightCode(code: string, language: string): readonly string[] {
  return highlighted.get(`${language}\n${code}`, () => {
    const name = aliases[language] ?? language
    const grammar = Object.hasOwn(Prism.languages, name) ? Prism.languages[name] : undefined
    if (typeof grammar !== 'object' || code.length > longestCode || hasLongLine(code))
      return code.split('\n').map(escapeHtml)
    const environment = { code, grammar, language: name, tokens: [] as TokenStream }
    // The hooks of templating languages, in the order of Prism's own `highlight`.
    Prism.hooks.run('before-tokenize', environment)
    environment.tokens = Prism.tokenize(environment.code, environment.grammar)
    Prism.hooks.run('after-tokenize', environment)
    return linesOf(environment.tokens)
  })
}

function hasLongLine(code: string): boolean {
  for (let from = 0; from < code.length;) {
    const end = code.indexOf('\n', from)
    const next = end < 0 ? code.length : end
    if (next - from > longestLine) return true
    from = next + 1
  }
  return false
}

/** In a diff the whole line says what it is; the tokens inside it only say that it is a line. */
function isDiffLine(classes: string): boolean {
  return /\b(?:inserted|deleted)\b/.test(classes)
}

function linesOf(stream: TokenStream): string[] {
  const lines = ['']
  const add = (text: string, classes: string): void => {
    text.split('\n').forEach((part, index) => {
      if (index > 0) lines.push('')
      if (part === '') return
      const html = escapeHtml(part)
      lines[lines.length - 1] += classes === '' ? html : `<span class="${classes}">${html}</span>`
    })
  }
  const walk = (tokens: TokenStream, classes: string): void => {
    if (typeof tokens === 'string') add(tokens, classes)
    else if (Array.isArray(tokens)) for (const token of tokens) walk(token, classes)
    else walk(tokens.content, isDiffLine(classes) ? classes : classesOf(tokens))
  }
  walk(stream, '')
  return lines
}

/** The innermost token names the colour; its parents add nothing that a theme shows. */
function classesOf({ type, alias }: Token): string {
  return escapeHtml(
    ['token', type, ...[alias].flat()].filter((name) => name !== undefined && name !== '').join(' '),
  )
}
