import type { SyntaxNode } from '@lezer/common'
import { grammarTree } from './grammar-tree.ts'

interface Range {
  readonly from: number
  readonly to: number
}

/**
 * A label of a Markdown file at its place: where something is defined under it, or where it is used. Offsets are
 * UTF-16 units of the source.
 */
export interface LabelRange {
  readonly kind: 'link' | 'footnote'
  /** What labels are compared by; those of links without regard to case and blanks. */
  readonly label: string
  /**
   * `[text][label]`, `[label][]` and `[label]` of a link, which only is one where the label is defined; `note` is
   * the use of a footnote.
   */
  readonly role: 'definition' | 'full' | 'collapsed' | 'shortcut' | 'note'
  /** The label itself, without brackets and `^`. */
  readonly text: Range
  /** Everything that is written: a use with its text, a definition with all of its lines. */
  readonly whole: Range
}

/** Every label of a Markdown file in the order of the text, as the editor's grammar sees them. */
export function labelRanges(source: string): LabelRange[] {
  const { tree, text } = grammarTree(source)
  const found: LabelRange[] = []
  tree.iterate({
    enter: ({ name, from, to, node }) => {
      const whole = { from, to }
      switch (name) {
        case 'Link':
        case 'Image':
          if (node.getChild('URL') === null) found.push(linkUse(text, node, whole))
          break
        case 'LinkReference': {
          const label = node.getChild('LinkLabel') ?? whole
          found.push(linkLabel(text, 'definition', { from: label.from + 1, to: label.to - 1 }, whole))
          break
        }
        case 'FootnoteReference':
          found.push(footnoteLabel(text, 'note', { from: from + 2, to: to - 1 }, whole))
          break
        case 'FootnoteDefinition': {
          const mark = node.getChild('FootnoteMark') ?? whole
          found.push(footnoteLabel(text, 'definition', { from: mark.from + 2, to: mark.to - 2 }, whole))
          break
        }
      }
    },
  })
  return found
}

/** Names a label of its kind; two that are equal mean the same. */
export function labelKey({ kind, label }: Pick<LabelRange, 'kind' | 'label'>): string {
  return `${kind} ${label}`
}

/** A label as it is compared with others of its kind. */
export function comparedLabel(kind: LabelRange['kind'], written: string): string {
  return kind === 'footnote' ? written : written.trim().replace(/\s+/g, ' ').toLowerCase().toUpperCase()
}

function linkUse(text: string, node: SyntaxNode, whole: Range): LabelRange {
  const label = node.getChild('LinkLabel')
  if (label !== null && label.to - label.from > 2)
    return linkLabel(text, 'full', { from: label.from + 1, to: label.to - 1 }, whole)
  const [open, close] = node.getChildren('LinkMark')
  const inner = { from: open?.to ?? whole.from, to: close?.from ?? whole.to }
  return linkLabel(text, label === null ? 'shortcut' : 'collapsed', inner, whole)
}

function linkLabel(text: string, role: LabelRange['role'], at: Range, whole: Range): LabelRange {
  const label = comparedLabel('link', text.slice(at.from, at.to))
  return { kind: 'link', label, role, text: at, whole }
}

function footnoteLabel(text: string, role: LabelRange['role'], at: Range, whole: Range): LabelRange {
  return {
    kind: 'footnote',
    label: comparedLabel('footnote', text.slice(at.from, at.to)),
    role,
    text: at,
    whole,
  }
}
