import { syntaxTree } from '@codemirror/language'
import type { EditorState } from '@codemirror/state'
import type { SyntaxNodeRef } from '@lezer/common'
import { headProse } from './head-prose.ts'
import { longestOwnWord } from '#shared/model/settings'

/** A word of the text, as offsets of the document. */
export interface WrittenWord {
  readonly from: number
  readonly to: number
  readonly text: string
}

/** What is no text that anyone spells. Marks and tags go between words, or inside of one. */
const closed: ReadonlySet<string> = new Set([
  'FencedCode',
  'CodeBlock',
  'InlineCode',
  'MathBlock',
  'InlineMath',
  'HTMLBlock',
  'Comment',
  'CommentBlock',
  'ProcessingInstruction',
  'ProcessingInstructionBlock',
  'LinkReference',
  'LinkLabel',
  'URL',
  'Autolink',
  'Entity',
  'SeriesToken',
  'FootnoteReference',
  'FootnoteMark',
  'DirectiveMark',
])
const isMark = (name: string): boolean =>
  name.endsWith('Mark') || name === 'HTMLTag' || name === 'Escape' || name === 'TableDelimiter'

/** Stand in the place of what is not read; both end a word. */
const closedSign = '\uFFFC'
const markSign = '\uFFFD'

const segmenter = new Intl.Segmenter('en', { granularity: 'word' })

/** Letters alone, only the first of them a capital: neither a number nor a name of code nor an abbreviation. */
const spelled = /^\p{Script=Latin}(?:(?!\p{Lu})[\p{Script=Latin}\p{M}'’])+$/u

/** The words of a part of the text that can be spelled right or wrong, as far as the text was read by its grammar. */
export function writtenWords(
  state: EditorState,
  part: { readonly from: number; readonly to: number },
): readonly WrittenWord[] {
  const to = Math.min(part.to, syntaxTree(state).length)
  if (part.from >= to) return []
  const text = openText(state, part.from, to)
  const isCutBefore = /\S/.test(state.sliceDoc(Math.max(0, part.from - 1), part.from))
  const isCutAfter = /\S/.test(state.sliceDoc(to, to + 1))
  const words: WrittenWord[] = []
  for (const { index, segment, isWordLike } of segmenter.segment(text)) {
    const end = index + segment.length
    if (isWordLike !== true || segment.length > longestOwnWord || !spelled.test(segment)) continue
    if (!standsAlone(text, index, end)) continue
    if ((index === 0 && isCutBefore) || (end === text.length && isCutAfter)) continue
    words.push({ from: part.from + index, to: part.from + end, text: segment })
  }
  return words
}

/** A part of the text with a sign for each letter that is not to be read. */
function openText(state: EditorState, from: number, to: number): string {
  let text = state.sliceDoc(from, to)
  const cover = (node: { readonly from: number; readonly to: number }, sign: string): void => {
    const start = Math.max(node.from, from) - from
    const end = Math.min(node.to, to) - from
    if (start < end) text = text.slice(0, start) + sign.repeat(end - start) + text.slice(end)
  }
  const coverHead = (head: { readonly from: number; readonly to: number }): void => {
    let at = head.from
    for (const part of [...headProse(state), { from: head.to, to: head.to }]) {
      // Blanks stand between words; what is left out without one is part of a word.
      const isApart = /\s/.test(state.sliceDoc(at, part.from))
      cover({ from: at, to: part.from }, isApart ? ' ' : closedSign)
      at = part.to
    }
  }
  syntaxTree(state).iterate({
    from,
    to,
    enter: (node) => {
      if (node.name === 'Frontmatter') {
        coverHead(node)
        return false
      }
      if (closed.has(node.name)) {
        cover(node, closedSign)
        return false
      }
      if (node.name === 'Wikilink') {
        const bar = barOf(state, node)
        cover({ from: node.from, to: bar }, closedSign)
        cover({ from: bar, to: bar + 1 }, markSign)
      } else if (isMark(node.name)) cover(node, markSign)
      return true
    },
  })
  return text
}

/** Where the words of a wikilink begin, behind its target; its end where it has none of its own. */
function barOf(state: EditorState, { from, to }: SyntaxNodeRef): number {
  const bar = state.sliceDoc(from, to).indexOf('|')
  return bar < 0 ? to : from + bar
}

/** Whether a word is one by itself: no part of a path, an address, the name of an emoji or a longer word with marks. */
function standsAlone(text: string, from: number, to: number): boolean {
  const before = text.charAt(from - 1)
  const after = text.charAt(to)
  if (joining.test(before) || joining.test(after)) return false
  if (before === ':' && after === ':') return false
  if (before === '.' && text.charAt(from - 2) !== '.') return false
  return !isLetter(pastMarks(text, from - 1, -1)) && !isLetter(pastMarks(text, to, 1))
}

const joining = /[/\\@#$=_\uFFFC]/

function pastMarks(text: string, from: number, step: 1 | -1): string {
  let at = from
  while (text.charAt(at) === markSign) at += step
  return at === from ? '' : text.charAt(at)
}

function isLetter(sign: string): boolean {
  return /[\p{L}\p{N}]/u.test(sign)
}
