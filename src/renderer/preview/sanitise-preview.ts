import DOMPurify from 'dompurify'
import { allowedAttributes, allowedTags } from './allowed-markup.ts'
import { pastedAttributes, pastedTags } from './pasted-markup.ts'
import { isRemotePicture, isSafeLink, isSafeSource } from './safe-preview-url.ts'
import type { RemoteImages } from '#shared/frame-policy'

/*
 * The second sanitiser, with a parser of its own, between the worker's HTML and the preview's frame.
 * There is one DOMPurify in the page: each would make a Trusted Types policy, and the page allows one.
 */
let remote: RemoteImages = 'link'
let pasted = false
DOMPurify.addHook('uponSanitizeAttribute', (element, data) => {
  const { attrName, attrValue } = data
  if (pasted) {
    // Addresses of a page that is somewhere else lead nowhere here.
    const allowed = attrName === 'href' ? /^(?:https?:\/\/|mailto:)/i : /^https?:\/\//i
    if ((attrName === 'href' || attrName === 'src') && !allowed.test(attrValue)) data.keepAttr = false
    return
  }
  if (attrName === 'href' && !isSafeLink(attrValue)) data.keepAttr = false
  if ((attrName === 'src' || attrName === 'poster') && !isSafeSource(attrValue)) {
    const kept = remote === 'keep' && element.nodeName === 'IMG' && isRemotePicture(attrValue)
    if (!kept) data.keepAttr = false
  }
  // Paint and markers of a drawing may point into the drawing itself.
  if (/url\s*\(/i.test(attrValue) && !/^url\(\s*["']?#[\w-]+["']?\s*\)$/.test(attrValue))
    data.keepAttr = false
})

const markup = {
  ALLOWED_TAGS: [...allowedTags],
  ALLOWED_ATTR: [...allowedAttributes],
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  ALLOW_UNKNOWN_PROTOCOLS: false,
  // Ids are the page's anchors (`links`, `title` among them). They cannot stand in for properties of the
  // document, because no element keeps a `name`.
  SANITIZE_DOM: false,
}

/** Only what an empty page is made of. */
const skeleton = {
  WHOLE_DOCUMENT: true,
  ALLOWED_TAGS: ['!doctype', 'html', 'head', 'meta', 'body'],
  ALLOWED_ATTR: ['http-equiv', 'content', 'charset'],
}

/** The nodes of each block, in the blocks' order; pictures of other sites where they are kept. */
export function previewNodes(blocks: readonly string[], remoteImages: RemoteImages = 'link'): ChildNode[][] {
  remote = remoteImages
  // One pass for all of them: each stands in an element of its own.
  const whole = clean(blocks.map((html) => `<section>${html}</section>`).join(''))
  const holders = [...whole.children]
  if (whole.childNodes.length === blocks.length && holders.length === blocks.length) {
    return holders.map((holder) => [...holder.childNodes])
  }
  // A block that closes more than it opens would shift the others.
  return blocks.map((html) => [...clean(html).childNodes])
}

/** What an author pastes, as nodes to read: nothing of it is put into a page. */
export function pastedNodes(html: string): DocumentFragment {
  pasted = true
  try {
    return (
      DOMPurify.sanitize(html, {
        ALLOWED_TAGS: [...pastedTags],
        ALLOWED_ATTR: [...pastedAttributes],
        ALLOW_DATA_ATTR: false,
        ALLOW_ARIA_ATTR: false,
        RETURN_DOM_FRAGMENT: true,
      }) ?? document.createDocumentFragment()
    )
  } finally {
    pasted = false
  }
}

/** An empty document as trusted markup: the page allows no other way to give a frame its text. */
export function trustedSkeleton(html: string): unknown {
  return DOMPurify.sanitize(html, { ...skeleton, RETURN_TRUSTED_TYPE: true })
}

function clean(html: string): DocumentFragment {
  return fragmentOf(html) ?? document.createDocumentFragment()
}

/** Null where the parser is left without a body, as `<frameset>` leaves it. */
function fragmentOf(html: string): DocumentFragment | null {
  return DOMPurify.sanitize(html, { ...markup, RETURN_DOM_FRAGMENT: true })
}
