import type { Payload } from './payloads.ts'

/** What stands between an author's text and script; each can be taken away in the page of the trials. */
export interface Layers {
  /** The pipeline with its link rules and its last gate; without it Markdown's own HTML comes out. */
  readonly sanitiser: boolean
  /** The preview's second sanitiser. */
  readonly purifier: boolean
  /** The frame's attribute. */
  readonly sandbox: boolean
  /** The policy of the frame's page. */
  readonly policy: boolean
}

export const allLayers: Layers = { sanitiser: true, purifier: true, sandbox: true, policy: true }
export const noLayers: Layers = { sanitiser: false, purifier: false, sandbox: false, policy: false }

/**
 * How the HTML gets into the frame: put into its page by piece, as the preview does; all together as the articles
 * of one series, whose only layers are all of them; or read by the browser's parser as a page of its own, where most
 * can happen.
 */
export type Manner = 'by-piece' | 'in-series' | 'as-page'

export interface Trial {
  readonly layers: Layers
  readonly manner: Manner
  readonly payloads: readonly Payload[]
}

/** What the page itself saw; calls of `hit` and requests are seen from outside. */
export interface Tried {
  /** Frames whose attribute and policy were found as the trial wanted them. */
  readonly frames: number
  /** Times that the policy refused something. */
  readonly refused: number
  /** Elements that an author could have touched, and that were. */
  readonly touched: number
  /** Times that a page did not come to rest; what it would have done is not known. */
  readonly late: number
  /** What the pane was told to open, by scheme. */
  readonly opened: Readonly<Record<string, number>>
}

export interface TrialPage {
  tryPayloads(trial: Trial): Promise<Tried>
}
