import type { Extension } from '@codemirror/state'
import { pasteFiles } from './paste-files.ts'
import { pasteLink } from './paste-link.ts'
import { pasteRich } from './paste-rich.ts'
import { plainPaste } from './plain-paste.ts'

/** What becomes of things that are pasted or dropped; the first that takes one keeps it. */
export function pastes(): Extension {
  return [plainPaste(), pasteLink(), pasteFiles(), pasteRich()]
}
