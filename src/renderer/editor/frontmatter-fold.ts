import { codeFolding, foldEffect, foldedRanges, unfoldEffect } from '@codemirror/language'
import type { EditorState, Extension, Text } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { servicesOf } from './editor-services.ts'

interface Range {
  readonly from: number
  readonly to: number
}

/** Lines that a head may have; it is looked for on every fold only, and never far into the text. */
const longestHead = 400

/** Lets the head of a file, its YAML, be folded into one quiet word. */
export function frontmatterFold(): Extension {
  return codeFolding({
    placeholderDOM: (view, unfold) => {
      const button = document.createElement('button')
      button.type = 'button'
      button.className = 'cm-frontmatter-button'
      button.textContent = servicesOf(view.state).words.properties
      button.addEventListener('click', unfold)
      return button
    },
  })
}

/** What can be folded: from the end of the opening fence to the end of the closing one. */
export function frontmatterRange(doc: Text): Range | null {
  if (!/^---[ \t]*$/.test(doc.line(1).text)) return null
  const last = Math.min(doc.lines, longestHead)
  for (let number = 2; number <= last; number += 1) {
    const line = doc.line(number)
    if (/^(?:---|\.\.\.)[ \t]*$/.test(line.text)) return { from: doc.line(1).to, to: line.to }
  }
  return null
}

/** Where the text begins: after the head and the empty lines that follow it. */
export function bodyStart(doc: Text): number {
  const head = frontmatterRange(doc)
  if (head === null) return 0
  let number = doc.lineAt(head.to).number + 1
  while (number < doc.lines && doc.line(number).text === '') number += 1
  return number > doc.lines ? doc.length : doc.line(number).from
}

/** The state with its head folded and the caret at the first word. */
export function withFoldedFrontmatter(state: EditorState): EditorState {
  const range = frontmatterRange(state.doc)
  if (range === null) return state
  return state.update({ effects: foldEffect.of(range), selection: { anchor: bodyStart(state.doc) } }).state
}

export function isFrontmatterFolded(state: EditorState): boolean {
  const range = frontmatterRange(state.doc)
  if (range === null) return false
  let folded = false
  foldedRanges(state).between(range.from, range.to, (from, to) => {
    if (from === range.from && to === range.to) folded = true
  })
  return folded
}

/** Opens the head of the file, or closes it. False where there is none. */
export function toggleFrontmatter(view: EditorView): boolean {
  const range = frontmatterRange(view.state.doc)
  if (range === null) return false
  if (isFrontmatterFolded(view.state)) {
    view.dispatch({ effects: [unfoldEffect.of(range), EditorView.scrollIntoView(0)] })
    return true
  }
  const { main } = view.state.selection
  const inside = main.head < range.to && main.head > range.from
  view.dispatch({
    effects: foldEffect.of(range),
    ...(inside ? { selection: { anchor: bodyStart(view.state.doc) } } : {}),
  })
  return true
}
