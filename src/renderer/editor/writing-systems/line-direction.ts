import { syntaxTree } from '@codemirror/language'
import { type Extension, Prec, type Range } from '@codemirror/state'
import {
  Decoration,
  type DecorationSet,
  Direction,
  EditorView,
  ViewPlugin,
  type ViewUpdate,
} from '@codemirror/view'

/** Letters of scripts that are written from the right. */
const fromTheRight = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

/** Pieces of Markdown that keep their own direction inside of a line that has another. */
const apart: readonly string[] = ['InlineCode', 'URL', 'Wikilink', 'HTMLTag', 'InlineMath']

/**
 * Gives each line the direction of its first letter, whatever the direction of the text, and keeps code and addresses
 * in theirs. Lines without letters of such scripts cost one look.
 */
export function lineDirection(): Extension {
  const plugin = ViewPlugin.fromClass(LineDirections, { decorations: ({ lines }) => lines })
  const isolates = (view: EditorView): DecorationSet => view.plugin(plugin)?.isolates ?? Decoration.none
  return [
    EditorView.perLineTextDirection.of(true),
    plugin,
    Prec.lowest([EditorView.decorations.of(isolates), EditorView.bidiIsolatedRanges.of(isolates)]),
  ]
}

class LineDirections {
  lines: DecorationSet = Decoration.none
  isolates: DecorationSet = Decoration.none

  constructor(view: EditorView) {
    this.#read(view)
  }

  update({ view, docChanged, viewportChanged, startState, state }: ViewUpdate): void {
    if (docChanged || viewportChanged || syntaxTree(startState) !== syntaxTree(state)) this.#read(view)
  }

  #read({ state, visibleRanges }: EditorView): void {
    const lines: Range<Decoration>[] = []
    const isolates: Range<Decoration>[] = []
    for (const { from, to } of visibleRanges) {
      for (let at = from; at <= to;) {
        const line = state.doc.lineAt(at)
        at = line.to + 1
        if (!fromTheRight.test(line.text)) continue
        lines.push(ownDirection.range(line.from))
        syntaxTree(state).iterate({
          from: line.from,
          to: line.to,
          enter: (node) => {
            if (!apart.includes(node.name) || node.from < line.from || node.to > line.to) return
            isolates.push(isolate.range(node.from, node.to))
            return false
          },
        })
      }
    }
    this.lines = Decoration.set(lines)
    this.isolates = Decoration.set(isolates, true)
  }
}

const ownDirection = Decoration.line({ attributes: { dir: 'auto' } })
const isolate = Decoration.mark({
  attributes: { style: 'unicode-bidi: isolate', dir: 'ltr' },
  bidiIsolate: Direction.LTR,
})
