import { type BodyChange, type BodyText, LiveBody } from './live-body.ts'
import { LiveRuns } from './live-runs.ts'
import { type NumberedNote, notesSection } from './notes-section.ts'
import { numberNotes } from './number-notes.ts'
import { renderMarkdown } from './render-markdown.ts'
import type { Heading, RenderNote, RenderRequest } from './render-request.ts'
import type { RenderedPart } from './render-runs.ts'
import { type TokenRun, tokenRun } from './token-run.ts'

/** A part of a page; the same object as before where it came out the same. */
export interface LivePart {
  /** Its HTML; `data-line` in it counts from 1 at its own first line. */
  readonly part: Pick<RenderedPart, 'html' | 'notes'>
  /** Lines of the body before its first. */
  readonly line: number
}

export interface LivePage {
  readonly parts: readonly LivePart[]
  readonly headings: readonly Heading[]
}

/** How much of the work on a new text is reading it; the rest is writing its page. */
const readingShare = 0.4

/**
 * An article that is written while it is shown: gives the same as `renderMarkdown`, for work that grows with
 * what changed. What an earlier text gave is kept for as long as the same request asks.
 */
export class LiveMarkdown {
  readonly #progress: (share: number) => void
  readonly #body: LiveBody
  #text: BodyText = { length: 0, slice: () => '' }
  #asked: { readonly request: RenderRequest; readonly runs: LiveRuns } | null = null
  #notes: readonly NumberedNote[] = []
  #section: TokenRun | null = null

  /** `progress` is told which share of the work on a text is done, from 0 to 1. */
  constructor(progress: (share: number) => void = () => undefined) {
    this.#progress = progress
    this.#body = new LiveBody((share) => progress(share * readingShare))
  }

  /** What was parsed since this article was made. */
  get work(): Readonly<LiveBody['work']> {
    return this.#body.work
  }

  /** Takes over the text of its body; `change` says how it came from the last one, null that it is another. */
  update(text: BodyText, change: BodyChange | null): void {
    this.#text = text
    this.#body.update(text, change)
  }

  /** The page as the body is now. A request that is another object is asked for everything anew. */
  render(request: RenderRequest): LivePage {
    if (this.#asked?.request !== request) {
      const progress = (share: number) => this.#progress(readingShare + share * (1 - readingShare))
      const counted = { ...request, bodyLine: request.bodyLine === null ? null : 0, progress }
      this.#asked = { request, runs: new LiveRuns(counted) }
    }
    const { pieces } = this.#body
    if (pieces.some(({ known }) => known?.tangled === true)) return this.#whole(request)

    const section = this.#notesRun(numberNotes(pieces))
    const runs: TokenRun[] = []
    for (const { known } of pieces) if (known !== null) runs.push(known.run)
    if (section !== null) runs.push(section)
    const page = this.#asked.runs.render(runs)
    const last = page.parts.at(-1)
    if (section !== null && last !== undefined && last.runs.length > 1) return this.#whole(request)
    let line = 0
    const parts: LivePart[] = []
    for (const part of page.parts) {
      // Notes are told of where they were written.
      parts.push({ part, line: section !== null && part === last ? 0 : line })
      for (const run of part.runs) line += run.lines
    }
    return { parts, headings: page.headings }
  }

  /** For the few texts whose pieces do not stand by themselves. */
  #whole(request: RenderRequest): LivePage {
    const body = this.#text.slice(0, this.#text.length)
    const { html, notes, headings } = renderMarkdown(body, {
      ...request,
      bodyLine: request.bodyLine === null ? null : 0,
    })
    return { parts: [{ part: { html, notes }, line: 0 }], headings }
  }

  /** The same run as before while the notes are, so that it need not be written again. */
  #notesRun(notes: readonly NumberedNote[]): TokenRun | null {
    const same =
      notes.length === this.#notes.length && notes.every((note, index) => sameNote(note, this.#notes[index]))
    if (same) return this.#section
    this.#notes = notes
    this.#section = notes.length === 0 ? null : tokenRun(notesSection(notes))
    return this.#section
  }
}

function sameNote(one: NumberedNote, other: NumberedNote | undefined): boolean {
  return (
    one.label === other?.label &&
    one.count === other.count &&
    one.tokens === other.tokens &&
    one.baseLine === other.baseLine
  )
}

/** Notes of the whole page, with their lines in the body. */
export function pageNotes({ parts }: LivePage): RenderNote[] {
  return parts.flatMap(({ part, line }) =>
    part.notes.map((note) => ({ ...note, line: note.line === null ? null : note.line + line })),
  )
}
