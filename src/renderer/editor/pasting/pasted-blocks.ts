import { escapeLineStart } from './escape-text.ts'
import { isBlock, isElement } from './pasted-elements.ts'
import { inlineOf, longestRun } from './pasted-inline.ts'
import { tableText } from './table-text.ts'

/** Deeper than this nothing is nested by hand; what is becomes text. */
const deepest = 60

/** Sanitised HTML as blocks of Markdown, to be separated by empty lines. */
export function blocksOf(container: Node, depth = 0): readonly string[] {
  if (depth > deepest) return paragraph([...container.childNodes])
  const found: string[] = []
  let run: Node[] = []
  // Not spread: a page may hold more blocks than a call takes arguments.
  const add = (blocks: readonly string[]): void => {
    for (const block of blocks) found.push(block)
  }
  const endRun = (): void => {
    add(paragraph(run))
    run = []
  }
  for (const node of container.childNodes) {
    if (!holdsBlock(node)) {
      run.push(node)
      continue
    }
    endRun()
    add(blockOf(node, depth + 1))
  }
  endRun()
  return found
}

/** A block, or an element around one, as word processors put bold around whole pages. */
function holdsBlock(node: Node): node is Element {
  return (
    isBlock(node) || (isElement(node) && node.childElementCount > 0 && [...node.children].some(holdsBlock))
  )
}

function blockOf(element: Element, depth: number): readonly string[] {
  const { localName } = element
  const level = /^h([1-6])$/.exec(localName)?.[1]
  if (level !== undefined) {
    const words = inlineOf(element.childNodes).replace(/\\?\n/g, ' ')
    return words === '' ? [] : [`${'#'.repeat(Number(level))} ${words}`]
  }
  switch (localName) {
    case 'hr':
      return ['---']
    case 'pre':
      return [codeBlock(element)]
    case 'blockquote':
      return prefixed(blocksOf(element, depth), '> ', '> ')
    case 'ul':
    case 'ol':
      return list(element, depth)
    case 'table':
      return table(element, depth)
    default:
      return blocksOf(element, depth)
  }
}

function paragraph(nodes: readonly Node[]): readonly string[] {
  const text = inlineOf(nodes)
  if (text === '') return []
  return text.split('\n\n').map((part) => part.split('\n').map(escapeLineStart).join('\n'))
}

function codeBlock(element: Element): string {
  const classes = [element, ...element.children].map((each) => each.getAttribute('class') ?? '').join(' ')
  const language = /(?:^|\s)(?:language|lang|highlight-source)-([\w+#-]+)/.exec(classes)?.[1] ?? ''
  for (const line of element.querySelectorAll('br')) line.replaceWith('\n')
  const text = (element.textContent ?? '').replace(/^\n|\n$/g, '')
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1))
  return `${fence}${language}\n${text}\n${fence}`
}

function list(element: Element, depth: number): readonly string[] {
  const ordered = element.localName === 'ol'
  const start = Number(element.getAttribute('start') ?? '1')
  let number = Number.isInteger(start) && start >= 0 && start < 1e8 ? start : 1
  const items: string[] = []
  for (const item of element.children) {
    // Some editors put a list that is nested beside the item, not into it.
    const nested = item.localName === 'ul' || item.localName === 'ol'
    const blocks = nested ? list(item, depth + 1) : blocksOf(item, depth)
    const mark = ordered ? `${number}. ` : '- '
    const indent = ' '.repeat(mark.length)
    if (nested) items.push(...prefixed(blocks, indent, indent))
    else {
      items.push(`${mark}${box(item)}${indented(blocks, indent)}`.trimEnd())
      number += 1
    }
  }
  return items.length === 0 ? [] : [items.join('\n')]
}

/** A list or a line after the words of an item needs no empty line, other blocks do. */
function indented(blocks: readonly string[], indent: string): string {
  return blocks
    .map((block, at) => (at === 0 ? '' : /^(?:[-*+]|\d+\.) /.test(block) ? '\n' : '\n\n') + block)
    .join('')
    .replace(/\n(?=[^\n])/g, `\n${indent}`)
}

/** The box of a task. */
function box(item: Element): string {
  const input = item.querySelector(':scope > input, :scope > label > input, :scope > p > input')
  if (input?.getAttribute('type') !== 'checkbox') return ''
  return input.hasAttribute('checked') ? '[x] ' : '[ ] '
}

/** A table with one column or one row sets a page, not figures: what is in it is read by itself. */
function table(element: Element, depth: number): readonly string[] {
  const rows = [...element.querySelectorAll('tr')].filter((row) => row.closest('table') === element)
  const cells = rows.map((row) => [...row.children].flatMap(cellsOf))
  const isLaid = cells.length < 2 || cells.every((row) => row.length < 2)
  if (isLaid || element.querySelector('table') !== null)
    return rows.flatMap((row) => [...row.children].flatMap((cell) => blocksOf(cell, depth)))
  const caption = [...element.children].find(({ localName }) => localName === 'caption')
  return [...(caption === undefined ? [] : paragraph([...caption.childNodes])), tableText(cells)]
}

function cellsOf(cell: Element): readonly string[] {
  const span = Number(cell.getAttribute('colspan') ?? '1')
  const further = Number.isInteger(span) && span > 1 ? Math.min(span, 100) - 1 : 0
  return [inlineOf(cell.childNodes), ...Array.from({ length: further }, () => '')]
}

function prefixed(blocks: readonly string[], first: string, others: string): readonly string[] {
  if (blocks.length === 0) return []
  const lines = blocks.join('\n\n').split('\n')
  return [lines.map((line, at) => ((at === 0 ? first : others) + line).trimEnd()).join('\n')]
}
