import katex from 'katex'
import { spellAlphabets } from './math-alphabets.ts'

/** A formula as MathML, or why it is none. */
export type Formula = { readonly html: string } | { readonly error: string }

const longest = 20_000
const forbidden = '#cc0001'

/** Draws TeX; `block` as a formula of its own. */
export function drawFormula(source: string, block: boolean): Formula {
  if (source.length > longest) return { error: 'it is too long' }
  try {
    const html = katex.renderToString(source, {
      output: 'mathml',
      displayMode: block,
      throwOnError: true,
      errorColor: forbidden,
      trust: false,
      strict: 'ignore',
      maxExpand: 1000,
      maxSize: 20,
    })
    if (html.includes(forbidden)) return { error: 'it holds a command that is not allowed' }
    // KaTeX writes borders as inline style, which neither our policy nor EPUB has a place for.
    return {
      html: spellAlphabets(
        html.replace(/^<span class="katex">|<\/span>$/g, '').replace(/ style="[^"]*"/g, ''),
      ),
    }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return {
      error: message
        .replace(/^KaTeX parse error:\s*/, '')
        .replace(/\u0332/g, '')
        .replace(/\.$/, ''),
    }
  }
}
