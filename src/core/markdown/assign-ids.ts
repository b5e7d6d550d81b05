import { slug } from 'github-slugger'
import { type MarkdownToken, metaNumber, metaText } from './token.ts'
import type { TokenRun } from './token-run.ts'

/** `fn-…` for the note itself; one `fn-ref-…` for each place that refers to it, in order. */
export interface FootnoteIds {
  readonly note: string
  readonly references: ReadonlyMap<number, string>
}

/** The ids of one article, each used once. */
export interface ArticleIds {
  /** Id of each `heading_open`. */
  readonly headings: ReadonlyMap<MarkdownToken, string>
  /** Ids of the notes by their number from 0. */
  readonly footnotes: ReadonlyMap<number, FootnoteIds>
  /** Ids that raw HTML and directives keep: those that nothing before them took. */
  readonly raw: ReadonlySet<string>
}

/**
 * Gives out ids as `docs/markdown.md` says: `{#id}` first, then headings by GitHub's rules with `-1`,
 * `-2` for repeats, then footnotes, then what raw HTML and directives ask for. `runs` are the article in
 * order.
 */
export function assignIds(runs: readonly TokenRun[]): ArticleIds {
  const names = new UniqueNames()
  const headings = new Map<MarkdownToken, string>()
  for (const run of runs) {
    for (const { open, ownId } of run.headings) if (ownId !== null) headings.set(open, names.take(ownId))
  }
  for (const run of runs) {
    for (const { open, ownId, text } of run.headings) {
      if (ownId === null) headings.set(open, names.take(slug(text) || 'heading'))
    }
  }
  return { headings, footnotes: footnoteIds(runs, names), raw: rawIds(runs, names) }
}

function footnoteIds(runs: readonly TokenRun[], names: UniqueNames): Map<number, FootnoteIds> {
  const notes = new Map<number, { note: string; references: Map<number, string> }>()
  const labels = new Map<number, string>()
  const opens = runs.flatMap((run) => run.notes)
  // Notes with a label of their own come first: the number of a note without one must not take it.
  for (const token of [...opens.filter(isLabelled), ...opens.filter((open) => !isLabelled(open))]) {
    const number = metaNumber(token, 'id') ?? 0
    const label = slug((metaText(token, 'label') ?? '').normalize('NFC')) || String(number + 1)
    labels.set(number, label)
    notes.set(number, { note: names.take(`fn-${label}`), references: new Map() })
  }
  if (notes.size === 0) return notes
  for (const { marks } of runs) {
    for (const mark of marks) {
      const number = metaNumber(mark, 'id') ?? 0
      const id = names.take(`fn-ref-${labels.get(number) ?? number + 1}`)
      notes.get(number)?.references.set(metaNumber(mark, 'subId') ?? 0, id)
    }
  }
  return notes
}

function isLabelled(token: MarkdownToken): boolean {
  return metaText(token, 'label') !== null
}

function rawIds(runs: readonly TokenRun[], names: UniqueNames): Set<string> {
  return new Set(runs.flatMap((run) => run.rawIds.filter((id) => names.claim(id))))
}

class UniqueNames {
  readonly #taken = new Map<string, number>()

  /** The name itself the first time, then with the next free number behind it. */
  take(name: string): string {
    let free = name
    while (this.#taken.has(free)) {
      const repeat = (this.#taken.get(name) ?? 0) + 1
      this.#taken.set(name, repeat)
      free = `${name}-${repeat}`
    }
    this.#taken.set(free, 0)
    return free
  }

  /** True when nothing had the name. */
  claim(name: string): boolean {
    if (name === '' || /\s/.test(name) || this.#taken.has(name)) return false
    this.#taken.set(name, 0)
    return true
  }
}
