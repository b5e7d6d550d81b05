import { dl } from '@mdit/plugin-dl'
import { footnote } from '@mdit/plugin-footnote'
import { tasklist } from '@mdit/plugin-tasklist'
import MarkdownIt from 'markdown-it'
import { calloutRule } from './callout-rule.ts'
import { directiveRule } from './directive-rule.ts'
import { headingIdRule } from './heading-id-rule.ts'
import { inlinePositions } from './inline-positions.ts'
import { mathRule } from './math-rule.ts'
import { noteRecordRule } from './note-record-rule.ts'
import { seriesTokenRule } from './series-token-rule.ts'
import { wikilinkRule } from './wikilink-rule.ts'

export type EngineFactory = (
  preset: 'default' | 'commonmark',
  options: { readonly html: boolean; readonly linkify: boolean; readonly xhtmlOut: boolean },
) => MarkdownIt

const taskClasses = { label: false, containerClass: 'task-list', itemClass: 'task-item' }

const markdownIt: EngineFactory = (preset, options) => new MarkdownIt(preset, options)

let factory = markdownIt
let article: MarkdownIt | null = null
let pieces: MarkdownIt | null = null
let commonMark: MarkdownIt | null = null
let generation = 0

/** Lets the suite run on another engine of the same interface; null brings ours back. */
export function useEngine(next: EngineFactory | null): void {
  factory = next ?? markdownIt
  article = null
  pieces = null
  commonMark = null
  generation += 1
}

/** Changes whenever the engine does, so that nothing parsed by another one is used again. */
export function engineGeneration(): number {
  return generation
}

/** The engine of the whole dialect; it parses, our own renderer writes. */
export function articleEngine(): MarkdownIt {
  article ??= buildArticleEngine()
  return article
}

/**
 * The same for a text in pieces: its core begins with blocks that are parsed already and leaves the notes where
 * they stand, for whoever knows the whole article.
 */
export function pieceEngine(): MarkdownIt {
  if (pieces === null) {
    pieces = buildArticleEngine()
    pieces.core.ruler.disable(['normalize', 'block', 'footnoteTail'])
  }
  return pieces
}

/** The engine without extensions, for conformance. */
export function commonMarkEngine(): MarkdownIt {
  if (commonMark === null) {
    commonMark = factory('commonmark', { html: true, linkify: false, xhtmlOut: true })
    commonMark.validateLink = () => true
    // The engine saves the line end of an empty quote, which the specification writes.
    commonMark.renderer.rules['blockquote_open'] = (tokens, at, options, _, self) =>
      self.renderToken(tokens, at, options).replace(/\n?$/, '\n')
  }
  return commonMark
}

function buildArticleEngine(): MarkdownIt {
  const engine = factory('default', { html: true, linkify: true, xhtmlOut: false })
  // Addresses stay as written: whoever resolves a link decides whether it is safe and encodes it.
  engine.validateLink = () => true
  engine.normalizeLink = (address) => address
  engine.normalizeLinkText = (text) => text
  literalAutolinks(engine)
  engine.use(footnote).use(dl).use(tasklist, taskClasses)
  engine.use(mathRule).use(wikilinkRule).use(seriesTokenRule)
  engine.use(headingIdRule).use(calloutRule).use(directiveRule).use(inlinePositions).use(noteRecordRule)
  return engine
}

/** Longer addresses stay text: the engine looks to the end of each, and many that never end would take the square of that. */
const longestAddress = 2_000

/** GFM's literal autolinks and no more: `www.`, `http:`, `https:`, addresses of mail. */
function literalAutolinks({ linkify }: MarkdownIt): void {
  // The engine's own quick look takes a sixth of the time of prose.
  linkify.pretest = mayHoldAddress
  const lengthAt = linkify.testSchemaAt.bind(linkify)
  linkify.testSchemaAt = (text, schema, at) => {
    const end = at + longestAddress
    const length = lengthAt(text.length > end ? text.slice(0, end) : text, schema, at)
    return at + length === end && text.length > end ? 0 : length
  }
  linkify.set({ fuzzyLink: false, fuzzyEmail: true, fuzzyIP: false })
  linkify.add('ftp:', null)
  linkify.add('//', null)
  linkify.add('www.', {
    validate: (text, at, self) => {
      // Within `www.www.www.` only the first may begin an address.
      if (text[at - 'www.'.length - 1] === '.') return 0
      const rest = /^[^\s<]{1,2000}/.exec(text.slice(at, at + 2000))?.[0]
      if (rest === undefined) return 0
      return Math.max(0, self.testSchemaAt(`http://www.${rest}`, 'http:', 'http:'.length) - '//www.'.length)
    },
    normalize: (match) => {
      match.url = `http://${match.url}`
    },
  })
}

/** True for every text with a literal address, and for few others. */
function mayHoldAddress(text: string): boolean {
  if (text.includes('@') || text.includes('://')) return true
  return (text.includes('w.') || text.includes('W.')) && /www\./i.test(text)
}
