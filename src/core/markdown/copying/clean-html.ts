import { authorElements, voidElements } from '#core/markdown/allowed-html'
import { attributeHtml, escapeHtml } from '#core/markdown/escape-html'
import { classesOf, findElement, type HtmlElement, type HtmlNode, htmlTree, textWithin } from './html-tree.ts'

export interface Cleaning {
  /**
   * `source`: to be read as HTML, with formulas as MathML, which holds its TeX, and links within the text.
   * `editor`: to be pasted as rich text. Few editors know MathML, so formulas are TeX in code; and the browser that
   * takes the text into the clipboard would have links within it lead to Seriatim, so there are none.
   */
  readonly to: 'source' | 'editor'
  /** Address of the article's own page, for links to what was not copied; null where there is none. */
  readonly page: string | null
}

/**
 * The pipeline's HTML as other editors take it: elements that mean something, and no class but `language-…`, no
 * id that nothing leads to, nothing for scripts, styles or screens of our own.
 */
export function cleanHtml(html: string, cleaning: Cleaning): string {
  const tree = htmlTree(html)
  const ids = new Set<string>()
  const led = new Set<string>()
  for (const { attributes } of cleaning.to === 'editor' ? [] : elementsIn(tree)) {
    const fragment = ownFragment(attributes)
    if (fragment !== null) led.add(fragment)
    const id = attributes.get('id')
    if (id !== undefined) ids.add(id)
  }
  return new Cleaner(cleaning, ids, led).write(tree).trim()
}

function* elementsIn(nodes: readonly HtmlNode[]): Generator<HtmlElement> {
  for (const node of nodes) {
    if (typeof node === 'string') continue
    yield node
    yield* elementsIn(node.children)
  }
}

function ownFragment(attributes: HtmlElement['attributes']): string | null {
  const href = attributes.get('href')
  if (href?.startsWith('#') !== true) return null
  try {
    return decodeURIComponent(href.slice(1))
  } catch {
    return href.slice(1)
  }
}

/** What any element may say of itself; `headers` would name ids that are gone. */
const everywhere: ReadonlySet<string> = new Set(['lang', 'dir', 'title'])
/** A figure with one of these is one wherever it is pasted. */
const shown: ReadonlySet<string> = new Set(['img', 'video', 'audio', 'table', 'blockquote', 'math'])

class Cleaner {
  readonly #cleaning: Cleaning
  readonly #ids: ReadonlySet<string>
  readonly #led: ReadonlySet<string>

  constructor(cleaning: Cleaning, ids: ReadonlySet<string>, led: ReadonlySet<string>) {
    this.#cleaning = cleaning
    this.#ids = ids
    this.#led = led
  }

  write(nodes: readonly HtmlNode[]): string {
    return nodes.map((node) => (typeof node === 'string' ? node : this.#element(node))).join('')
  }

  #element(element: HtmlElement): string {
    const { name, attributes, children } = element
    switch (name) {
      case 'a':
        return this.#link(element)
      case 'div':
        return this.#division(element)
      case 'figure':
        return this.#figure(element)
      case 'input':
        return attributes.has('checked') ? '☑' : '☐'
      case 'label':
        return this.write(children)
      case 'math':
        return this.#cleaning.to === 'editor' ? teX(element) : mathMl(element)
      case 'section':
        return attributes.get('role') === 'doc-endnotes' ? this.write(children) : this.#plain(element)
      case 'span': {
        const kept = this.#attributes(element)
        return kept === '' ? this.write(children) : `<span${kept}>${this.write(children)}</span>`
      }
      default:
        return this.#plain(element)
    }
  }

  #plain(element: HtmlElement, name = element.name): string {
    const open = `<${name}${this.#attributes(element)}>`
    return voidElements.has(name) ? open : `${open}${this.write(element.children)}</${name}>`
  }

  #attributes(element: HtmlElement): string {
    const { name, attributes } = element
    let html = ''
    for (const [key, value] of attributes) {
      const kept =
        everywhere.has(key) ||
        (authorElements.get(name)?.includes(key) === true && key !== 'headers') ||
        this.#isLedTo(key, value)
      if (kept) html += attributeHtml(key, value)
    }
    const classes = classesOf(element)
    if (name === 'code') html += attributeHtml('class', classes.find(isLanguage) ?? null)
    const side = classes.map((each) => /^align-(left|center|right)$/.exec(each)?.[1]).find(Boolean)
    return side === undefined ? html : `${html} style="text-align: ${side}"`
  }

  #isLedTo(key: string, value: string): boolean {
    return key === 'id' && this.#led.has(value)
  }

  /** A link to what was not copied leads to the page, where there is one. */
  #link(element: HtmlElement): string {
    const { attributes, children } = element
    const fragment = ownFragment(attributes)
    const { page, to } = this.#cleaning
    const role = attributes.get('role')
    if (role === 'doc-noteref' && to === 'editor') return this.write(children)
    if (role === 'doc-backlink') return to === 'editor' ? '' : `<a${this.#attributes(element)}>↩\uFE0E</a>`
    if (!attributes.has('href')) return this.#element({ ...element, name: 'span' })
    if (fragment === null || this.#ids.has(fragment)) return this.#plain(element)
    if (page === null) return this.write(children)
    const href = fragment === '' ? page : `${page}#${encodeURIComponent(fragment)}`
    return this.#plain({ ...element, attributes: new Map([...attributes, ['href', href]]) })
  }

  #division(element: HtmlElement): string {
    const { attributes, children } = element
    const role = attributes.get('role')
    if (role === 'note') return this.#callout(element)
    if (role === 'region') return this.write(children)
    return this.#plain(element, classesOf(element).includes('math-block') ? 'p' : 'div')
  }

  #callout(element: HtmlElement): string {
    const label = escapeHtml(element.attributes.get('aria-label') ?? '')
    const inner = element.children.map((node) => {
      if (typeof node === 'string' || !classesOf(node).includes('callout-title')) return node
      const isDefault = textWithin(node.children).trim().toLowerCase() === label.toLowerCase()
      const words = isDefault ? node.children : [`${label}: `, ...node.children]
      const bold: HtmlElement = { name: 'strong', attributes: new Map(), children: words }
      return { ...node, children: [bold] }
    })
    return this.#plain({ ...element, children: inner }, 'blockquote')
  }

  /** Code and a picture that is not there are no figures elsewhere: their captions are paragraphs. */
  #figure(element: HtmlElement): string {
    const isCode = findElement(element.children, ({ name }) => name === 'pre') !== null
    if (!isCode && findElement(element.children, ({ name }) => shown.has(name)) !== null)
      return this.#plain(element)
    const caption = isCode ? 'strong' : 'em'
    return element.children
      .map((node) => {
        if (typeof node === 'string') return node.trim() === '' ? node : `<p>${node}</p>`
        if (node.name === 'figcaption')
          return `<p><${caption}>${this.write(node.children)}</${caption}></p>\n`
        const html = this.#element(node)
        return inline.has(node.name) ? `<p>${html}</p>` : html
      })
      .join('')
  }
}

const inline: ReadonlySet<string> = new Set(['a', 'span', 'em', 'strong', 'code'])

function isLanguage(name: string): boolean {
  return /^language-./.test(name)
}

/** The formula as its author wrote it, between the dollars that most editors know. */
function teX({ attributes, children }: HtmlElement): string {
  const source = findElement(children, ({ name }) => name === 'annotation')
  const dollars = attributes.get('display') === 'block' ? '$$' : '$'
  return `<code>${dollars}${textWithin(source?.children ?? children).trim()}${dollars}</code>`
}

function mathMl({ name, attributes, children }: HtmlElement): string {
  const kept = [...attributes].filter(([key]) => key !== 'class')
  const inner = children.map((node) => (typeof node === 'string' ? node : mathMl(node))).join('')
  return `<${name}${kept.map(([key, value]) => attributeHtml(key, value)).join('')}>${inner}</${name}>`
}
