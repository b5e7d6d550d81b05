import { CompletionContext, type CompletionResult, type CompletionSource } from '@codemirror/autocomplete'
import { EditorState, type Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import type { CompletionRow } from '../../completion-look.ts'
import { editorServices, noServices } from '../../editor-services.ts'
import { articleHead, setHeadShown } from '../../article-head.ts'
import { markdownText } from '../../markdown-language.ts'
import { marked, markedState } from '../../testing/marked-state.ts'
import { noCompletionFacts, type CompletionFacts } from '../completion-facts.ts'

/** A text with its caret written into it, as an editor with one kind of completion shows it. */
export interface Completing {
  /** What is offered there: `lead label (detail)`; null where no menu opens. */
  offered(explicit?: boolean): Promise<readonly string[] | null>
  /** The text with the caret in it after the row of that label was taken. */
  taken(label: string): Promise<string>
  /** What is offered after more was typed, without asking the source again. */
  typedOn(text: string): Promise<readonly string[] | null>
}

export function completing(
  text: string,
  extension: Extension,
  facts: Partial<CompletionFacts> = {},
): Completing {
  const view = editorWith(text, extension, facts)
  const ask = async (explicit: boolean): Promise<CompletionResult | null> => {
    for (const source of sourcesAt(view.state)) {
      const result = await source(
        new CompletionContext(view.state, view.state.selection.main.head, explicit, view),
      )
      if (result !== null) return result
    }
    return null
  }
  return {
    offered: async (explicit = false) => rowsOf(await ask(explicit)),
    async taken(label) {
      const result = await ask(true)
      const row = result?.options.find((each) => each.label === label)
      if (result === null || row === undefined) throw new Error(`${label} is not offered.`)
      const to = view.state.selection.main.head
      if (typeof row.apply === 'function') row.apply(view, row, result.from, to)
      else {
        const insert = row.apply ?? row.label
        const selection = { anchor: result.from + insert.length }
        view.dispatch({ changes: { from: result.from, to, insert }, selection })
      }
      return marked(view.state)
    },
    async typedOn(typed) {
      const result = await ask(false)
      const { head } = view.state.selection.main
      view.dispatch({ changes: { from: head, insert: typed }, selection: { anchor: head + typed.length } })
      const at = head + typed.length
      const next = result?.update?.(result, result.from, at, new CompletionContext(view.state, at, false))
      return rowsOf(next ?? null)
    },
  }
}

function editorWith(text: string, extension: Extension, facts: Partial<CompletionFacts>): EditorView {
  const { doc, selection } = markedState(text)
  const services = { ...noServices, completion: { ...noCompletionFacts, ...facts } }
  const extensions = [editorServices.of(services), markdownText(), articleHead(), extension]
  const view = new EditorView({ state: EditorState.create({ doc, extensions }) })
  setHeadShown(view, true)
  view.dispatch({ selection })
  return view
}

function sourcesAt(state: EditorState): readonly CompletionSource[] {
  return state.languageDataAt<CompletionSource>('autocomplete', state.selection.main.head)
}

function rowsOf(result: CompletionResult | null): readonly string[] | null {
  if (result === null) return null
  return result.options.map((row: CompletionRow) =>
    [row.lead ?? '', row.label, row.detail === undefined ? '' : `(${row.detail})`]
      .filter((part) => part !== '')
      .join(' '),
  )
}
