import { syntaxTree } from '@codemirror/language'
import type { EditorState } from '@codemirror/state'
import type { EditorView } from '@codemirror/view'
import type { SyntaxNode } from '@lezer/common'
import { headingRanges } from '#core/markdown/heading-ranges'
import { addressAt } from './address-at.ts'
import { describeLink } from './describe-link.ts'
import type { ArticleRef } from '../stores/workspace-store.ts'

/** What stands at the caret and has a name that others may use; `at` is under the caret, in the window. */
export type ThingHere = { readonly at: { readonly left: number; readonly top: number } } & (
  | { readonly kind: 'heading'; readonly article: ArticleRef; readonly line: number; readonly text: string }
  /** A picture or another file of the article's own series, by its path there. */
  | { readonly kind: 'file'; readonly article: ArticleRef; readonly path: string }
)

/** True where `thingHere` has something, without looking at more than the caret's own line. */
export function isThingHere(state: EditorState): boolean {
  const { head } = state.selection.main
  return isInHeading(state, head) || addressAt(state, head)?.form === 'image'
}

/** The heading or the picture at the caret; null for anything else. */
export function thingHere(view: EditorView, article: ArticleRef): ThingHere | null {
  const { state } = view
  const { head } = state.selection.main
  const box = view.coordsAtPos(head)
  const at = { left: box?.left ?? 0, top: box?.bottom ?? 0 }
  const image = addressAt(state, head)
  if (image?.form === 'image') {
    const note = describeLink(article, image)
    const own = `${article.series}/`
    if (note?.kind !== 'file' || !note.path.startsWith(own)) return null
    return { kind: 'file', article, path: note.path.slice(own.length), at }
  }
  if (!isInHeading(state, head)) return null
  const heading = headingRanges(state.doc.toString()).find(({ from, to }) => from <= head && head <= to)
  if (heading === undefined) return null
  const { line, textFrom, textTo } = heading
  return { kind: 'heading', article, line, text: state.sliceDoc(textFrom, textTo), at }
}

function isInHeading(state: EditorState, at: number): boolean {
  for (
    let node: SyntaxNode | null = syntaxTree(state).resolveInner(at, -1);
    node !== null;
    node = node.parent
  )
    if (/^(?:ATX|Setext)Heading\d$/.test(node.name)) return true
  return false
}
