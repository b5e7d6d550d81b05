import type { EditorState, Line } from '@codemirror/state'
import {
  blanksOf,
  containersOf,
  nodeOfLine,
  partsOn,
  prefixEnd,
  prefixOf,
  verbatimAbove,
  type Container,
} from './containers.ts'

/** What lines stand in together. */
export interface OuterPlace {
  /** Quotes around all of them, and items that began above, from the outside in. */
  readonly containers: readonly Container[]
  /** What these write on the first line. */
  readonly prefix: string
}

export function outerPlace(state: EditorState, lines: readonly Line[]): OuterPlace {
  const written = lines.filter(({ text }) => text.trim() !== '')
  const [top] = written
  if (top === undefined) return { containers: [], prefix: lines[0]?.text ?? '' }
  const chains = written.map((line) => containersOf(nodeOfLine(state, line)))
  const isOuter = ({ kind, node }: Container, depth: number) =>
    (kind === 'quote' || state.doc.lineAt(node.from).from < top.from) &&
    chains.every((each) => each[depth]?.node.from === node.from)
  const [chain = []] = chains
  const end = chain.findIndex((container, depth) => !isOuter(container, depth))
  const common = end < 0 ? chain : chain.slice(0, end)
  const parts = partsOn(state, top, common)
  return { containers: common.slice(0, parts.length), prefix: top.text.slice(0, prefixEnd(parts)) }
}

/** Where the text of a line begins within that place; on an empty line, with the blanks that it lacks. */
export function startIn(
  state: EditorState,
  line: Line,
  { containers, prefix }: OuterPlace,
): { readonly from: number; readonly blanks: string } {
  if (line.text.trim() === '') return { from: line.to, blanks: prefix.slice(line.text.length) }
  return { from: line.from + prefixEnd(partsOn(state, line, containers)), blanks: '' }
}

/** Where the text of one line begins, an item that it begins left outside, and what stands before the lines below. */
export function placeOfLine(
  state: EditorState,
  line: Line,
): { readonly from: number; readonly prefix: string; readonly beginsItem: boolean } {
  const parts = prefixOf(state, line)
  const marks = parts.map((part) =>
    part.begins ? blanksOf(state, part) : line.text.slice(part.from, part.to),
  )
  const beginsItem = parts.at(-1)?.begins === true
  return { from: line.from + prefixEnd(parts), prefix: marks.join(''), beginsItem }
}

/** Whether lines begin or end within code, a formula or the properties: what is done to text means nothing there. */
export function cutsCode(state: EditorState, lines: readonly Line[]): boolean {
  const [first] = lines
  const last = lines.at(-1)
  if (first === undefined || last === undefined) return true
  const blocks = [first, last].map((line) => verbatimAbove(nodeOfLine(state, line)))
  return blocks.some(
    (block) =>
      block !== null && (block.name === 'Frontmatter' || block.from < first.from || block.to > last.to),
  )
}
