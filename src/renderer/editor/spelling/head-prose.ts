import type { EditorState } from '@codemirror/state'
import { headOfState, isHeadHidden } from '../article-head.ts'

/** Offsets of the document. */
interface Part {
  readonly from: number
  readonly to: number
}

/** Keys of a head that hold sentences. */
const key = /^(?:title|description|coverAlt):(?=[ \t]|$)/
/** More of one value nobody reads. */
const longest = 5_000

/**
 * The parts of an article's head in which sentences stand: what some keys say, without quotes, comments and
 * escapes. None where the head is out of sight. The head has a bound, so this has one too.
 */
export function headProse(state: EditorState): readonly Part[] {
  const { end } = headOfState(state)
  if (end === null || isHeadHidden(state)) return []
  const { doc } = state
  const last = doc.lineAt(end).number
  const parts: Part[] = []
  for (let number = 2; number < last; number += 1) {
    const line = doc.line(number)
    const named = key.exec(line.text)
    if (named === null) continue
    while (number + 1 < last && /^(?:[ \t]|$)/.test(doc.line(number + 1).text)) number += 1
    const from = line.from + named[0].length
    const value = doc.sliceString(from, Math.min(doc.line(number).to, from + longest))
    for (const part of proseOf(value)) parts.push({ from: from + part.from, to: from + part.to })
  }
  return parts
}

/** The parts of a value as YAML writes it; of a list, a map or an alias none. */
function proseOf(value: string): readonly Part[] {
  const start = value.search(/\S/)
  switch (value.charAt(start)) {
    case '':
    case '&':
    case '*':
    case '!':
    case '#':
    case '[':
    case '{':
      return []
    case '"':
      return between(value, start + 1, /(?:\\[^]|[^"\\])*/y, /\\[^]/g)
    case "'":
      return between(value, start + 1, /(?:''|[^'])*/y, /''/g)
    case '|':
    case '>':
      return [{ from: value.indexOf('\n') + 1 || value.length, to: value.length }]
    default:
      return plain(value, start)
  }
}

/** What stands between quotes, cut where signs are written as others. */
function between(value: string, from: number, inside: RegExp, escape: RegExp): readonly Part[] {
  inside.lastIndex = from
  const text = inside.exec(value)?.[0] ?? ''
  const parts: Part[] = []
  let at = 0
  for (const { index, 0: sign } of text.matchAll(escape)) {
    parts.push({ from: from + at, to: from + index })
    at = index + sign.length
  }
  return [...parts, { from: from + at, to: from + text.length }]
}

/** Lines without quotes, each up to its comment. */
function plain(value: string, from: number): readonly Part[] {
  const parts: Part[] = []
  let at = from
  for (const line of value.slice(from).split('\n')) {
    const comment = line.search(/(?:^|\s)#/)
    parts.push({ from: at, to: at + (comment < 0 ? line.length : comment) })
    at += line.length + 1
  }
  return parts
}
