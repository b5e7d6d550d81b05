import type { Text } from '@codemirror/state'
import type { EditorView } from '@codemirror/view'
import { useCallback, useEffect, useState } from 'react'
import { moveSection } from './move-section.ts'
import type { ArticleHeading } from '../../reading/reading-protocol.ts'
import { windowReader } from '../../reading/window-reader.ts'

export interface OutlineHeading extends ArticleHeading {
  /** The same for as long as the list is open, wherever the heading moves. */
  readonly row: number
}

interface Outline {
  readonly headings: readonly OutlineHeading[]
  /** The text that has them. */
  readonly doc: Text
}

/** The headings of the text in an editor, null until they are known, and how one of them moves. */
export function useOutline(view: EditorView): {
  readonly headings: readonly OutlineHeading[] | null
  /** Puts the section of a heading before another one; false where it cannot stand there. */
  readonly move: (at: number, before: number) => boolean
} {
  const [outline, setOutline] = useState<Outline | null>(null)

  useEffect(() => {
    let wanted = true
    const { doc } = view.state
    const receive = (found: readonly ArticleHeading[]) => {
      if (wanted) setOutline({ headings: found.map((heading, row) => ({ ...heading, row })), doc })
    }
    windowReader.headingsOfFile(doc.toString()).then(receive, (error: unknown) => {
      receive([])
      reportError(error)
    })
    return () => {
      wanted = false
    }
  }, [view])

  const move = useCallback(
    (at: number, before: number): boolean => {
      const { doc, readOnly } = view.state
      // Someone else wrote in the text since: its headings are elsewhere.
      if (outline === null || readOnly || !outline.doc.eq(doc)) return false
      const made = moveSection(doc, outline.headings, at, before)
      if (made === null) return false
      const { from, to, insert, heading, lineAfter } = made
      view.dispatch({
        changes: { from, to, insert },
        selection: { anchor: heading },
        userEvent: 'move.section',
      })
      const headings = outline.headings
        .map((each) => ({ ...each, line: lineAfter(each.line) }))
        .toSorted((one, other) => one.line - other.line)
      setOutline({ headings, doc: view.state.doc })
      return true
    },
    [view, outline],
  )
  return { headings: outline?.headings ?? null, move }
}
