import { touchAll } from './touch-all.ts'

Object.assign(globalThis, { sitePage: { touch } })

const plain = /^(?:https?|mailto|file):$/

/** Touches all that stands on a page of a site. Answers what it holds beside its own script and plain links. */
function touch(): readonly string[] {
  const found: string[] = []
  for (const element of document.querySelectorAll('*')) {
    for (const { name } of element.attributes) if (/^on|^style$|^srcdoc$/i.test(name)) found.push(name)
    const address = Reflect.get(element, 'href')
    if (typeof address === 'string' && address !== '' && !isPlain(address)) found.push(address)
    if (/^(?:iframe|frame|object|embed|base|form|meta)$/.test(element.localName) && !isOwn(element))
      found.push(element.outerHTML)
    if (element.localName === 'script' && !isOwn(element)) found.push(element.outerHTML)
  }
  touchAll(document, false)
  return found
}

/** An address that is none for the browser leads nowhere. */
function isPlain(address: string): boolean {
  return !URL.canParse(address, document.baseURI) || plain.test(new URL(address, document.baseURI).protocol)
}

/** What every page of a site has: the one script, and facts in its head. */
function isOwn(element: Element): boolean {
  if (element.localName === 'script')
    return /^(?:\.\.\/)*assets\/[\w-]+\.[0-9a-f]{8}\.js$/.test(element.getAttribute('src') ?? '')
  return element.localName === 'meta' && !element.hasAttribute('http-equiv')
}
