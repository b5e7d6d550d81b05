/** Tells of links that are followed on the page of a frame, as their address stands there; the frame itself stays. */
export function listenToLinks(page: Document, onLink: (href: string) => void): void {
  const follow = (event: Event) => {
    const href = linkUnder(event)
    if (href === null) return
    event.preventDefault()
    if (event.type !== 'auxclick') onLink(href)
  }
  page.addEventListener('click', follow)
  page.addEventListener('auxclick', follow)
  // A picture or link that is dragged would take the frame to its address.
  page.addEventListener('dragstart', (event) => event.preventDefault())
}

/** The address of the link that an event happened in. */
function linkUnder(event: Event): string | null {
  // Elements of the frame are of its own realm: `instanceof` would not know them.
  const path = event.composedPath()
  for (const target of path) {
    if ('getAttribute' in target && 'localName' in target && target.localName === 'a') {
      return typeof target.getAttribute === 'function' ? String(target.getAttribute('href') ?? '') : null
    }
  }
  return null
}
