import { type Document, isMap, isScalar, isSeq, type Node, type YAMLSeq } from 'yaml'

/** A list of a `series.yaml` whose items are put in order. */
export type OrderedList = 'articles' | 'sections'

/** Such a list cut so that its items can be put in another order. */
export interface OrderSource {
  /** Whether the list is written in brackets. */
  readonly flow: boolean
  /** Everything before the first item. */
  readonly head: string
  /** In file order; their texts joined with `between` give the list. */
  readonly items: readonly ItemText[]
  /** What stands behind each item but the last (flow lists); empty strings for block lists. */
  readonly between: readonly string[]
  readonly tail: string
  /** What a new item of a block list begins and ends with, around its YAML. */
  readonly indent: string
  readonly lineEnd: string
}

/** One item as it is written. */
export interface ItemText {
  readonly text: string
  /** Offset of the item's own YAML in the text: behind comments, indentation and dash. */
  readonly contentStart: number
}

/** A new item of the list, given its YAML. */
export function wrapItem({ flow, indent, lineEnd }: OrderSource, content: string): string {
  return flow ? content : `${indent}- ${content}${lineEnd}`
}

/** The source whose list holds these items. `source` is the one that was cut. */
export function joinOrder(source: string, order: OrderSource, texts: readonly string[]): string {
  const separators = order.between.length === 0 && texts.length > 1 && order.flow ? [', '] : order.between
  const list = texts
    .map((text, index) =>
      index === texts.length - 1 ? text : text + (separators[index] ?? separators.at(-1) ?? ''),
    )
    .join('')
  const result = order.head + list + order.tail
  // A file that had no final line end gets none.
  return order.tail === '' && !source.endsWith('\n') ? result.replace(/\r?\n$/, '') : result
}

/**
 * Null where the source has no such list with items: see `startOrder`. The document is the
 * source's, parsed with its tokens kept.
 */
export function cutOrder(
  source: string,
  document: Document.Parsed,
  list: OrderedList = 'articles',
): OrderSource | null {
  const value = pairOf(document, list)?.value
  if (!isSeq<Node>(value) || value.items.length === 0) return null
  return value.flow === true ? cutFlow(source, value) : cutBlock(source, value)
}

/**
 * The source with first items in its list, which is empty or not there. Null where the key
 * holds something that is no list: putting items there would drop it.
 */
export function startOrder(
  source: string,
  document: Document.Parsed,
  contents: readonly string[],
  list: OrderedList = 'articles',
): string | null {
  const eol = source.includes('\r\n') ? '\r\n' : '\n'
  const pair = pairOf(document, list)
  const items = contents.map((content) => `${eol}  - ${content}`).join('')
  if (pair === null) {
    const gap = source === '' || source.endsWith('\n') ? '' : eol
    return `${source}${gap}${list}:${items}${eol}`
  }
  if (!isEmpty(pair.value)) return null
  const [start, end] = pair.valueRange
  const colon = source.slice(0, start).trimEnd().length
  return source.slice(0, colon) + items + source.slice(end)
}

function pairOf(
  { contents }: Document.Parsed,
  list: OrderedList,
): { value: Node | null; valueRange: readonly [number, number] } | null {
  if (!isMap<Node, Node | null>(contents)) return null
  const pair = contents.items.find(({ key }) => isScalar(key) && key.value === list)
  if (pair === undefined) return null
  const range = pair.value?.range ?? pair.key.range
  if (range === null || range === undefined) return null
  // An empty value has an empty range; one without a node stands behind the key and its colon.
  const keyEnd = (pair.key.range?.[1] ?? 0) + 1
  const valueRange = pair.value === null ? ([keyEnd, keyEnd] as const) : ([range[0], range[1]] as const)
  return { value: pair.value, valueRange }
}

function isEmpty(value: Node | null): boolean {
  if (value === null) return true
  return isScalar(value) ? value.value === null : isSeq(value) && value.items.length === 0
}

function cutFlow(source: string, list: YAMLSeq<Node>): OrderSource | null {
  const ranges = list.items.map((item) => item.range)
  if (!ranges.every((range) => range !== null && range !== undefined)) return null
  const items = ranges.map(([start, end]) => source.slice(start, end))
  const between = ranges.slice(1).map(([start], index) => source.slice(ranges[index]?.[1] ?? start, start))
  return {
    flow: true,
    head: source.slice(0, ranges[0]?.[0]),
    items: items.map((text) => ({ text, contentStart: 0 })),
    between,
    tail: source.slice(ranges.at(-1)?.[1]),
    indent: '',
    lineEnd: '',
  }
}

function cutBlock(source: string, list: YAMLSeq<Node>): OrderSource | null {
  const dashes = dashOffsets(list)
  const last = list.items.at(-1)?.range
  if (dashes === null || last === null || last === undefined) return null
  const eol = source.includes('\r\n') ? '\r\n' : '\n'
  const starts = dashes.map((dash, index) => chunkStart(source, dash, dashes[index - 1] ?? -1))
  const end = lastEnd(source, dashes.at(-1) ?? 0, last[1])
  const endsOpen = !source.slice(0, end).endsWith('\n')
  const items = starts.map((start, index) => {
    const open = endsOpen && index === starts.length - 1
    const text = source.slice(start, starts[index + 1] ?? end) + (open ? eol : '')
    const behindDash = (dashes[index] ?? 0) - start + 1
    return { text, contentStart: behindDash + Math.max(text.slice(behindDash).search(/\S/), 0) }
  })
  return {
    flow: false,
    head: source.slice(0, starts[0]),
    items,
    between: items.slice(1).map(() => ''),
    tail: source.slice(end),
    indent: source.slice(lineStart(source, dashes[0] ?? 0), dashes[0]),
    lineEnd: eol,
  }
}

/** Offsets of the dashes, from the concrete syntax: an item's own range begins behind them. */
function dashOffsets(list: YAMLSeq<Node>): number[] | null {
  const token = list.srcToken
  if (token?.type !== 'block-seq') return null
  const dashes = token.items.flatMap(({ start }) =>
    start.filter(({ type }) => type === 'seq-item-ind').map(({ offset }) => offset),
  )
  return dashes.length === list.items.length ? dashes : null
}

/**
 * Comment lines that stand directly above an item belong to it and move with it, above the first one as
 * above any other: else an item that came first and left again would leave them behind. A comment on the
 * whole list stands above its key, or a blank line apart.
 */
function chunkStart(source: string, dash: number, previousDash: number): number {
  let start = lineStart(source, dash)
  for (;;) {
    const above = lineStart(source, start - 1)
    const line = source.slice(above, start)
    if (above <= previousDash || !/^[ \t]*#/.test(line)) return start
    start = above
  }
}

function lastEnd(source: string, dash: number, valueEnd: number): number {
  const content = dash + source.slice(dash, valueEnd).trimEnd().length
  const newline = source.indexOf('\n', content)
  return newline < 0 ? source.length : newline + 1
}

function lineStart(source: string, offset: number): number {
  return offset <= 0 ? 0 : source.lastIndexOf('\n', offset - 1) + 1
}
