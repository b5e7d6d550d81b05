import { isolateHistory } from '@codemirror/commands'
import type { AppDocument } from '../documents/app-documents.ts'
import { headText } from '../editor/article-head.ts'
import { servicesOf } from '../editor/editor-services.ts'
import { editFrontmatter, type EditableKey, type FormValue } from '#core/markdown/edit-frontmatter'

/**
 * Changes one key in the head of the open article, as if it had been typed there: one transaction, saved like
 * any other text. What is typed is one step of undo with what was typed just before; what is chosen is a step
 * of its own. False where the head cannot carry the change.
 */
export function changeProperty(
  { buffer }: AppDocument,
  key: EditableKey,
  value: FormValue,
  by: 'typing' | 'choice',
): boolean {
  const head = headText(buffer.state)
  // Where there is no head its first lines decide where one goes.
  const source = head === '' ? buffer.state.doc.sliceString(0, 2) : `${head}\n`
  const edit = editFrontmatter(source, key, value)
  if (edit.kind === 'refused') return false
  if (edit.changes.length === 0) return true
  const changes = edit.changes.map(smallest(source))
  if (by === 'typing') buffer.change(changes)
  else buffer.update(() => ({ changes, annotations: isolateHistory.of('full') }))
  // Out of view nobody else tells: a file may have been copied while its author went to another article.
  servicesOf(buffer.state).edited()
  return true
}

/** Drops what a replacement has in common with what it replaces, so that typing stays typing for undo. */
function smallest(source: string) {
  return ({ from, to, insert }: { readonly from: number; readonly to: number; readonly insert: string }) => {
    const old = source.slice(from, to)
    const most = Math.min(old.length, insert.length)
    let start = 0
    while (start < most && old[start] === insert[start]) start += 1
    let end = 0
    while (end < most - start && old.at(-1 - end) === insert.at(-1 - end)) end += 1
    return { from: from + start, to: to - end, insert: insert.slice(start, insert.length - end) }
  }
}
