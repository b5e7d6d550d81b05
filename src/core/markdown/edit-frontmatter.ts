import { isCollection, isScalar, isSeq, type Node, type Pair } from 'yaml'
import { editTextList } from './edit-yaml-list.ts'
import { endOfLine, lineStart, styleOf, trimmedEnd, type TextChange } from './source-range.ts'
import { splitFrontmatter } from './split-frontmatter.ts'
import { writeYamlScalar, type ScalarStyle } from './write-yaml-scalar.ts'
import { readYaml, type YamlReader } from './yaml-reader.ts'

/** The keys that Seriatim changes when it is asked to, in the order in which new ones are added. */
export const editableKeys = [
  'title',
  'description',
  'date',
  'updated',
  'tags',
  'draft',
  'status',
  'slug',
  'aliases',
  'cover',
  'coverAlt',
  'canonical',
  'wordGoal',
  'lang',
  'dir',
] as const
export type EditableKey = (typeof editableKeys)[number]

/**
 * What a key is to say. An empty text keeps the key with nothing in it, so that its place is not lost
 * while someone types; null takes the key away.
 */
export type FormValue = string | number | boolean | readonly string[] | null

export type FrontmatterEdit =
  /** Replacements in the source, in order and apart; none where it says so already. */
  | { readonly kind: 'changes'; readonly changes: readonly TextChange[] }
  /** The YAML cannot be read, or no change of single places would say it: the author edits the text. */
  | { readonly kind: 'refused' }

const refused: FrontmatterEdit = { kind: 'refused' }
/** Keys whose value is a list of texts. */
const listKeys: ReadonlySet<EditableKey> = new Set(['tags', 'aliases'] as const)
/** Keys whose value is a day. */
const dayKeys: ReadonlySet<EditableKey> = new Set(['date', 'updated'] as const)

/**
 * Changes one key in the frontmatter of a Markdown source and touches nothing else: comments, order,
 * quotes, line ends and other keys stay. A source without frontmatter gets one. The result is read
 * back before it is given out, so what it says is what was asked for.
 */
export function editFrontmatter(source: string, key: EditableKey, value: FormValue): FrontmatterEdit {
  const { yaml, yamlOffset } = splitFrontmatter(source)
  if (yaml === null) return { kind: 'changes', changes: newFrontmatter(source, key, value) }
  const reader = readYaml(yaml)
  if (reader.errors.length > 0) return refused
  if (isSaid(reader, key, value)) return { kind: 'changes', changes: [] }
  const eol = source.slice(0, yamlOffset).endsWith('\r\n') ? '\r\n' : '\n'
  for (const changes of attempts({ yaml, reader, key, value, eol })) {
    if (!holds(yaml, reader, changes, key, value)) continue
    const real = changes.filter(({ from, to, insert }) => yaml.slice(from, to) !== insert)
    const moved = real.map(({ from, to, insert }) => ({
      from: from + yamlOffset,
      to: to + yamlOffset,
      insert,
    }))
    return { kind: 'changes', changes: moved }
  }
  return refused
}

function newFrontmatter(source: string, key: EditableKey, value: FormValue): readonly TextChange[] {
  if (isNothing(value)) return []
  const eol = /\r?\n/.exec(source)?.[0] ?? '\n'
  const from = source.startsWith('\uFEFF') ? 1 : 0
  const gap = source.length === from || /^\r?\n/.test(source.slice(from)) ? '' : eol
  const insert = `---${eol}${key}: ${written(key, value, 'plain', false)}${eol}---${eol}${gap}`
  return [{ from, to: from, insert }]
}

interface EditRequest {
  readonly yaml: string
  readonly reader: YamlReader
  readonly key: EditableKey
  readonly value: FormValue
  readonly eol: string
}

/** Ways to say it, the one that keeps most first. */
function* attempts(request: EditRequest): Generator<readonly TextChange[]> {
  const { reader, key, value } = request
  const pair = pairOf(reader, key)
  if (pair === undefined) {
    if (isNothing(value)) return
    yield* additions(request)
  } else if (isNothing(value)) {
    yield* removals(request, pair)
  } else {
    yield* replacements(request, pair)
  }
}

function* replacements({ yaml, reader, key, value, eol }: EditRequest, pair: FormPair) {
  const node = pair.value
  if (typeof value === 'object' && isSeq<Node>(node)) yield editTextList(yaml, node, value ?? [], eol)
  const inFlow = reader.map?.flow === true
  for (const style of [styleOf(node), 'double'] as const) {
    const text = value === '' ? emptyIn(style) : written(key, value, style, inFlow)
    yield [replaceValue(yaml, pair, text)]
  }
}

/** Nothing, in quotes where quotes stood. */
function emptyIn(style: ScalarStyle): string {
  return style === 'plain' ? '' : style === 'single' ? "''" : '""'
}

function replaceValue(yaml: string, pair: FormPair, text: string): TextChange {
  const colon = afterColon(yaml, pair)
  const { value } = pair
  const range = value?.range
  if (range == null || range[0] === range[1]) {
    const blanks = /^[ \t]*(?=\r?\n|$)/.exec(yaml.slice(colon))?.[0].length ?? 0
    return { from: colon, to: colon + blanks, insert: text === '' ? '' : ` ${text}` }
  }
  const to = trimmedEnd(yaml, range[0], range[1])
  if (text === '') return { from: colon, to, insert: '' }
  if (
    value !== null &&
    isScalar(value) &&
    (value.type === 'BLOCK_FOLDED' || value.type === 'BLOCK_LITERAL')
  ) {
    // The comment behind the sign of a block is the key's own.
    const comment = /^[>|][-+\d]*([ \t]+#[^\r\n]*)/.exec(yaml.slice(range[0]))?.[1] ?? ''
    return { from: range[0], to, insert: text + comment }
  }
  return { from: range[0], to, insert: text }
}

function* removals({ yaml, reader, eol }: EditRequest, pair: FormPair) {
  const { value } = pair
  const colon = afterColon(yaml, pair)
  const end = value?.range == null ? colon : Math.max(colon, trimmedEnd(yaml, value.range[0], value.range[1]))
  const from = lineStart(yaml, pair.key.range?.[0] ?? 0)
  const to = endOfLine(yaml, end)
  const oneLine =
    value === null || (isScalar(value) && value.type !== 'BLOCK_FOLDED' && value.type !== 'BLOCK_LITERAL')
  // What is no text in a list is not the form's.
  const others = isSeq<Node>(value) && value.items.some((item) => !isText(item))
  if (others) yield editTextList(yaml, value, [], eol)
  // A comment on its lines stays, and with it the key, which then says nothing.
  const remark = oneLine ? yaml.slice(end, to) : yaml.slice(colon, to)
  if (!remark.includes('#')) yield [{ from, to, insert: '' }]
  if (value !== null && isSeq<Node>(value) && value.flow !== true) yield editTextList(yaml, value, [], eol)
  if (value !== null && isCollection(value)) yield [replaceValue(yaml, pair, '[]')]
  yield [replaceValue(yaml, pair, '')]
  if (reader.map?.flow === true) yield [replaceValue(yaml, pair, 'null')]
}

function* additions({ yaml, reader, key, value, eol }: EditRequest) {
  const inFlow = reader.map?.flow === true
  const text = `${key}: ${value === '' ? '' : written(key, value, 'plain', inFlow)}`
  const map = reader.map
  if (map !== null && inFlow) {
    const from = (map.range?.[0] ?? 0) + 1
    yield [{ from, to: from, insert: map.items.length === 0 ? text : `${text}, ` }]
    return
  }
  const first = map?.items[0]?.key
  const start = isNode(first) ? (first.range?.[0] ?? 0) : 0
  const indent = yaml.slice(lineStart(yaml, start), start)
  const line = `${/^[ \t]*$/.test(indent) ? indent : ''}${text}${eol}`
  const neighbours = editableKeys.slice(0, editableKeys.indexOf(key)).toReversed()
  for (const neighbour of neighbours) {
    const pair = pairOf(reader, neighbour)
    if (pair === undefined) continue
    const range = pair.value?.range ?? pair.key.range
    if (range == null) break
    const at = endOfLine(yaml, trimmedEnd(yaml, range[0], range[1]))
    yield [{ from: at, to: at, insert: line }]
    break
  }
  if (key === 'title' && map !== null) {
    const at = lineStart(yaml, start)
    yield [{ from: at, to: at, insert: line }]
  }
  yield [{ from: yaml.length, to: yaml.length, insert: line }]
}

function written(key: EditableKey, value: FormValue, style: ScalarStyle, inFlow: boolean): string {
  if (typeof value === 'string') return writeYamlScalar(value, { style, inFlow, isDay: dayKeys.has(key) })
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  const items = (value ?? []).map((item) =>
    writeYamlScalar(item, { style: 'plain', inFlow: true, isDay: false }),
  )
  return `[${items.join(', ')}]`
}

/** True where the changed YAML says what was asked for and every other key is what it was, to the byte. */
function holds(
  yaml: string,
  before: YamlReader,
  changes: readonly TextChange[],
  key: EditableKey,
  value: FormValue,
): boolean {
  const edited = changed(yaml, changes)
  const after = readYaml(edited)
  if (after.errors.length > 0 || !says(after, key, value)) return false
  return sameTexts(otherPairs(yaml, before, key), otherPairs(edited, after, key))
}

function sameTexts(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((text, index) => text === other[index])
}

function otherPairs(yaml: string, { map }: YamlReader, key: EditableKey): readonly string[] {
  return (map?.items ?? []).flatMap((pair) => {
    const name = pair.key
    if (!isNode(name) || (isScalar(name) && name.value === key)) return []
    const end = isNode(pair.value) ? pair.value.range?.[1] : name.range?.[1]
    return [yaml.slice(name.range?.[0], end)]
  })
}

/** Nothing has to be done: not even a key that says nothing is there to be taken away. */
function isSaid(reader: YamlReader, key: EditableKey, value: FormValue): boolean {
  const pair = pairOf(reader, key)
  if (!isNothing(value) || pair === undefined) return says(reader, key, value)
  return isSeq(pair.value) && pair.value.items.length > 0 && says(reader, key, value)
}

function says(reader: YamlReader, key: EditableKey, value: FormValue): boolean {
  const pair = pairOf(reader, key)
  if (listKeys.has(key)) {
    const tags = typeof value === 'object' ? (value ?? []) : [String(value)]
    if (tags.length === 0) return pair === undefined || reader.strings(key).length === 0
    return sameTexts(reader.strings(key), tags)
  }
  const node = pair?.value
  const said = isScalar(node) ? node.value : undefined
  if (isNothing(value)) return pair === undefined || node === null || said === null
  return said === value || (value === '' && pair !== undefined && (said === null || node === null))
}

function isNothing(value: FormValue): value is null | readonly [] {
  return value === null || (typeof value === 'object' && value.length === 0)
}

interface FormPair {
  readonly key: Node
  readonly value: Node | null
}

function pairOf({ map }: YamlReader, key: string): FormPair | undefined {
  const pair: Pair | undefined = map?.items.find((each) => isScalar(each.key) && each.key.value === key)
  if (pair === undefined || !isNode(pair.key)) return undefined
  return { key: pair.key, value: isNode(pair.value) ? pair.value : null }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'range' in value
}

function isText(node: unknown): boolean {
  return isScalar(node) && typeof node.value === 'string'
}

function afterColon(yaml: string, { key }: FormPair): number {
  const end = key.range?.[1] ?? 0
  return end + (/^\s*:/.exec(yaml.slice(end))?.[0].length ?? 0)
}

function changed(text: string, changes: readonly TextChange[]): string {
  return changes
    .toReversed()
    .reduce((now, { from, to, insert }) => now.slice(0, from) + insert + now.slice(to), text)
}
