import { englishLabels } from '#core/markdown/render-labels'

/**
 * Puts the box that the site has for a missing picture in the place of each picture of the page that cannot be
 * loaded: the worker knows addresses, not files. When the author comes back to the window, the file may have come
 * too, and the picture is asked for once more.
 */
export function boxMissingPictures(page: Document): void {
  const pictures = new Map<Element, Element>()
  page.addEventListener(
    'error',
    ({ target }) => {
      if (!isPicture(target)) return
      const box = boxOf(target)
      pictures.set(box, target)
      target.replaceWith(box)
    },
    { capture: true },
  )
  const tryAgain = () => {
    if (page.defaultView === null) return window.removeEventListener('focus', tryAgain)
    for (const [box, picture] of pictures) box.replaceWith(picture.cloneNode())
    pictures.clear()
  }
  window.addEventListener('focus', tryAgain)
}

function boxOf(picture: Element): Element {
  const alt = picture.getAttribute('alt') ?? ''
  const text = alt === '' ? fileNameOf(picture.getAttribute('src') ?? '') : alt
  const box = picture.ownerDocument.createElement('span')
  box.className = 'image-missing'
  box.setAttribute('role', 'img')
  box.setAttribute('aria-label', `${englishLabels.missingImage}: ${text}`)
  box.textContent = text
  return box
}

function fileNameOf(address: string): string {
  const name = address.slice(address.lastIndexOf('/') + 1)
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

/** Elements of a frame are of its own realm: `instanceof` would not know them. */
function isPicture(target: EventTarget | null): target is Element {
  return target !== null && 'localName' in target && target.localName === 'img'
}
