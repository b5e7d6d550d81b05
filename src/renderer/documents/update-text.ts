import type { Text } from '@codemirror/state'
import type { KnownDisk } from './known-disk.ts'
import type { TextBuffer } from './text-buffer.ts'
import { textOfFile } from './text-lines.ts'

/** A merge that was made without asking. */
export interface MadeMerge {
  /** How many places of the text are the disk's now. */
  readonly taken: number
  /** Takes the disk's changes out again and leaves what was typed since; false where that is not possible any more. */
  readonly undo: () => boolean
}

/** Who hears of a merge. */
export interface UpdateListeners {
  readonly merged: ((merge: MadeMerge) => void) | undefined
  /** The text is the author's again and wants to be saved. */
  readonly edited: () => void
}

/**
 * Brings a text up to what the disk holds. One without unsaved changes becomes the disk's, outside the history of
 * undo; into any other the disk's changes are merged as a step of undo, which is told. False where both
 * changed the same words: nothing is done then.
 */
export async function updateText(
  buffer: TextBuffer,
  disk: KnownDisk,
  theirs: Text,
  { merged, edited }: UpdateListeners,
): Promise<boolean> {
  if (disk.holds(buffer.text)) {
    buffer.replace(theirs, 'mapped')
    return true
  }
  const { mergeArticle } = await import('#core/markdown/merge-article')
  const mine = buffer.text.toString()
  const made = mergeArticle({ base: disk.text.toString(), mine, theirs: theirs.toString() })
  if (made.kind === 'conflict') return false
  buffer.replace(textOfFile(made.text), 'undoable')
  const undo = (): boolean => {
    const back = mergeArticle({ base: made.text, mine: buffer.text.toString(), theirs: mine })
    if (back.kind === 'conflict') return false
    buffer.replace(textOfFile(back.text), 'undoable')
    edited()
    return true
  }
  merged?.({ taken: made.taken, undo })
  return true
}
