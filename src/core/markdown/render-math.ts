import { drawFormula, type Formula } from './draw-formula.ts'
import { escapeHtml } from './escape-html.ts'
import type { RenderState } from './render-state.ts'
import { createTextCache } from './text-cache.ts'

const formulas = createTextCache<Formula>(2_000_000)

/** A formula as MathML; one that cannot be read stays as its source, in code, and is noted. */
export function renderMath(state: RenderState, source: string, block: boolean): string {
  const formula = formulas.get(`${block ? 'b' : 'i'}${source}`, () => drawFormula(source, block))
  if ('html' in formula) return formula.html
  state.note('math.invalid', `The formula "${source.trim().slice(0, 80)}" cannot be read: ${formula.error}.`)
  return `<code class="math-invalid">${escapeHtml(source.trim())}</code>`
}
