import { syntaxTree } from '@codemirror/language'
import { RangeSetBuilder, type EditorState, type Extension } from '@codemirror/state'
import {
  Decoration,
  ViewPlugin,
  type DecorationSet,
  type EditorView,
  type ViewUpdate,
} from '@codemirror/view'

const heading = /^ATXHeading([1-6])$/
const codeBlocks: readonly string[] = ['FencedCode', 'CodeBlock']

/** Gives whole lines their look by what they are: headings hang their marks, code stands on a band. */
export function lineClasses(): Extension {
  return ViewPlugin.fromClass(LineClasses, { decorations: ({ decorations }) => decorations })
}

class LineClasses {
  decorations: DecorationSet

  constructor(view: EditorView) {
    this.decorations = classesInView(view)
  }

  update(update: ViewUpdate): void {
    const parsed = syntaxTree(update.startState) !== syntaxTree(update.state)
    if (update.docChanged || update.viewportChanged || parsed) this.decorations = classesInView(update.view)
  }
}

function classesInView({ state, visibleRanges }: EditorView): DecorationSet {
  const byLine = new Map<number, string>()
  for (const { from, to } of visibleRanges) {
    syntaxTree(state).iterate({
      from,
      to,
      enter: (node) => {
        const level = heading.exec(node.name)?.[1]
        if (level !== undefined)
          addLines(byLine, state, node.from, node.from, `cm-heading cm-heading-${level}`)
        else if (codeBlocks.includes(node.name)) {
          addLines(byLine, state, Math.max(node.from, from), Math.min(node.to, to), 'cm-code-line')
        } else if (node.name === 'Frontmatter') {
          addLines(byLine, state, Math.max(node.from, from), Math.min(node.to, to), 'cm-frontmatter-line')
        }
      },
    })
  }
  const builder = new RangeSetBuilder<Decoration>()
  for (const line of [...byLine.keys()].sort((a, b) => a - b)) {
    builder.add(line, line, Decoration.line({ class: byLine.get(line) ?? '' }))
  }
  return builder.finish()
}

function addLines(
  byLine: Map<number, string>,
  state: EditorState,
  from: number,
  to: number,
  name: string,
): void {
  for (let line = state.doc.lineAt(from); ; line = state.doc.line(line.number + 1)) {
    byLine.set(line.from, name)
    if (line.to >= to || line.number === state.doc.lines) return
  }
}
