import { escapeLinkText, escapeText } from './escape-text.ts'
import { isBlock, isElement, textStyle } from './pasted-elements.ts'

/** What stands within a line: text with its styles, links and pictures. Line ends in it are hard breaks. */
export function inlineOf(nodes: Iterable<Node>): string {
  return tidy([...nodes].map((node) => inlineNode(node, escapeText)).join(''))
}

function inlineNode(node: Node, escape: (text: string) => string): string {
  if (!isElement(node)) return node.nodeType === 3 ? escape(spaced(node.textContent ?? '')) : ''
  const inner = (as = escape): string => [...node.childNodes].map((child) => inlineNode(child, as)).join('')
  switch (node.localName) {
    case 'br':
      return '\\\n'
    case 'img':
      return picture(node)
    case 'a':
      return link(node, inner)
    case 'code':
    case 'samp':
    case 'tt':
      return code(node.textContent ?? '')
    case 'kbd':
    case 'sub':
    case 'sup':
    case 'mark':
      return wrapped(inner(), `<${node.localName}>`, `</${node.localName}>`)
    case 'input':
      return ''
  }
  const { bold, italic, struck } = textStyle(node)
  let text = inner()
  if (struck) text = wrapped(text, '~~')
  if (italic) text = wrapped(text, '*')
  if (bold) text = wrapped(text, '**')
  return isBlock(node) ? ` ${text} ` : text
}

/** Marks beside a space mean nothing: it goes outside. */
function wrapped(text: string, open: string, close = open): string {
  const inside = text.trim()
  if (inside === '' || inside === '\\') return text
  const start = text.slice(0, text.indexOf(inside))
  const end = text.slice(start.length + inside.length)
  return `${start}${open}${inside}${close}${end}`
}

/** Addresses of a page that is somewhere else lead nowhere here. */
const leadsOut = /^(?:https?:\/\/|mailto:)/i
const isOnTheWeb = /^https?:\/\//i

function link(element: Element, inner: (as?: (text: string) => string) => string): string {
  const href = element.getAttribute('href')
  if (href === null || !leadsOut.test(href)) return inner()
  if (element.textContent === href && /^https?:[^\s<>]+$/i.test(href)) return `<${href}>`
  const text = inner(escapeLinkText)
  return text.trim() === '' ? text : wrapped(text, '[', `](${addressOf(href)})`)
}

function picture(element: Element): string {
  const source = element.getAttribute('src')
  const text = escapeLinkText(spaced(element.getAttribute('alt') ?? '').trim())
  return source === null || !isOnTheWeb.test(source) ? text : `![${text}](${addressOf(source)})`
}

/** An address as it may stand between parentheses. */
function addressOf(address: string): string {
  return address.trim().replace(/[\s<>()\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
}

function code(text: string): string {
  const content = spaced(text)
  if (content.trim() === '') return content
  const mark = '`'.repeat(longestRun(content) + 1)
  const pad = content.startsWith('`') || content.endsWith('`') ? ' ' : ''
  return mark + pad + content + pad + mark
}

/** How many backticks stand beside one another at most. */
export function longestRun(text: string): number {
  return (text.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 0)
}

/** Blanks of HTML are one space; those that do not break stay in no text. */
function spaced(text: string): string {
  return text.replace(/[\s\u00a0]+/g, ' ')
}

/** One space where several nodes had some, none at the ends of lines, an empty line for two breaks, none at the ends. */
function tidy(text: string): string {
  return text
    .replace(/ {2,}/g, ' ')
    .replace(/ ?\\\n ?/g, '\\\n')
    .replace(/(?:\\\n){2,}/g, '\n\n')
    .replace(/^(?:\\\n|\s)+|(?:\\\n|\s)+$/g, '')
}
