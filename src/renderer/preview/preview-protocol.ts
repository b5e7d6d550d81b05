import type { CopyAnswer, CopyJob } from '../copying/copy-protocol.ts'
import type { PatchPart } from './diff-blocks.ts'
import type { LinkSource, LinkTarget } from '#core/markdown/link-index'

/** What the worker must know of the workspace; sent when it changes. */
export interface PreviewContext {
  readonly targets: readonly LinkTarget[]
  readonly remoteImages: 'link' | 'keep'
}

/** What stands on the page around the text. */
export interface PreviewPage {
  readonly source: LinkSource
  readonly language: string
  readonly seriesTitle: string
  readonly title: string
  /** Null for a page that carries no number. */
  readonly partLabel: { readonly part: number; readonly of: number } | null
  /** `YYYY-MM-DD` as the author wrote it. */
  readonly day: string | null
  readonly minutes: number | null
  readonly words: PageWords
}

/** Words that a site puts on every article's page. */
export interface PageWords {
  readonly allSeries: string
  readonly breadcrumb: string
  readonly contents: string
}

export interface RenderJob {
  readonly id: number
  /** Job whose page the pane shows: the answer may build on it. */
  readonly since: number | null
  readonly page: PreviewPage
  readonly text: TextUpdate
}

/** The text of the whole file, or what changed since the last job. */
export type TextUpdate =
  | { readonly kind: 'whole'; readonly text: string }
  | { readonly kind: 'change'; readonly from: number; readonly to: number; readonly insert: string }

export type WorkerRequest =
  | { readonly kind: 'context'; readonly context: PreviewContext }
  | { readonly kind: 'render'; readonly job: RenderJob }
  | { readonly kind: 'copy'; readonly job: CopyJob }

export interface RenderedPreview {
  readonly id: number
  /** The article that it shows. */
  readonly source: LinkSource
  /** HTML of all that stands above the text; null where it is the one that is shown. */
  readonly header: string | null
  readonly parts: readonly PatchPart[]
  /** First line of each block of the page, from 1; 0 where it has none. */
  readonly lines: readonly number[]
}

export type WorkerAnswer =
  | { readonly kind: 'ready' }
  /** A long text is on its way; which share of the work on it is done, from 0 to 1. */
  | { readonly kind: 'working'; readonly share: number }
  | { readonly kind: 'rendered'; readonly result: RenderedPreview }
  | { readonly kind: 'copied'; readonly answer: CopyAnswer }
  | { readonly kind: 'failed'; readonly id: number; readonly message: string }
