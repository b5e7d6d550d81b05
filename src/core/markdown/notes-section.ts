import type { MarkdownToken } from './token.ts'

/** A footnote; its number is its place in the list of an article's notes. */
export interface NumberedNote {
  /** Null for a note in place. */
  readonly label: string | null
  /** How many marks refer to it. */
  readonly count: number
  readonly tokens: readonly MarkdownToken[]
  /** Lines of the body before those that its tokens count from. */
  readonly baseLine: number
}

/** The tokens of the section of notes at the end of an article; its lines count from the body's first. */
export function notesSection(notes: readonly NumberedNote[]): MarkdownToken[] {
  const section = [madeToken('footnote_block_open', 1)]
  notes.forEach(({ label, count, tokens, baseLine }, id) => {
    section.push(madeToken('footnote_open', 1, { id, label: label ?? undefined }))
    for (const token of tokens) section.push(shifted(token, baseLine))
    const last = section.at(-1)
    const close = last?.type === 'paragraph_close' ? section.pop() : undefined
    for (let subId = 0; subId < count; subId += 1) {
      section.push(madeToken('footnote_anchor', 0, { id, subId, label: label ?? undefined }))
    }
    if (close !== undefined) section.push(close)
    section.push(madeToken('footnote_close', -1))
  })
  section.push(madeToken('footnote_block_close', -1))
  return section
}

/** The paragraph of a note that was written in its place. */
export function noteParagraph(content: string, children: readonly MarkdownToken[]): MarkdownToken[] {
  return [
    { ...madeToken('paragraph_open', 1), tag: 'p' },
    { ...madeToken('inline', 0), content, children: [...children] },
    { ...madeToken('paragraph_close', -1), tag: 'p' },
  ]
}

function shifted(token: MarkdownToken, lines: number): MarkdownToken {
  return token.map === null ? token : { ...token, map: [token.map[0] + lines, token.map[1] + lines] }
}

function madeToken(type: string, nesting: -1 | 0 | 1, meta: unknown = null): MarkdownToken {
  return {
    type,
    tag: '',
    attrs: null,
    map: null,
    nesting,
    level: 0,
    children: null,
    content: '',
    markup: '',
    info: '',
    hidden: false,
    meta,
  }
}
