import { Facet, type EditorState } from '@codemirror/state'

/** Everything that the editor's features know of the application. */
export interface EditorServices {
  /** The author changed the text. */
  readonly edited: () => void
  /** The author left the text. */
  readonly left: () => void
  readonly words: EditorWords
}

/** Words that the editor itself draws or gives to assistive tools. */
export interface EditorWords {
  /** Shown while there is no text. */
  readonly placeholder: string
  /** Names the folded head of the file. */
  readonly properties: string
  /** Words of CodeMirror's own panels, by CodeMirror's English ones. */
  readonly phrases: Readonly<Record<string, string>>
}

const noServices: EditorServices = {
  edited: () => undefined,
  left: () => undefined,
  words: { placeholder: '', properties: '', phrases: {} },
}

/** The editor's only way to the application. */
export const editorServices = Facet.define<EditorServices, EditorServices>({
  combine: (given) => given[0] ?? noServices,
})

export function servicesOf(state: EditorState): EditorServices {
  return state.facet(editorServices)
}
