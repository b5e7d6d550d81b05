import { isMap, isScalar, parseDocument, type Pair, type YAMLMap } from 'yaml'
import { writeYamlScalar } from '#core/markdown/write-yaml-scalar'

/**
 * The source of one item of the `articles` list with its section changed; null for none. Only the
 * characters of that key change: comments, key order and quoting stay.
 */
export function withSection(item: string, section: string | null): string {
  return withKey(item, 'section', section === null ? null : flowScalar(section), 'null')
}

/** The source of one item that counts among the numbers, or does not; all else as `withSection` leaves it. */
export function withUnnumbered(item: string, unnumbered: boolean): string {
  return withKey(item, 'unnumbered', unnumbered ? 'true' : null, 'false')
}

/** `none` says that the key is not there, where it cannot be taken away. */
function withKey(item: string, key: string, value: string | null, none: string): string {
  const node = parseDocument(item, { keepSourceTokens: true, logLevel: 'silent' }).contents
  if (isScalar(node) && node.range !== undefined && node.range !== null) {
    if (value === null) return item
    const [start, end] = node.range
    const path = node.type === 'PLAIN' ? flowScalar(String(node.value)) : item.slice(start, end)
    return splice(item, start, end, `{path: ${path}, ${key}: ${value}}`)
  }
  if (!isMap(node)) return item
  const pair = node.items.find((one) => isScalar(one.key) && one.key.value === key)
  if (pair !== undefined) return value === null ? dropKey(item, node, pair, none) : setKey(item, pair, value)
  return value === null ? item : addKey(item, node, `${key}: ${value}`)
}

/** The source of one item with its path changed. */
export function withPath(item: string, path: string): string {
  const node = parseDocument(item, { keepSourceTokens: true, logLevel: 'silent' }).contents
  const scalar = isMap(node)
    ? node.items.find((one) => isScalar(one.key) && one.key.value === 'path')?.value
    : node
  const range = isScalar(scalar) ? scalar.range : null
  return range === null || range === undefined ? item : splice(item, range[0], range[1], flowScalar(path))
}

/** The source of one planned item with another title. */
export function withPlannedTitle(item: string, title: string): string {
  const range = valueRange(plannedPair(item)?.pair)
  return range === null ? item : splice(item, range[0], range[1], flowScalar(title))
}

/** The source of a planned item as that of the article that was written; its section and other keys stay. */
export function asWritten(item: string, path: string): string {
  const planned = plannedPair(item)
  const range = valueRange(planned?.pair)
  const key = planned === null ? null : startOfPair(planned.pair)
  if (planned === null || range === null || key === null) return item
  const [start, end] = planned.map.flow === true ? (planned.map.range ?? [key, range[1]]) : [key, range[1]]
  // Where the title was all that the item said, its bare path says it all.
  const alone = planned.map.items.length === 1 && !/[#\n]/.test(item.slice(start, end))
  if (alone) return splice(item, start, end, flowScalar(path))
  return splice(item, key, range[1], `path: ${flowScalar(path)}`)
}

function plannedPair(item: string): { readonly map: YAMLMap; readonly pair: Pair } | null {
  const map = parseDocument(item, { keepSourceTokens: true, logLevel: 'silent' }).contents
  if (!isMap(map)) return null
  const pair = map.items.find((one) => isScalar(one.key) && one.key.value === 'planned')
  return pair === undefined ? null : { map, pair }
}

function valueRange(pair: Pair | undefined): readonly [number, number] | null {
  const range = isScalar(pair?.value) ? pair.value.range : null
  return range === null || range === undefined ? null : [range[0], range[1]]
}

/** A new planned item. */
export function newPlannedItem(title: string, section: string | null): string {
  const key = section === null ? '' : `, section: ${flowScalar(section)}`
  return `{planned: ${flowScalar(title)}${key}}`
}

/** A new item: the bare path where that says it all. */
export function newItem(path: string, section: string | null, unnumbered = false): string {
  const keys = [
    `path: ${flowScalar(path)}`,
    ...(section === null ? [] : [`section: ${flowScalar(section)}`]),
    ...(unnumbered ? ['unnumbered: true'] : []),
  ]
  return keys.length === 1 ? flowScalar(path) : `{${keys.join(', ')}}`
}

function setKey(item: string, pair: Pair, value: string): string {
  const range = isScalar(pair.value) ? pair.value.range : null
  if (range === null || range === undefined) return item
  const [start, end] = range
  // `section:` with nothing behind it: the value's range is empty and needs its space.
  const space = start === end && item[start - 1] === ':' ? ' ' : ''
  return splice(item, start, end, space + value)
}

function addKey(item: string, map: YAMLMap, written: string): string {
  const last = map.items.at(-1)
  const end = last === undefined ? null : endOfPair(last)
  if (map.flow === true) return end === null ? `{${written}}` : splice(item, end, end, `, ${written}`)
  if (end === null) return item
  const lineEnd = endOfLine(item, end)
  const indent = ' '.repeat(columnOf(item, map))
  const eol = item.includes('\r\n') ? '\r\n' : '\n'
  return splice(item, lineEnd, lineEnd, `${eol}${indent}${written}`)
}

function dropKey(item: string, map: YAMLMap, pair: Pair, none: string): string {
  const index = map.items.indexOf(pair)
  const start = startOfPair(pair)
  const end = endOfPair(pair)
  const previous = map.items[index - 1]
  const before = previous === undefined ? null : endOfPair(previous)
  if (start === null || end === null) return item
  // The first key cannot go without moving the others: a value that says so reads as none.
  if (before === null) return setKey(item, pair, none)
  if (map.flow === true) return splice(item, before, end, '')
  // A comment above the key stays, for it may be on more than this key.
  const above = item.slice(0, start).search(/\r?\n[^\n]*$/)
  return splice(item, above, endOfLine(item, end), '')
}

function startOfPair(pair: Pair): number | null {
  return isScalar(pair.key) ? (pair.key.range?.[0] ?? null) : null
}

function endOfPair(pair: Pair): number | null {
  const value = pair.value
  if (value !== null && typeof value === 'object' && 'range' in value && Array.isArray(value.range)) {
    const end: unknown = value.range[1]
    if (typeof end === 'number') return end
  }
  return isScalar(pair.key) ? (pair.key.range?.[1] ?? null) : null
}

function endOfLine(text: string, from: number): number {
  const at = text.slice(from).search(/\r?\n/)
  return at < 0 ? text.length : from + at
}

function columnOf(item: string, map: YAMLMap): number {
  const start = map.range?.[0] ?? 0
  return start - (item.lastIndexOf('\n', start - 1) + 1)
}

function splice(text: string, start: number, end: number, put: string): string {
  return text.slice(0, start) + put + text.slice(end)
}

/** Plain where it is plain in every context, else in double quotes. */
function flowScalar(value: string): string {
  return plain.test(value) && !ambiguous.test(value)
    ? value
    : writeYamlScalar(value, { style: 'double', inFlow: true, isDay: false })
}

const plain = /^[\p{L}\p{N}_./][\p{L}\p{N}\p{M}_./-]*(?: +[\p{L}\p{N}\p{M}_./-]+)*$/u
/** What YAML 1.2 or 1.1 would read as something other than text. */
const ambiguous =
  /^(?:[-+.]?[\d.][\d_.]*(?:e[-+]?\d+)?|0[xo][\da-f]+|true|false|yes|no|on|off|y|n|null|~|\d{4}-\d{2}-\d{2}.*)$/i
