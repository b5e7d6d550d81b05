import { isMap, isScalar, type Node, parseDocument, type YAMLMap } from 'yaml'
import { styleOf } from '#core/markdown/source-range'
import { writeYamlScalar } from '#core/markdown/write-yaml-scalar'

/** What a new item of the `sections` list says. */
export interface NewSection {
  readonly id: string
  readonly title: string
}

/** A new item, as YAML: keys under each other in a block list, which begins at `indent`. */
export function newSectionItem(
  { id, title }: NewSection,
  inFlow: boolean,
  indent: string,
  eol: string,
): string {
  const write = (text: string): string => writeYamlScalar(text, { style: 'plain', inFlow, isDay: false })
  const keys = [`id: ${write(id)}`, `title: ${write(title)}`]
  return inFlow ? `{${keys.join(', ')}}` : keys.join(`${eol}${indent}  `)
}

/**
 * The source of one item of the `sections` list with another title; only the characters of that key change. The
 * item itself where it is not written in a way that this can be said of.
 */
export function withSectionTitle(item: string, title: string): string {
  const node = parseDocument(item, { keepSourceTokens: true, logLevel: 'silent' }).contents
  if (!isMap<Node, Node | null>(node)) return item
  const inFlow = node.flow === true
  const pair = pairOf(node, 'title')
  if (pair === undefined) return withNewTitle(item, node, title)
  const range = isScalar(pair.value) ? pair.value.range : null
  if (range === null || range === undefined) return item
  const [start, end] = range
  const written = writeYamlScalar(title, { style: styleOf(pair.value), inFlow, isDay: false })
  // `title:` with nothing behind it: the value's range is empty and needs its space.
  const space = start === end && item[start - 1] === ':' ? ' ' : ''
  return item.slice(0, start) + space + written + item.slice(end)
}

/** The title goes right behind the id. */
function withNewTitle(item: string, map: YAMLMap<Node, Node | null>, title: string): string {
  const id = pairOf(map, 'id')
  const end = id?.value?.range?.[1]
  if (id === undefined || end === undefined) return item
  const inFlow = map.flow === true
  const written = `title: ${writeYamlScalar(title, { style: 'plain', inFlow, isDay: false })}`
  if (inFlow) return `${item.slice(0, end)}, ${written}${item.slice(end)}`
  const line = item.slice(end).search(/\r?\n/)
  const at = line < 0 ? item.length : end + line
  const start = id.key.range?.[0] ?? 0
  const indent = ' '.repeat(start - (item.lastIndexOf('\n', start - 1) + 1))
  const eol = item.includes('\r\n') ? '\r\n' : '\n'
  return `${item.slice(0, at)}${eol}${indent}${written}${item.slice(at)}`
}

function pairOf(map: YAMLMap<Node, Node | null>, key: string) {
  return map.items.find((one) => isScalar(one.key) && one.key.value === key)
}
