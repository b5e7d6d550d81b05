import { isMap, isScalar, isSeq, type Node, parseDocument, type YAMLSeq } from 'yaml'

/** The `articles` list of a `series.yaml` cut so that its items can be put in another order. */
export interface OrderSource {
  /** Everything before the first item. */
  readonly head: string
  /** The items' sources, in file order; joined with `between` they give the list. */
  readonly items: readonly string[]
  /** What stands behind each item but the last (flow lists); empty strings for block lists. */
  readonly between: readonly string[]
  readonly tail: string
  /** Offset of an item's own YAML inside its source: behind comments, indentation and dash. */
  readonly contentStart: (item: number) => number
  /** How a new item is written, given its YAML. */
  readonly wrap: (content: string) => string
}

/** Null where the source has no `articles` list with items: see `startOrder`. */
export function cutOrder(source: string): OrderSource | null {
  const list = listOf(source)
  if (list === null || list.items.length === 0) return null
  return list.flow === true ? cutFlow(source, list) : cutBlock(source, list)
}

/** The source with a first item in its `articles` list, which is empty or not there. */
export function startOrder(source: string, content: string): string {
  const eol = source.includes('\r\n') ? '\r\n' : '\n'
  const pair = pairOf(source)
  const item = `${eol}  - ${content}`
  if (pair === null) {
    const gap = source === '' || source.endsWith('\n') ? '' : eol
    return `${source}${gap}articles:${item}${eol}`
  }
  const [start, end] = pair.valueRange
  const colon = source.slice(0, start).trimEnd().length
  return source.slice(0, colon) + item + source.slice(end)
}

function pairOf(source: string): { value: Node | null; valueRange: readonly [number, number] } | null {
  const { contents } = parseDocument(source, { logLevel: 'silent', keepSourceTokens: true })
  if (!isMap<Node, Node | null>(contents)) return null
  const pair = contents.items.find(({ key }) => isScalar(key) && key.value === 'articles')
  if (pair === undefined) return null
  const range = pair.value?.range ?? pair.key.range
  if (range === null || range === undefined) return null
  // An empty value has an empty range; one without a node stands behind the key and its colon.
  const keyEnd = (pair.key.range?.[1] ?? 0) + 1
  const valueRange = pair.value === null ? ([keyEnd, keyEnd] as const) : ([range[0], range[1]] as const)
  return { value: pair.value, valueRange }
}

function listOf(source: string): YAMLSeq<Node> | null {
  const value = pairOf(source)?.value
  return isSeq<Node>(value) ? value : null
}

function cutFlow(source: string, list: YAMLSeq<Node>): OrderSource | null {
  const ranges = list.items.map((item) => item.range)
  if (!ranges.every((range) => range !== null && range !== undefined)) return null
  const items = ranges.map(([start, end]) => source.slice(start, end))
  const between = ranges.slice(1).map(([start], index) => source.slice(ranges[index]?.[1] ?? start, start))
  return {
    head: source.slice(0, ranges[0]?.[0]),
    items,
    between,
    tail: source.slice(ranges.at(-1)?.[1]),
    contentStart: () => 0,
    wrap: (content) => content,
  }
}

function cutBlock(source: string, list: YAMLSeq<Node>): OrderSource | null {
  const dashes = dashOffsets(list)
  const last = list.items.at(-1)?.range
  if (dashes === null || last === null || last === undefined) return null
  const eol = source.includes('\r\n') ? '\r\n' : '\n'
  const starts = dashes.map((dash, index) =>
    index === 0 ? lineStart(source, dash) : chunkStart(source, dash, dashes[index - 1] ?? 0),
  )
  const end = lastEnd(source, dashes.at(-1) ?? 0, last[1])
  const endsOpen = !source.slice(0, end).endsWith('\n')
  const items = starts.map((start, index) => source.slice(start, starts[index + 1] ?? end))
  if (endsOpen) items[items.length - 1] += eol
  const indent = source.slice(lineStart(source, dashes[0] ?? 0), dashes[0])
  return {
    head: source.slice(0, starts[0]),
    items,
    between: items.slice(1).map(() => ''),
    tail: source.slice(end),
    contentStart: (item) => {
      const offset = (dashes[item] ?? 0) - (starts[item] ?? 0) + 1
      const space = items[item]?.slice(offset).search(/\S/) ?? 0
      return offset + Math.max(space, 0)
    },
    wrap: (content) => `${indent}- ${content}${eol}`,
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

/** Comment lines that stand directly above an item belong to it and move with it. */
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
