import type { Page } from 'playwright-core'

/** Width and height of a window, in CSS pixels. */
export interface Size {
  readonly width: number
  readonly height: number
}

/** The two windows that every view is taken in. */
export const sizes: readonly Size[] = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
]

/** The product with its window on a workspace of its own. */
export interface Stage {
  readonly page: Page
  /** The workspace: a copy of the sample, the scene's to change. */
  readonly workspace: string
  /** Where exports of the scene go; nothing is there yet. */
  readonly site: string
  /** Ends the host under the open window. */
  readonly stopHost: () => Promise<void>
  /** Stops the host where it is, until the scene is over. */
  readonly pauseHost: () => void
}

/** One state of the product, reached by the means by which an author reaches it. */
export interface Scene {
  /** Begins the name of its pictures. */
  readonly name: string
  /** Changes the workspace before the window opens. */
  readonly prepare?: (workspace: string) => void | Promise<void>
  /** Opens the window on no workspace, after two were open, of which one is gone. */
  readonly welcome?: boolean
  /** The workspace lies on a disk of its own with hardly any room; only where disks can be mounted. */
  readonly disk?: 'small'
  /** The host answers nothing but the page itself. */
  readonly silent?: boolean
  /** Brings the window into the state. */
  readonly show: (stage: Stage) => Promise<void>
  /** Ends a state that does not outlive a change of the window; it is then shown again for each picture. */
  readonly end?: (stage: Stage) => Promise<void>
  /** Instead of the usual two. */
  readonly sizes?: readonly Size[]
  /** Instead of light and dark: the state brings colours of its own. */
  readonly colours?: readonly ['light']
}
