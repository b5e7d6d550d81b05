import { boxMissingPictures } from './missing-pictures.ts'
import { trustedSkeleton } from './sanitise-preview.ts'
import { framePolicy, pictureFramePath, type RemoteImages } from '#shared/frame-policy'

/** The one permission of the preview's frame: this page may reach into it. It runs no script, ever. */
export const frameSandbox = 'allow-same-origin'

/**
 * Makes the frame and resolves when its empty document is there. Its style comes by `styleFrame`: a
 * constructed sheet is none that the policy has to allow.
 */
export function createFrame(
  host: HTMLElement,
  title: string,
  remoteImages: RemoteImages = 'link',
): Promise<HTMLIFrameElement> {
  // oxlint-disable-next-line react/iframe-missing-sandbox -- it is set on the next line, in the one place for it
  const frame = host.ownerDocument.createElement('iframe')
  frame.setAttribute('sandbox', frameSandbox)
  frame.title = title
  if (remoteImages === 'keep') frame.src = pictureFramePath
  else {
    const skeleton = trustedSkeleton(
      `<!doctype html><html><head><meta http-equiv="Content-Security-Policy" content="${framePolicy}">` +
        '<meta charset="utf-8"></head><body></body></html>',
    )
    Reflect.set(frame, 'srcdoc', skeleton)
  }
  return new Promise((resolve) => {
    const begin = () => {
      if (frame.contentDocument !== null) boxMissingPictures(frame.contentDocument)
      resolve(frame)
    }
    frame.addEventListener('load', begin, { once: true })
    host.append(frame)
  })
}

/** Gives the frame its style sheets, in order. */
export function styleFrame(frame: HTMLIFrameElement, sheets: readonly string[]): void {
  const view = frame.contentWindow
  const page = frame.contentDocument
  if (view === null || page === null || !hasStyleSheets(view)) return
  page.adoptedStyleSheets = sheets.map((css) => {
    const sheet = new view.CSSStyleSheet({ baseURL: document.baseURI })
    sheet.replaceSync(css)
    return sheet
  })
}

function hasStyleSheets(view: Window): view is Window & typeof globalThis {
  return 'CSSStyleSheet' in view
}
