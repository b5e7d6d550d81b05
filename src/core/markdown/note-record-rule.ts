import type MarkdownIt from 'markdown-it'
import type { Token } from 'markdown-it'

/** A note where it is defined; lines from 0 in the body, `end` behind its last. */
export interface DefinedNote {
  readonly label: string
  readonly line: number
  readonly end: number
  /** It stands in no list and no quote. */
  readonly isAlone: boolean
}

/** What is lost of footnotes when an article has been read: notes that no mark refers to, marks without a note. */
export interface NoteRecord {
  readonly notes: readonly DefinedNote[]
  /** Labels by their offsets in the text of the `inline` token that they stand in, by that text. */
  readonly loneMarks: ReadonlyMap<string, ReadonlyMap<number, string>>
}

class WrittenRecord implements NoteRecord {
  readonly notes: DefinedNote[] = []
  readonly loneMarks = new Map<string, Map<number, string>>()
  readonly open: (Omit<DefinedNote, 'label' | 'end'> & { readonly label: string | null })[] = []
}

const records = new WeakMap<object, WrittenRecord>()

/** The record of the reading that is begun with this environment. */
export function recordedNotes(env: object): NoteRecord {
  const record = new WrittenRecord()
  records.set(env, record)
  return record
}

/** Keeps a record of footnotes for a reading that asked for one. It changes no token. */
export function noteRecordRule(engine: MarkdownIt): void {
  const Plain = engine.block.State
  engine.block.State = class extends Plain {
    override push(type: string, tag: string, nesting: -1 | 0 | 1): Token {
      const token = super.push(type, tag, nesting)
      const record = records.get(this.env)
      if (record === undefined) return token
      if (type === 'footnote_reference_open') {
        // The note's text follows behind its label, which the plugin has read but not told yet.
        const from = (this.bMarks[this.line] ?? 0) + (this.tShift[this.line] ?? 0)
        const label = labelAt(this.src, from, this.src.length)
        record.open.push({ label, line: this.line, isAlone: token.level === 0 })
      } else if (type === 'footnote_reference_close') {
        const { label = null, ...place } = record.open.pop() ?? { line: 0, isAlone: false }
        if (label !== null) record.notes.push({ label, ...place, end: this.line })
      }
      return token
    }
  }
  // Comes where no link and no footnote was found, and finds none either.
  engine.inline.ruler.after('footnote_ref', 'lone_mark', (state, silent) => {
    const record = silent ? undefined : records.get(state.env)
    const label = record === undefined ? null : labelAt(state.src, state.pos, state.posMax)
    if (record === undefined || label === null) return false
    // Equal texts are read alike, each of them.
    const marks = record.loneMarks.get(state.src) ?? new Map<number, string>()
    record.loneMarks.set(state.src, marks.set(state.pos, label))
    return false
  })
}

/** No author writes longer labels; a text can be made of beginnings of them. */
const mark = /\[\^([^\] \n]{1,200})\]/y

/** The label of the mark `[^label]` at a place; null where there is none. */
function labelAt(source: string, at: number, end: number): string | null {
  mark.lastIndex = at
  const label = mark.exec(source)?.[1]
  return label === undefined || mark.lastIndex > end ? null : label
}
