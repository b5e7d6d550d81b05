import type { TextPart } from '#core/markdown/plain-text'
import type { TextFault } from '#core/markdown/text-faults'
import type { YamlPlace } from '#core/markdown/yaml-reader'
import type { ArticleStatus } from '#shared/model/series'
import type { Problem } from '#shared/model/problem'

/** A link or image of an article, at its place in the file (line and column from 1). */
export interface ArticleLink {
  readonly form: 'link' | 'wikilink' | 'image'
  /** The address as written, without label. */
  readonly href: string
  readonly line: number
  readonly column: number
}

/** A token of an article (`{{part}}`), at its place in the file (line and column from 1). */
export interface ArticleToken {
  /** What stands between the braces. */
  readonly name: string
  readonly line: number
  readonly column: number
}

/** What is wrong with an article's description, at its place in the file; `missing` has none without the key. */
export type DescriptionFault = { readonly line: number | null; readonly column: number | null } & (
  | { readonly kind: 'missing' }
  | { readonly kind: 'too-long'; readonly length: number }
)

/** All that Seriatim knows of one article file without rendering it. Absent keys are null. */
export interface ArticleFacts {
  /** Relative to the series' folder, `/` between parts, as the disk spells it. */
  readonly path: string
  readonly revision: string
  readonly title: string
  readonly description: string | null
  readonly descriptionFault: DescriptionFault | null
  /** `description` in full, else the first paragraph cut at a word boundary. */
  readonly excerpt: string | null
  /** What the excerpt is cut from, where tokens in it have to be answered by the series; else null. */
  readonly excerptParts: readonly TextPart[] | null
  readonly date: string | null
  readonly updated: string | null
  readonly dateAt: YamlPlace | null
  readonly updatedAt: YamlPlace | null
  readonly tags: readonly string[]
  readonly status: ArticleStatus | null
  readonly draft: boolean
  readonly slug: string
  readonly aliases: readonly string[]
  readonly cover: string | null
  readonly coverAt: YamlPlace | null
  readonly coverAlt: string | null
  readonly canonical: string | null
  readonly canonicalAt: YamlPlace | null
  readonly language: string | null
  readonly direction: 'ltr' | 'rtl' | null
  readonly minutes: number
  readonly words: number
  /** Heading ids and footnote ids that a fragment may name. */
  readonly anchors: readonly string[]
  readonly links: readonly ArticleLink[]
  readonly tokens: readonly ArticleToken[]
  /** Holds HTML, formulas or diagrams, of which a page may not show all. */
  readonly mayLeaveNotes: boolean
  /** What is wrong with its text by itself. */
  readonly faults: readonly TextFault[]
  readonly problems: readonly Problem[]
  /** True when the bytes are not UTF-8: shown, never written. */
  readonly unreadable: boolean
}
