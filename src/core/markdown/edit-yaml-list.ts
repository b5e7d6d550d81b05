import { isScalar, type Node, type YAMLSeq } from 'yaml'
import { endOfLine, lineStart, styleOf, trimmedEnd, type TextChange } from './source-range.ts'
import { writeYamlScalar } from './write-yaml-scalar.ts'

interface Item {
  readonly from: number
  readonly to: number
  /** Null for an item that is no text: it is not the form's, and stays. */
  readonly text: string | null
}

/**
 * The changes after which a list's texts are the given ones: items that stay are not touched, and items
 * that are no texts keep their places.
 */
export function editTextList(
  yaml: string,
  list: YAMLSeq<Node>,
  texts: readonly string[],
  eol: string,
): readonly TextChange[] {
  const items = list.items.map((node): Item => {
    const [from = 0, to = 0] = node.range ?? []
    const text = isScalar(node) && typeof node.value === 'string' ? node.value : null
    return { from, to: trimmedEnd(yaml, from, to), text }
  })
  const inFlow = list.flow === true
  const style = styleOf(list.items.find((node) => isScalar(node) && typeof node.value === 'string') ?? null)
  const write = (text: string) => writeYamlScalar(text, { style, inFlow, isDay: false })
  const old = items.filter(({ text }) => text !== null)
  const first = commonStart(old, texts)
  const last = commonEnd(old.slice(first), texts.slice(first))
  const gone = old.slice(first, old.length - last)
  const wanted = texts.slice(first, texts.length - last).map(write)
  if (inFlow) return editFlow(yaml, list, { items, gone, wanted, after: old[first - 1] })
  return editBlock(yaml, { items, gone, wanted, after: old[first - 1] }, eol)
}

interface ListEdit {
  readonly items: readonly Item[]
  /** Neighbouring texts that go, and the written ones that come in their place. */
  readonly gone: readonly Item[]
  readonly wanted: readonly string[]
  /** The text before them; undefined where they stand first. */
  readonly after: Item | undefined
}

function inPlace({ gone, wanted }: ListEdit): TextChange[] {
  return gone
    .slice(0, wanted.length)
    .map(({ from, to }, index) => ({ from, to, insert: wanted[index] ?? '' }))
}

/** One item a line. */
function editBlock(yaml: string, edit: ListEdit, eol: string): readonly TextChange[] {
  const { items, gone, wanted, after } = edit
  const changes = inPlace(edit)
  for (const { from, to } of gone.slice(wanted.length)) {
    changes.push({ from: lineStart(yaml, from), to: endOfLine(yaml, to), insert: '' })
  }
  const more = wanted.slice(gone.length)
  const model = items[0]
  if (more.length === 0 || model === undefined) return changes
  const indent = /^[ \t]*/.exec(yaml.slice(lineStart(yaml, model.from)))?.[0] ?? ''
  const before = gone.at(-1) ?? after
  const at = before === undefined ? lineStart(yaml, model.from) : endOfLine(yaml, before.to)
  changes.push({ from: at, to: at, insert: more.map((text) => `${indent}- ${text}${eol}`).join('') })
  return changes
}

/** Items between brackets. */
function editFlow(yaml: string, list: YAMLSeq<Node>, edit: ListEdit): readonly TextChange[] {
  const { items, gone, wanted, after } = edit
  const changes = inPlace(edit)
  const extra = gone.slice(wanted.length)
  const [firstExtra] = extra
  const lastExtra = extra.at(-1)
  if (firstExtra !== undefined && lastExtra !== undefined) {
    for (const item of extra) changes.push(withoutItem(yaml, items, item, extra))
    return changes
  }
  const more = wanted.slice(gone.length)
  if (more.length === 0) return changes
  const before = gone.at(-1) ?? after
  const [first] = items
  const text = more.join(', ')
  if (before !== undefined) changes.push({ from: before.to, to: before.to, insert: `, ${text}` })
  else if (first !== undefined) changes.push({ from: first.from, to: first.from, insert: `${text}, ` })
  else {
    const at = (list.range?.[0] ?? 0) + 1
    changes.push({ from: at, to: at, insert: text })
  }
  return changes
}

/** Takes an item out with the comma that parted it from what stays. */
function withoutItem(yaml: string, items: readonly Item[], item: Item, gone: readonly Item[]): TextChange {
  const index = items.indexOf(item)
  const staysBefore = items.slice(0, index).some((each) => !gone.includes(each))
  const before = items[index - 1]
  const next = items[index + 1]
  if (staysBefore && before !== undefined) return { from: before.to, to: item.to, insert: '' }
  if (next !== undefined) return { from: item.from, to: next.from, insert: '' }
  const comma = /^\s*,/.exec(yaml.slice(item.to))?.[0].length ?? 0
  return { from: item.from, to: item.to + comma, insert: '' }
}

function commonStart(items: readonly Item[], texts: readonly string[]): number {
  let count = 0
  while (count < items.length && count < texts.length && items[count]?.text === texts[count]) count += 1
  return count
}

function commonEnd(items: readonly Item[], texts: readonly string[]): number {
  let count = 0
  while (
    count < items.length &&
    count < texts.length &&
    items.at(-1 - count)?.text === texts.at(-1 - count)
  ) {
    count += 1
  }
  return count
}
