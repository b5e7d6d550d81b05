/**
 * Does to every element of a page what its author's hand could: all events that it has a handler for, focus,
 * clicks, sending of forms. Links that lead out by a plain address are followed only where `everyLink`.
 * Answers how many things were done.
 */
export function touchAll(page: Document, everyLink: boolean): number {
  const view = page.defaultView
  if (view === null) return 0
  let touched = 0
  for (const element of page.querySelectorAll('*')) {
    for (const { name } of element.attributes) {
      if (!/^on./i.test(name)) continue
      element.dispatchEvent(new view.Event(name.slice(2).toLowerCase(), { cancelable: true }))
      touched += 1
    }
    if (
      hasMethod(element, 'focus') &&
      element.matches('[tabindex], [autofocus], a, input, button, textarea, select')
    )
      element.focus()
    if (element.matches('a, area') && (everyLink || !leadsOut(element))) {
      element.dispatchEvent(new view.MouseEvent('click', { bubbles: true, cancelable: true }))
      element.dispatchEvent(new view.MouseEvent('auxclick', { bubbles: true, cancelable: true, button: 1 }))
      touched += 1
    }
    if (element.matches('button, summary, input') && hasMethod(element, 'click')) {
      element.click()
      touched += 1
    }
    if (element.localName === 'form' && hasMethod(element, 'requestSubmit')) {
      element.requestSubmit()
      touched += 1
    }
  }
  return touched
}

const plain: ReadonlySet<string> = new Set([
  'http:',
  'https:',
  'mailto:',
  'ftp:',
  'file:',
  'irc:',
  'ws:',
  'about:',
])

/** Whether the browser itself would take the address for one that leads away and runs nothing. */
function leadsOut(element: Element): boolean {
  const address = element.getAttribute('href') ?? element.getAttribute('xlink:href')
  if (address === null) return false
  try {
    return plain.has(new URL(address, document.baseURI).protocol)
  } catch {
    return true
  }
}

function hasMethod<Name extends string>(
  element: Element,
  name: Name,
): element is Element & Record<Name, () => void> {
  return typeof Reflect.get(element, name) === 'function'
}
