import { isScalar, type Node } from 'yaml'
import type { ScalarStyle } from './write-yaml-scalar.ts'

/** One replacement in a source; offsets are UTF-16 units. */
export interface TextChange {
  readonly from: number
  readonly to: number
  readonly insert: string
}

/** The source after replacements that are in order and apart. */
export function applyTextChanges(source: string, changes: readonly TextChange[]): string {
  return changes.reduceRight(
    (text, { from, to, insert }) => text.slice(0, from) + insert + text.slice(to),
    source,
  )
}

/** Where the line of an offset begins. */
export function lineStart(source: string, offset: number): number {
  return source.lastIndexOf('\n', offset - 1) + 1
}

/** Where the line after an offset begins; the source's end for the last line. */
export function endOfLine(source: string, offset: number): number {
  const at = source.indexOf('\n', offset)
  return at < 0 ? source.length : at + 1
}

/** The end of a node without the line ends and blanks that its range holds behind it. */
export function trimmedEnd(source: string, from: number, to: number): number {
  return from + source.slice(from, to).trimEnd().length
}

/** How a node is quoted; what is no one-line scalar counts as plain. */
export function styleOf(node: Node | null): ScalarStyle {
  if (!isScalar(node)) return 'plain'
  if (node.type === 'QUOTE_SINGLE') return 'single'
  return node.type === 'QUOTE_DOUBLE' ? 'double' : 'plain'
}
