import type { Extension } from '@codemirror/state'
import { addressCompletion } from './address-completion.ts'
import { emojiCompletion } from './emoji-completion.ts'
import { fenceCompletion } from './fence-completion.ts'
import { footnoteCompletion } from './footnote-completion.ts'
import { frontmatterCompletion } from './frontmatter-completion.ts'
import { tokenCompletion } from './token-completion.ts'
import { wikilinkCompletion } from './wikilink-completion.ts'

/** Everything that is offered while an author types Markdown. */
export function completions(): Extension {
  return [
    wikilinkCompletion(),
    addressCompletion(),
    footnoteCompletion(),
    tokenCompletion(),
    fenceCompletion(),
    emojiCompletion(),
    frontmatterCompletion(),
  ]
}
