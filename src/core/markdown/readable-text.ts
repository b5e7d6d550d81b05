import { diagramLanguage, readCodeInfo } from './code-info.ts'
import { inlineText } from './inline-text.ts'
import { parseBody } from './parse-body.ts'
import { scanHtml } from './scan-html.ts'
import type { MarkdownToken } from './token.ts'

/** A piece of what there is to read, in the order of the text; pictures and diagrams have no text. */
type SeeText = (kind: 'prose' | 'code' | 'image', text: string) => void

/** Goes through what there is to read in a body, which is what its length is measured by. Math is nothing. */
export function eachReadableText(body: string, see: SeeText): void {
  for (const token of parseBody(body)) {
    switch (token.type) {
      case 'inline':
        see('prose', inlineText((token.children ?? []).filter(isProse)))
        for (const child of token.children ?? []) seeInline(child, see)
        break
      case 'fence':
        if (readCodeInfo(token.info).language === diagramLanguage) see('image', '')
        else see('code', token.content)
        break
      case 'code_block':
        see('code', token.content)
        break
      case 'html_block':
        for (const piece of scanHtml(token.content)) {
          if (piece.kind === 'text') see('prose', piece.text)
          else if (piece.kind === 'open' && piece.name === 'img') see('image', '')
        }
        break
    }
  }
}

function seeInline({ type, content }: MarkdownToken, see: SeeText): void {
  if (type === 'image') see('image', '')
  else if (type === 'code_inline') see('code', content)
  else if (type === 'html_inline' && /^<img[\s/>]/i.test(content)) see('image', '')
}

function isProse({ type }: MarkdownToken): boolean {
  return type !== 'code_inline' && type !== 'math_inline'
}
