import type { EditorState, TransactionSpec } from '@codemirror/state'

/** Something that an author pasted and that did not become what was expected. */
export type PasteNote =
  | { readonly kind: 'tooLarge'; readonly name: string; readonly bytes: number }
  | { readonly kind: 'notCopied'; readonly name: string; readonly message: string }
  /** The text of it was pasted without its look. */
  | { readonly kind: 'onlyText'; readonly characters: number }

/** A file that was copied beside the article. */
export interface AddedFile {
  /** As it stands between the parentheses of a link. */
  readonly address: string
  /** Whether pages can show it. */
  readonly picture: boolean
}

/** What pasting needs of the application. */
export interface PastingDesk {
  /** Copies a file beside the open article. Rejects with a `SeriatimError`. */
  readonly addFile: (file: File) => Promise<AddedFile>
  /** Reads HTML of listed elements, once more without anything that runs, loads or leads where no link may. */
  readonly read: (html: string) => Node
  readonly tell: (note: PasteNote) => void
  /** Changes the text of the article that is pasted into, whether or not it is still the one in view. */
  readonly update: (make: (state: EditorState) => TransactionSpec) => void
}

/** Takes nothing and tells nobody. */
export const noPastingDesk: PastingDesk = {
  addFile: () => Promise.reject(new Error('There is nowhere to copy a file to.')),
  read: () => document.createDocumentFragment(),
  tell: () => undefined,
  update: () => undefined,
}
