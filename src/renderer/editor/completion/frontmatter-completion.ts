import type { CompletionContext, CompletionResult } from '@codemirror/autocomplete'
import { EditorState, type Extension } from '@codemirror/state'
import { mostRows } from './article-rows.ts'
import { headKeys, type HeadKey } from './completion-facts.ts'
import { followedResult } from './followed-result.ts'
import { insertRow } from './insert-row.ts'
import { textBefore } from './text-before.ts'
import { valueRows } from './frontmatter-values.ts'
import { headOfState } from '../article-head.ts'
import type { CompletionRow } from '../completion-look.ts'
import { servicesOf } from '../editor-services.ts'

const key = /^([A-Za-z]*)$/
const value = /^([A-Za-z]+):[ \t]+(.*)$/
const listItem = /^[ \t]*-[ \t]+(.*)$/

/** Keys of the file's head that it does not have yet, and the values that a key can have. */
export function frontmatterCompletion(): Extension {
  return EditorState.languageData.of(() => data)
}

const data = [{ autocomplete: frontmatter }]

function frontmatter(context: CompletionContext): CompletionResult | null | Promise<CompletionResult | null> {
  const { state, pos, explicit } = context
  const { end, shown } = headOfState(state)
  const line = state.doc.lineAt(pos)
  // The fences stand on the first line and on the last.
  if (end === null || !shown || line.number === 1 || line.to >= end) return null
  const before = textBefore(context)
  const [, named, written] = value.exec(before) ?? []
  if (named !== undefined && written !== undefined) return values(context, named, written)
  const [, item] = listItem.exec(before) ?? []
  if (item !== undefined) {
    const owner = ownerOf(state, line.number)
    return owner === null ? null : values(context, owner, item)
  }
  const [, typed] = key.exec(before) ?? []
  return typed === undefined || (typed === '' && !explicit) ? null : keys(context, typed)
}

function keys({ state, pos }: CompletionContext, typed: string): CompletionResult | null {
  const { words } = servicesOf(state)
  const there = keysThere(state, state.doc.lineAt(pos).number)
  return followedResult({
    from: pos - typed.length,
    typed,
    valid: key,
    find: (now) =>
      headKeys
        .filter((name) => !there.has(name) && name.toLowerCase().startsWith(now.toLowerCase()))
        .map((name) => ({
          label: name,
          detail: words.completion.key(name),
          leadsOn: true,
          apply: applyKey(name),
        })),
  })
}

/** Keys that hold lists get the brackets of one, with the caret between them. */
function applyKey(name: HeadKey): NonNullable<CompletionRow['apply']> {
  return (view, row, from, to) => {
    const line = view.state.doc.lineAt(to)
    const hasValue = /^\s*:/.test(view.state.sliceDoc(to, line.to))
    const isList = name === 'tags' || name === 'aliases'
    const insert = hasValue ? name : isList ? `${name}: []` : `${name}: `
    insertRow(view, row, { from, to, insert, caret: from + insert.length - (isList && !hasValue ? 1 : 0) })
  }
}

async function values(
  { state, pos }: CompletionContext,
  name: string,
  written: string,
): Promise<CompletionResult | null> {
  if (!isHeadKey(name)) return null
  // Of a list in brackets the last value is being typed.
  const typed = name === 'tags' ? (/[^,[\]]*$/.exec(written)?.[0].trimStart() ?? '') : written
  if (/^["'&*!|>{]/.test(typed)) return null
  const find = await valueRows(name, state)
  if (find === null) return null
  return followedResult({
    from: pos - typed.length,
    typed,
    // Nothing where what is typed is a value already: Enter goes on to the next line then.
    find: (now) => {
      const rows = find(now)
      return rows.some(({ label }) => label === now) ? [] : rows.slice(0, mostRows)
    },
    valid: name === 'tags' ? /^[^,[\]\n]*$/ : /^[^\n]*$/,
  })
}

/** Keys of the other lines of the head. */
function keysThere(state: EditorState, except: number): ReadonlySet<string> {
  const { end } = headOfState(state)
  const found = new Set<string>()
  const last = end === null ? 0 : state.doc.lineAt(end).number
  for (let number = 2; number < last; number += 1) {
    const name = number === except ? undefined : /^([A-Za-z]+):/.exec(state.doc.line(number).text)?.[1]
    if (name !== undefined) found.add(name)
  }
  return found
}

/** The key whose list an item stands in. */
function ownerOf(state: EditorState, number: number): string | null {
  for (let above = number - 1; above > 1; above -= 1) {
    const { text } = state.doc.line(above)
    if (/^[ \t]*-/.test(text)) continue
    return /^([A-Za-z]+):[ \t]*$/.exec(text)?.[1] ?? null
  }
  return null
}

function isHeadKey(name: string): name is HeadKey {
  const all: readonly string[] = headKeys
  return all.includes(name)
}
