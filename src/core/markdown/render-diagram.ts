import { drawDiagram } from './draw-diagram.ts'
import { attributeHtml, escapeHtml } from './escape-html.ts'
import { readCodeInfo } from './code-info.ts'
import { renderCode } from './render-code.ts'
import type { RenderState } from './render-state.ts'
import { decodeEntities } from './scan-html.ts'
import { themeableSvg } from './themeable-svg.ts'
import { createTextCache } from './text-cache.ts'
import type { MarkdownToken } from './token.ts'

/** `words`: what stands in the drawing, for those who cannot see it. */
type Drawing = { readonly svg: string; readonly words: string } | { readonly error: string }

const drawings = createTextCache<Drawing>(1_000_000)
const longestSource = 20_000
/** 200 arrows among 60 nodes take a second to lay out, 300 take thirteen. */
const mostLines = 200

/** A diagram as a drawing without style or script; a kind that cannot be drawn as its source, and noted. */
export function renderDiagram(state: RenderState, token: MarkdownToken): string {
  if (state.request.diagrams === 'source') return renderCode(state, token, ' diagram-source')
  const drawing = drawings.get(token.content, () => draw(token.content))
  if ('error' in drawing) {
    state.note('diagram.unsupported', `The diagram cannot be drawn and is shown as code: ${drawing.error}.`)
    return renderCode(state, token, ' diagram-source')
  }
  state.counts.diagrams += 1
  const { title } = readCodeInfo(token.info)
  const label = title ?? `${state.labels.diagram}: ${drawing.words}`
  const svg = drawing.svg.replaceAll('diagram-0-', `diagram-${state.counts.diagrams}-`)
  return (
    `<figure class="diagram"${state.block(token)}>` +
    svg.replace('<svg', () => `<svg role="img"${attributeHtml('aria-label', label)}`) +
    (title === null ? '' : `<figcaption>${escapeHtml(title)}</figcaption>`) +
    '</figure>\n'
  )
}

function draw(source: string): Drawing {
  if (source.length > longestSource || source.split('\n').length > mostLines)
    return { error: 'it is too large' }
  try {
    const svg = themeableSvg(drawDiagram(source))
    return svg === null ? { error: 'the drawing holds something unexpected' } : { svg, words: wordsIn(svg) }
  } catch (error) {
    return {
      error:
        (error instanceof Error ? error.message : String(error))
          .split('\n')[0]
          ?.slice(0, 120)
          .replace(/\.+$/, '') ?? 'unknown kind',
    }
  }
}

const mostWords = 12

function wordsIn(svg: string): string {
  const texts = [...svg.matchAll(/<text[^>]*>(.*?)<\/text>/g)].map(([, inner = '']) =>
    decodeEntities(inner.replace(/<[^>]*>/g, ' ')).trim(),
  )
  const known = texts.filter((text) => text !== '')
  return known.slice(0, mostWords).join(', ') + (known.length > mostWords ? ', …' : '')
}
