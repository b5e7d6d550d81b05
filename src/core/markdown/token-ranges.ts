import { grammarTree } from './grammar-tree.ts'

/** A token of a series (`{{part}}`) at its place: offsets are UTF-16 units of the source. */
export interface TokenRange {
  /** What stands between the braces. */
  readonly name: string
  readonly from: number
  readonly to: number
  /** In the text of a link or of a picture, which can hold no link. */
  readonly inLink: boolean
}

/** The tokens of a Markdown file in the order of its text, as the editor's grammar reads them. */
export function tokenRanges(source: string): TokenRange[] {
  if (!source.includes('{{')) return []
  const found: TokenRange[] = []
  const { tree, text } = grammarTree(source)
  tree.iterate({
    enter: ({ name, from, to, node }) => {
      if (name !== 'SeriesToken') return
      let around = node.parent
      while (around !== null && around.name !== 'Link' && around.name !== 'Image') around = around.parent
      found.push({ name: text.slice(from + 2, to - 2), from, to, inLink: around !== null })
    },
  })
  return found
}
