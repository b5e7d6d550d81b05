import { escapeHtml } from './escape-html.ts'
import { highlightCode } from './highlight-code.ts'

/** A line of a diff as HTML; its text is the line as it is written, sign and all. */
export interface HighlightedDiffLine {
  readonly html: string
  readonly change: 'added' | 'removed' | null
}

interface DiffLine {
  readonly sign: string
  readonly text: string
}

/** The lines of a diff, coloured by the language: what was removed in the code before, the others in the code after. */
export function highlightDiff(code: string, language: string): HighlightedDiffLine[] {
  const lines = code.split('\n').map((line): DiffLine => {
    const sign = /^[+\- ]/.exec(line)?.[0] ?? ''
    return { sign, text: line.slice(sign.length) }
  })
  const after = coloured(lines, '-', language)
  const before = coloured(lines, '+', language)
  return lines.map((line) => {
    const html = (line.sign === '-' ? before : after).get(line) ?? escapeHtml(line.text)
    switch (line.sign) {
      case '+':
        return { html: `<span class="line-sign">+</span>${html}`, change: 'added' }
      case '-':
        return { html: `<span class="line-sign">-</span>${html}`, change: 'removed' }
      default:
        return { html: line.sign + html, change: null }
    }
  })
}

function coloured(lines: readonly DiffLine[], without: '+' | '-', language: string): Map<DiffLine, string> {
  const kept = lines.filter(({ sign }) => sign !== without)
  const html = highlightCode(kept.map(({ text }) => text).join('\n'), language)
  return new Map(kept.map((line, index) => [line, html[index] ?? escapeHtml(line.text)]))
}
