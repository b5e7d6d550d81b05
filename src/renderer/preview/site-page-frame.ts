import morphdom from 'morphdom'
import { createFrame, styleFrame } from './frame-document.ts'
import { listenToLinks } from './frame-links.ts'
import { previewNodes } from './sanitise-preview.ts'
import type { SitePage, SitePageName } from '#shared/model/site-page'

/** A page of lists in its frame: the exported file's own body, sanitised once more. */
export class SitePageFrame {
  readonly #frame: HTMLIFrameElement
  readonly #page: Document
  #shown: SitePageName | null = null

  private constructor(frame: HTMLIFrameElement, page: Document) {
    this.#frame = frame
    this.#page = page
  }

  /** `onLink` gets the address of a link as it stands on the page. */
  static async create(
    host: HTMLElement,
    title: string,
    onLink: (href: string) => void,
  ): Promise<SitePageFrame> {
    const frame = await createFrame(host, title)
    const page = frame.contentDocument
    if (page === null) throw new Error('The preview has no page.')
    const made = new SitePageFrame(frame, page)
    made.#listen(onLink)
    return made
  }

  style(sheets: readonly string[]): void {
    styleFrame(this.#frame, sheets)
  }

  setTitle(title: string): void {
    this.#frame.title = title
  }

  /** Puts a page on screen; its name is the same object while it is the same page. Another one begins at its top; the same one keeps its place and what is focused. */
  show(name: SitePageName, { html, language, direction }: SitePage): void {
    const { body, documentElement: root } = this.#page
    const isNew = this.#shown !== name
    this.#shown = name
    if (root.lang !== language) root.lang = language
    if (root.dir !== direction) root.dir = direction
    const look = `crisp page-${name.kind}`
    if (body.className !== look) body.className = look
    const nodes = previewNodes([html]).flat()
    if (isNew) {
      body.replaceChildren(...nodes)
      this.#page.scrollingElement?.scrollTo({ top: 0, behavior: 'instant' })
      return
    }
    const next = body.cloneNode(false)
    for (const node of nodes) next.appendChild(node)
    morphdom(body, next, { childrenOnly: true })
  }

  remove(): void {
    this.#frame.remove()
  }

  #listen(onLink: (href: string) => void): void {
    listenToLinks(this.#page, (href) => {
      if (href.startsWith('#')) this.#showFragment(href.slice(1))
      else onLink(href)
    })
  }

  /** The pages of lists have one anchor, which the skip link leads to. */
  #showFragment(fragment: string): void {
    const target = this.#page.getElementById(fragment)
    target?.focus()
    target?.scrollIntoView({ block: 'start', behavior: 'instant' })
  }
}
