import type { WebFrameMain } from 'electron'
import { fromPageAddress, originOf } from './schemes.ts'
import { strict } from './unknown-api.ts'

type Surface = Pick<
  WebFrameMain,
  'url' | 'origin' | 'name' | 'parent' | 'top' | 'frames' | 'framesInSubtree' | 'detached' | 'isDestroyed'
>

/** One document in one frame. After the frame has navigated it is another one. */
export interface Frame {
  readonly id: string
  /** What the application gets; the same object for as long as the document is there. */
  readonly shown: WebFrameMain
  current: boolean
}

/** The frames of a page, by Chromium's names for them. */
export class Frames {
  private readonly documents = new Map<string, Frame & { parentId: string | null }>()
  readonly mainId: string

  constructor(mainId: string) {
    this.mainId = mainId
    this.commit(mainId, null, '', '')
  }

  get main(): Frame {
    return this.documents.get(this.mainId) ?? this.commit(this.mainId, null, '', '')
  }

  get(id: string): Frame | null {
    return this.documents.get(id) ?? null
  }

  /** A frame shows another document now. */
  commit(
    id: string,
    parentId: string | null,
    address: string,
    name: string,
  ): Frame & { parentId: string | null } {
    this.drop(id)
    const shown = this.show(id, parentId, address, name)
    const made = { id, parentId, shown, current: true }
    this.documents.set(id, made)
    return made
  }

  /** A frame is gone, and those in it. */
  drop(id: string): void {
    const known = this.documents.get(id)
    if (known === undefined) return
    known.current = false
    this.documents.delete(id)
    for (const child of [...this.documents.values()]) if (child.parentId === id) this.drop(child.id)
  }

  private children(id: string): WebFrameMain[] {
    return [...this.documents.values()].filter(({ parentId }) => parentId === id).map(({ shown }) => shown)
  }

  /**
   * "webFrameMain", instance properties: `url` as the application knows it, `origin` serialised as RFC 6454
   * has it, `parent` null at the top; `detached` once another document has taken its place.
   */
  private show(id: string, parentId: string | null, address: string, name: string): WebFrameMain {
    const documents = this.documents
    const children = () => this.children(id)
    const isCurrent = () => documents.get(id)?.shown === shown
    const parent = () => (parentId === null ? null : (documents.get(parentId)?.shown ?? null))
    const top = () => this.main.shown
    const surface: Surface = {
      url: fromPageAddress(address),
      // A document without an address of its own has the origin of the page that made it.
      origin:
        address === 'about:srcdoc' || address === 'about:blank'
          ? (parent()?.origin ?? 'null')
          : originOf(address),
      name,
      get parent() {
        return parent()
      },
      get top() {
        return top()
      },
      get frames() {
        return children()
      },
      get framesInSubtree() {
        return [shown, ...children().flatMap((child) => child.framesInSubtree)]
      },
      get detached() {
        return !isCurrent()
      },
      isDestroyed: () => !isCurrent(),
    }
    const shown = strict('webFrameMain', surface) as WebFrameMain
    return shown
  }
}
