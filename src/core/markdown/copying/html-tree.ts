import { voidElements } from '#core/markdown/allowed-html'
import { scanHtml } from '#core/markdown/scan-html'

/** Text as it stands between tags, escaped, or an element. */
export type HtmlNode = string | HtmlElement

export interface HtmlElement {
  readonly name: string
  /** Values without escapes. */
  readonly attributes: ReadonlyMap<string, string>
  readonly children: HtmlNode[]
}

/** Elements that stand deeper than any writing has them are left out, and what they hold goes one up. */
const deepest = 200

/** The tree of HTML that is balanced, as the pipeline's is. */
export function htmlTree(html: string): readonly HtmlNode[] {
  const top: HtmlNode[] = []
  const open: HtmlElement[] = []
  const here = (): HtmlNode[] => open.at(-1)?.children ?? top
  for (const piece of scanHtml(html)) {
    if (piece.kind === 'text') here().push(piece.text)
    if (piece.kind === 'close') {
      const at = open.findLastIndex(({ name }) => name === piece.name)
      if (at >= 0) open.length = at
    }
    if (piece.kind !== 'open') continue
    const { name, attributes } = piece
    const kept = open.length < deepest
    const element: HtmlElement = { name, attributes, children: kept ? [] : here() }
    if (kept) here().push(element)
    if (!voidElements.has(name) && !piece.selfClosing) open.push(element)
  }
  return top
}

/** The first element within, in the order of the text, that the test finds. */
export function findElement(
  nodes: readonly HtmlNode[],
  isWanted: (element: HtmlElement) => boolean,
): HtmlElement | null {
  for (const node of nodes) {
    if (typeof node === 'string') continue
    const found = isWanted(node) ? node : findElement(node.children, isWanted)
    if (found !== null) return found
  }
  return null
}

/** The text within, escaped as it is. */
export function textWithin(nodes: readonly HtmlNode[]): string {
  return nodes.map((node) => (typeof node === 'string' ? node : textWithin(node.children))).join('')
}

/** The names of an element's class attribute. */
export function classesOf({ attributes }: HtmlElement): readonly string[] {
  return (attributes.get('class') ?? '').split(/\s+/).filter((name) => name !== '')
}
