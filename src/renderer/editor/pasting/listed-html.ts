import { pastedAttributes, pastedTags } from '../../preview/pasted-markup.ts'
import { scanHtml } from '#core/markdown/scan-html'

const tags: ReadonlySet<string> = new Set(pastedTags)
const attributes: ReadonlySet<string> = new Set(pastedAttributes)

/**
 * HTML with nothing but listed elements and attributes, read without making any: a page complains of styles and
 * handlers in what it parses, even where it drops them. Styles become data, to be read and never applied.
 */
export function listedHtml(html: string): string {
  return scanHtml(html)
    .map((piece) => {
      switch (piece.kind) {
        case 'text':
          return piece.text.replaceAll('<', '&lt;')
        case 'open':
          return tags.has(piece.name) ? `<${piece.name}${listed(piece.attributes)}>` : ''
        case 'close':
          return tags.has(piece.name) ? `</${piece.name}>` : ''
        case 'other':
          return ''
      }
    })
    .join('')
}

function listed(all: ReadonlyMap<string, string>): string {
  return [...all]
    .map(([name, value]) => [name === 'style' ? 'data-style' : name, value] as const)
    .filter(([name]) => attributes.has(name))
    .map(([name, value]) => ` ${name}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`)
    .join('')
}
