import { Facet, type EditorState } from '@codemirror/state'
import type { EditorView } from '@codemirror/view'
import type { FindWords } from './finding/find-words.ts'
import type { CommandName } from './commands/command-keys.ts'
import type { BlockName, BlockSection } from './commands/slash-blocks.ts'
import {
  noCompletionFacts,
  noCompletionWords,
  type CompletionFacts,
  type CompletionWords,
} from './completion/completion-facts.ts'
import { noPastingDesk, type PasteNote, type PastingDesk } from './pasting/pasting-desk.ts'
import { noSpellingDesk, type SpellingDesk, type SpellingWords } from './spelling/spelling-desk.ts'
import type { AddressInText } from '../links/address-at.ts'
import type { LinkNote } from '../links/describe-link.ts'
import type { Fix } from '#shared/model/finding'

/** Everything that the editor's features know of the application. */
export interface EditorServices {
  /** The author changed the text. */
  readonly edited: () => void
  /** The author left the text. */
  readonly left: () => void
  /** Caret or selection are elsewhere, or the text around them is. Runs on every key. */
  readonly caretMoved: (view: EditorView) => void
  /** The head of the file is another, or is shown otherwise. */
  readonly headChanged: () => void
  /** What is to be told of a link, line by line; null where there is nothing. */
  readonly linkNote: (address: AddressInText) => readonly string[] | null
  /** Goes where a link leads; false where that is nowhere to go. */
  readonly openLink: (address: AddressInText) => boolean
  /** Where the page finds a picture by what the text calls it; null where it is none of the workspace. */
  readonly pictureAddress: (href: string) => string | null
  /** Draws TeX, as a formula of its own or within a line; null where it cannot be read. */
  readonly formula: (source: string, block: boolean) => Promise<readonly ChildNode[] | null>
  /** What can be named while typing. */
  readonly completion: CompletionFacts
  readonly pasting: PastingDesk
  readonly spelling: SpellingDesk
  readonly words: EditorWords
}

/** Words that the editor itself draws or gives to assistive tools. */
export interface EditorWords {
  /** Shown while there is no text. */
  readonly placeholder: string
  /** Words of CodeMirror's own panels, by CodeMirror's English ones. */
  readonly phrases: Readonly<Record<string, string>>
  /** Names the box of a task. */
  readonly task: string
  readonly problems: ProblemWords
  readonly spelling: SpellingWords
  readonly find: FindWords
  /** Name of a command of writing, and the caps of its keys; none where it has none. */
  readonly command: (name: CommandName) => string
  readonly keys: (name: CommandName) => readonly string[]
  /** Name of a part of the menu of blocks, and other words that find a block there. */
  readonly section: (section: BlockSection) => string
  readonly alsoCalled: (block: BlockName) => string
  /** Says where a link leads, the name of the place first. */
  readonly linkNote: (note: LinkNote) => readonly string[]
  readonly completion: CompletionWords
  /** Says what became of something that was pasted. */
  readonly pasteNote: (note: PasteNote) => string
}

/** Words of what is wrong with the text. */
export interface ProblemWords {
  /** Says what a way out does. */
  readonly fix: (fix: Fix) => string
  /** The key that takes the first way out. */
  readonly fixKey: string
}

const noWords: EditorWords = {
  placeholder: '',
  phrases: {},
  command: (name) => name,
  keys: () => [],
  section: (section) => section,
  alsoCalled: () => '',
  task: '',
  problems: { fix: () => '', fixKey: '' },
  spelling: { addWord: '', ignoreWord: '', notAdded: () => '' },
  find: {
    label: '',
    find: '',
    replaceWith: '',
    next: '',
    previous: '',
    matchCase: '',
    wholeWords: '',
    pattern: '',
    showReplace: '',
    replace: '',
    replaceAll: '',
    close: '',
    count: () => '',
    badPattern: '',
  },
  linkNote: () => [],
  completion: noCompletionWords,
  pasteNote: () => '',
}

/** An editor by itself: nothing is told, and nothing is known. */
export const noServices: EditorServices = {
  edited: () => undefined,
  left: () => undefined,
  caretMoved: () => undefined,
  headChanged: () => undefined,
  linkNote: () => null,
  openLink: () => false,
  pictureAddress: () => null,
  formula: () => Promise.resolve(null),
  completion: noCompletionFacts,
  pasting: noPastingDesk,
  spelling: noSpellingDesk,
  words: noWords,
}

/** The editor's only way to the application. */
export const editorServices = Facet.define<EditorServices, EditorServices>({
  combine: (given) => given[0] ?? noServices,
})

export function servicesOf(state: EditorState): EditorServices {
  return state.facet(editorServices)
}
