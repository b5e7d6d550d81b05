import katex from 'katex'
import { escapeHtml } from './escape-html.ts'
import { spellAlphabets } from './math-alphabets.ts'
import type { RenderState } from './render-state.ts'
import { createTextCache } from './text-cache.ts'

type Formula = { readonly html: string } | { readonly error: string }

const formulas = createTextCache<Formula>(2_000_000)
const longest = 20_000
const forbidden = '#cc0001'

/** A formula as MathML; one that cannot be read stays as its source, in code, and is noted. */
export function renderMath(state: RenderState, source: string, block: boolean): string {
  const formula = formulas.get(`${block ? 'b' : 'i'}${source}`, () => draw(source, block))
  if ('html' in formula) return formula.html
  state.note('math.invalid', `The formula "${source.trim().slice(0, 80)}" cannot be read: ${formula.error}.`)
  return `<code class="math-invalid">${escapeHtml(source.trim())}</code>`
}

function draw(source: string, block: boolean): Formula {
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
