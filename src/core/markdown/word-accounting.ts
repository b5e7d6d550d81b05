import { diagramLanguage, readCodeInfo } from './code-info.ts'
import { inlineText } from './inline-text.ts'
import { loneImage } from './lone-image.ts'
import { isAddedText } from './own-classes.ts'
import { parseBody } from './parse-body.ts'
import { partsWords } from './parts-words.ts'
import { repeatedTitle } from './repeated-title.ts'
import type { RenderRequest } from './render-request.ts'
import { decodeEntities, type HtmlPiece, scanHtml } from './scan-html.ts'
import { attributeOf, type MarkdownToken } from './token.ts'
import { tokenRun } from './token-run.ts'

/** Equal when every word of the source stands in the page, and nothing that the source does not hold. */
export interface WordAccount {
  readonly wordsIn: number
  /** Words of the source that the HTML holds; words that it holds beyond them count on top. */
  readonly wordsOut: number
}

/** What decides visible text besides the source: the page's title, the labels of wikilinks, what tokens say. */
export type VisibleTextRequest = Pick<RenderRequest, 'title' | 'wikilinkLabel' | 'token'>

/**
 * Counts the words that a body means to show and those that its HTML shows. Words are runs of letters and
 * digits of prose, code, code titles and captions. Drawings, formulas, alternative texts and what the
 * pipeline adds itself (footnote marks, default titles of callouts) stand on neither side.
 */
export function accountWords(
  body: string,
  html: string,
  request: VisibleTextRequest = writtenText,
): WordAccount {
  const missing = new Map<string, number>()
  const wordsIn = wordsOf(sourceText(body, request))
  for (const word of wordsIn) missing.set(word, (missing.get(word) ?? 0) + 1)
  let extra = 0
  for (const word of wordsOf(htmlText(html))) {
    const left = missing.get(word) ?? 0
    if (left > 0) missing.set(word, left - 1)
    else extra += 1
  }
  const lost = [...missing.values()].reduce((sum, left) => sum + left, 0)
  return { wordsIn: wordsIn.length, wordsOut: lost > 0 ? wordsIn.length - lost : wordsIn.length + extra }
}

const writtenText: VisibleTextRequest = { title: null, wikilinkLabel: () => null }

function wordsOf(text: string): readonly string[] {
  return text.normalize('NFC').match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
}

function sourceText(body: string, request: VisibleTextRequest): string {
  const tokens = parseBody(body)
  const hidden = repeatedTitle(tokenRun(tokens).headings, request.title)
  return tokens
    .map((token, at) => {
      const before = tokens[at - 1]
      if (token.type === 'inline')
        return before === hidden && hidden !== null ? '' : inlineSource(token, before, request)
      return blockSource(token)
    })
    .join(' ')
}

function inlineSource(
  inline: MarkdownToken,
  before: MarkdownToken | undefined,
  request: VisibleTextRequest,
): string {
  const figure = before?.type === 'paragraph_open' && !before.hidden ? loneImage(inline) : null
  const caption = figure === null ? '' : (attributeOf(figure, 'title') ?? '')
  const text = (inline.children ?? []).map((child) => {
    if (child.type === 'html_inline') return scanHtml(child.content).map(pieceText).join('')
    return child.type === 'math_inline' ? '' : inlineText([child], request)
  })
  return `${text.join('')} ${caption}`
}

function blockSource(token: MarkdownToken): string {
  if (token.type === 'code_block') return token.content
  if (token.type === 'html_block') return scanHtml(token.content).map(pieceText).join('')
  if (token.type !== 'fence') return ''
  const { language, title } = readCodeInfo(token.info)
  return `${title ?? ''} ${language === diagramLanguage ? '' : token.content}`
}

function separator(piece: HtmlPiece): string {
  return (piece.kind === 'open' || piece.kind === 'close') && partsWords(piece.name) ? ' ' : ''
}

function pieceText(piece: HtmlPiece): string {
  return piece.kind === 'text' ? decodeEntities(piece.text) : separator(piece)
}

const voidNames: ReadonlySet<string> = new Set(['br', 'col', 'hr', 'img', 'input', 'source', 'wbr'])

function htmlText(html: string): string {
  let text = ''
  let skipped = 0
  let diagram = false
  for (const piece of scanHtml(html)) {
    if (piece.kind === 'open' && !voidNames.has(piece.name)) {
      const classes = piece.attributes.get('class') ?? ''
      if (piece.name === 'figure') diagram = classes.includes('diagram-source')
      const skips =
        piece.name === 'svg' ||
        piece.name === 'math' ||
        isAddedText(classes) ||
        (diagram && piece.name === 'pre')
      if ((skipped > 0 && !piece.selfClosing) || (skipped === 0 && skips)) skipped += 1
    } else if (piece.kind === 'close' && skipped > 0) skipped -= 1
    if (skipped === 0) text += pieceText(piece)
  }
  return text
}
