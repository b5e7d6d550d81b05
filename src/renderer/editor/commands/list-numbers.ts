import type { EditorState } from '@codemirror/state'
import type { SyntaxNode } from '@lezer/common'
import { markerOf } from './containers.ts'
import { nextMarker, writeMarker } from './list-marker.ts'

/** A list that is written with one number for all its items. */
export function hasOneNumber(state: EditorState, list: SyntaxNode | null): boolean {
  const [first, second] = (list?.getChildren('ListItem') ?? [])
    .slice(0, 2)
    .map((item) => markerOf(state, item))
  return first?.kind === 'number' && second?.kind === 'number' && first.number === second.number
}

/** The marker of an item below this one, as it is written. */
export function markerBelow(state: EditorState, item: SyntaxNode): string {
  const marker = markerOf(state, item)
  return marker === null ? '' : writeMarker(nextMarker(marker, hasOneNumber(state, item.parent) ? 0 : 1))
}
