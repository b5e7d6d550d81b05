import { grammarTree } from './grammar-tree.ts'
import { lineStart } from './source-range.ts'
import { splitFrontmatter } from './split-frontmatter.ts'

/** A block that stands by itself in the body of a file; offsets are UTF-16 units of the source. */
export interface TopBlock {
  readonly kind: 'content' | 'definition'
  /** The beginning of its first line. */
  readonly from: number
  readonly to: number
}

/** The blocks of a file's body in their order. Comments count as content: they are the author's. */
export function topBlocks(source: string): TopBlock[] {
  const { bodyOffset } = splitFrontmatter(source)
  const { tree } = grammarTree(source)
  const found: TopBlock[] = []
  for (let node = tree.topNode.firstChild; node !== null; node = node.nextSibling) {
    if (node.from < bodyOffset || node.name === 'Frontmatter') continue
    const defines = node.name === 'LinkReference' || node.name === 'FootnoteDefinition'
    found.push({ kind: defines ? 'definition' : 'content', from: lineStart(source, node.from), to: node.to })
  }
  return found
}
