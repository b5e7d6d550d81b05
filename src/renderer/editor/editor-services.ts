import { Facet, type EditorState } from '@codemirror/state'
import {
  noCompletionFacts,
  noCompletionWords,
  type CompletionFacts,
  type CompletionWords,
} from './completion/completion-facts.ts'
import { noPastingDesk, type PasteNote, type PastingDesk } from './pasting/pasting-desk.ts'
import type { AddressInText } from '../links/address-at.ts'
import type { LinkNote } from '../links/describe-link.ts'

/** Everything that the editor's features know of the application. */
export interface EditorServices {
  /** The author changed the text. */
  readonly edited: () => void
  /** The author left the text. */
  readonly left: () => void
  /** Caret or selection are elsewhere, or the text around them is. Runs on every key. */
  readonly caretMoved: (state: EditorState) => void
  /** The head of the file is another, or is shown otherwise. */
  readonly headChanged: () => void
  /** What is to be told of a link, line by line; null where there is nothing. */
  readonly linkNote: (address: AddressInText) => readonly string[] | null
  /** What can be named while typing. */
  readonly completion: CompletionFacts
  readonly pasting: PastingDesk
  readonly words: EditorWords
}

/** Words that the editor itself draws or gives to assistive tools. */
export interface EditorWords {
  /** Shown while there is no text. */
  readonly placeholder: string
  /** Words of CodeMirror's own panels, by CodeMirror's English ones. */
  readonly phrases: Readonly<Record<string, string>>
  /** Says where a link leads, the name of the place first. */
  readonly linkNote: (note: LinkNote) => readonly string[]
  readonly completion: CompletionWords
  /** Says what became of something that was pasted. */
  readonly pasteNote: (note: PasteNote) => string
}

/** An editor by itself: nothing is told, and nothing is known. */
export const noServices: EditorServices = {
  edited: () => undefined,
  left: () => undefined,
  caretMoved: () => undefined,
  headChanged: () => undefined,
  linkNote: () => null,
  completion: noCompletionFacts,
  pasting: noPastingDesk,
  words: {
    placeholder: '',
    phrases: {},
    linkNote: () => [],
    completion: noCompletionWords,
    pasteNote: () => '',
  },
}

/** The editor's only way to the application. */
export const editorServices = Facet.define<EditorServices, EditorServices>({
  combine: (given) => given[0] ?? noServices,
})

export function servicesOf(state: EditorState): EditorServices {
  return state.facet(editorServices)
}
