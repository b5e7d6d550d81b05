import { isElement } from '../preview/is-element.ts'

/** Attributes whose words are ids of the same page. */
const referring = ['aria-labelledby', 'aria-describedby', 'headers']
const selector = ['[id]', '[href^="#"]', ...referring.map((name) => `[${name}]`), 'svg', 'svg *'].join(', ')
/** Paint, markers and the like of a drawing. */
const paint = /url\(\s*(["']?)#/g

/**
 * Gives the ids of an article, and all that refers to them, a beginning of its own: on one page with other articles
 * its anchors still lead into itself, and its drawings take no colours from elsewhere.
 */
export function makeIdsOwn(nodes: readonly Node[], beginning: string): void {
  for (const node of nodes) {
    if (!isElement(node)) continue
    if (node.matches(selector)) makeOwn(node, beginning)
    for (const element of node.querySelectorAll(selector)) makeOwn(element, beginning)
  }
}

function makeOwn(element: Element, beginning: string): void {
  if (element.id !== '') element.id = beginning + element.id
  const href = element.getAttribute('href')
  if (href?.startsWith('#') === true) element.setAttribute('href', `#${beginning}${href.slice(1)}`)
  for (const name of referring) {
    const ids = element.getAttribute(name)
    if (ids !== null)
      element.setAttribute(
        name,
        ids.replace(/\S+/g, (id) => beginning + id),
      )
  }
  if (element.namespaceURI !== 'http://www.w3.org/2000/svg') return
  for (const { name, value } of element.attributes)
    if (value.includes('url(')) element.setAttribute(name, value.replace(paint, `url($1#${beginning}`))
}
