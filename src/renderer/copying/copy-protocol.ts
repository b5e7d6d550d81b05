import type { SourcePart } from '#core/markdown/copying/copied-pieces'
import type { LinkSource } from '#core/markdown/link-index'

/** What is put into the clipboard: text with its look, HTML in source, or Markdown. */
export type CopyForm = 'rich' | 'html' | 'markdown'

export interface CopyJob {
  readonly form: CopyForm
  readonly source: LinkSource
  readonly seriesTitle: string
  /** The whole file. */
  readonly text: string
  /** What is selected in it; empty for all. */
  readonly selected: readonly SourcePart[]
  /** Address of the workspace's site; null where it has none. */
  readonly base: string | null
  /** Addresses there of files that were asked for. */
  readonly files: ReadonlyMap<string, string | null>
}

export interface MadeCopy {
  /** The text with its look; null where only text is wanted. */
  readonly html: string | null
  readonly plain: string
  readonly words: number
  readonly isWhole: boolean
}

/** `wanted`: these files' addresses have to be known first. */
export type CopyAnswer =
  | { readonly kind: 'made'; readonly copy: MadeCopy }
  | { readonly kind: 'wanted'; readonly files: readonly string[] }
