const blocks: ReadonlySet<string> = new Set([
  'address',
  'article',
  'aside',
  'blockquote',
  'body',
  'caption',
  'center',
  'dd',
  'details',
  'div',
  'dl',
  'dt',
  'figcaption',
  'figure',
  'footer',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'hr',
  'li',
  'main',
  'nav',
  'ol',
  'p',
  'pre',
  'section',
  'summary',
  'table',
  'tbody',
  'td',
  'tfoot',
  'th',
  'thead',
  'tr',
  'ul',
])

export function isElement(node: Node): node is Element {
  return node.nodeType === 1
}

/** An element that begins and ends a line. */
export function isBlock(node: Node): node is Element {
  return isElement(node) && blocks.has(node.localName)
}

export interface TextStyle {
  readonly bold: boolean
  readonly italic: boolean
  readonly struck: boolean
}

/** How an element sets its text, by its name or, as word processors have it, by its style. */
export function textStyle(element: Element): TextStyle {
  const style = element.getAttribute('data-style') ?? ''
  const { localName } = element
  const light = /font-weight:\s*(?:normal|[1-4]00)/i.test(style)
  const heading = /^h[1-6]$/.test(localName)
  return {
    bold:
      !heading &&
      !light &&
      (/^(?:b|strong)$/.test(localName) || /font-weight:\s*(?:bold|[6-9]00)/i.test(style)),
    italic: /^(?:i|em|cite|dfn|var)$/.test(localName) || /font-style:\s*(?:italic|oblique)/i.test(style),
    struck: /^(?:s|del|strike)$/.test(localName) || /text-decoration[^;]*line-through/i.test(style),
  }
}
