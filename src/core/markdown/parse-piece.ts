import type { Token } from 'markdown-it'
import { pieceEngine } from './engine.ts'
import { noteParagraph } from './notes-section.ts'
import { type MarkdownToken, metaNumber, metaText } from './token.ts'

/** What a reference definition says. */
export interface Definition {
  readonly href: string
  readonly title: string
}

/** The blocks of a piece; their inline tokens are not parsed yet, since that depends on the whole article. */
export interface ParsedBlocks {
  readonly tokens: Token[]
  /** By label as the engine normalises it; of two with one label the first. */
  readonly definitions: ReadonlyMap<string, Definition>
  /** Labels of the notes that are defined. */
  readonly noteLabels: readonly string[]
}

/** What the article defines, as a piece's inline text asks for it. */
export interface ArticleDefinitions {
  readonly references: ReadonlyMap<string, Definition>
  readonly notes: ReadonlySet<string>
}

export interface ParsedInline {
  /** Callouts and the like have changed the blocks themselves. */
  readonly tokens: readonly Token[]
  /** Labels of references and of notes that were looked up, found or not. */
  readonly references: ReadonlySet<string>
  readonly notes: ReadonlySet<string>
  /** Marks of notes in the order in which they were read. */
  readonly marks: readonly NoteMark[]
  /** True where a note holds marks of notes: their numbers depend on how the engine goes through them. */
  readonly tangled: boolean
}

export interface NoteMark {
  readonly token: MarkdownToken
  /** Null for a note in place. */
  readonly label: string | null
  /** The paragraph of a note in place; null for the others. */
  readonly paragraph: readonly MarkdownToken[] | null
}

/** Parses the blocks of a piece that begins at the top level of its article. */
export function parseBlocks(text: string): ParsedBlocks {
  const engine = pieceEngine()
  const references: Record<string, Definition> = {}
  const tokens: Token[] = []
  engine.block.parse(normalised(text), engine, { references }, tokens)
  return {
    tokens,
    definitions: new Map(Object.entries(references)),
    noteLabels: tokens.flatMap((token) =>
      token.type === 'footnote_reference_open' ? [metaText(token, 'label') ?? ''] : [],
    ),
  }
}

/** Lines of a text, from 0, at which a block of the top level begins; those without tokens are not told. */
export function blockLines(text: string): number[] {
  const engine = pieceEngine()
  const tokens: Token[] = []
  engine.block.parse(normalised(text), engine, {}, tokens)
  const lines: number[] = []
  let depth = 0
  for (const { nesting, map } of tokens) {
    if (depth === 0 && map !== null && map[0] > (lines.at(-1) ?? -1)) lines.push(map[0])
    depth += nesting
  }
  return lines
}

/** Parses what stands in the blocks of a piece, in their place. */
export function parseInline(tokens: Token[], known: ArticleDefinitions): ParsedInline {
  const engine = pieceEngine()
  const references = new Set<string>()
  const notes = new Set<string>()
  const numbers: Record<string, number> = {}
  const list: { tokens?: Token[]; content?: string }[] = []
  const env = {
    references: new Proxy<Record<string, Definition>>(
      {},
      {
        get: (_target, label) => {
          if (typeof label !== 'string') return undefined
          references.add(label)
          return known.references.get(label)
        },
      },
    ),
    footnotes: {
      list,
      refs: new Proxy(numbers, {
        get: (target, key) => {
          if (typeof key !== 'string') return undefined
          const label = key.slice(1)
          notes.add(label)
          return Object.hasOwn(target, key) ? target[key] : known.notes.has(label) ? -1 : undefined
        },
      }),
    },
  }
  const state = new engine.core.State('', engine, env)
  state.tokens = tokens
  engine.core.process(state)
  const marks = marksIn(state.tokens).map((token): NoteMark => {
    const label = metaText(token, 'label')
    const { tokens: said, content = '' } = list[metaNumber(token, 'id') ?? -1] ?? {}
    return {
      token,
      label,
      paragraph: label !== null || said === undefined ? null : noteParagraph(content, said),
    }
  })
  const tangled = marks.some(
    ({ label, paragraph }) => label === null && (paragraph === null || marksIn(paragraph).length > 0),
  )
  return { tokens: state.tokens, references, notes, marks, tangled }
}

/** In the order of the text, those in the labels of pictures too. */
function marksIn(tokens: readonly MarkdownToken[]): MarkdownToken[] {
  return tokens.flatMap((token) => [
    ...(token.type === 'footnote_ref' ? [token] : []),
    ...marksIn(token.children ?? []),
  ])
}

/** Line ends are one character each already; the engine's other normalisation. */
function normalised(text: string): string {
  return text.includes('\0') ? text.replaceAll('\0', '\uFFFD') : text
}
