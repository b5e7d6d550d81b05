import type { Text } from '@codemirror/state'
import type { LinkSource } from '#core/markdown/link-index'
import type { LinkResolver } from '#core/markdown/resolve-link'
import type { ArticleStatus } from '#shared/model/series'

/** An article that a link may lead to. */
export interface ArticleChoice {
  readonly place: LinkSource
  /** As printed; an en dash for none. */
  readonly number: string
  readonly title: string
  /** Of its series. */
  readonly seriesTitle: string
  /** Not in the published edition: readers get the text of a link to it. */
  readonly draft: boolean
}

/** A heading of an article, by the id that links name. */
export interface HeadingChoice {
  readonly level: number
  readonly text: string
  readonly id: string
}

/** A picture or another file, by its path from the workspace's root. */
export interface FileChoice {
  readonly path: string
  readonly picture: boolean
}

/** A label of a footnote in the open text. */
export interface NoteChoice {
  readonly label: string
  /** The beginning of its note; null where none is written yet. */
  readonly note: string | null
  readonly used: boolean
}

/** What completion knows of the workspace around the open article. All but promises answer from what is prepared. */
export interface CompletionFacts {
  /** The open article; null while there is none. */
  readonly here: () => LinkSource | null
  /** Says where addresses lead. */
  readonly resolve: LinkResolver
  /** The articles that fit what is typed, the best first. */
  readonly articles: (typed: string) => readonly ArticleChoice[]
  /** The articles of the own series that fit, by the slug that tokens name. */
  readonly parts: (typed: string) => readonly (ArticleChoice & { readonly slug: string })[]
  /** What a token of the series says here; null where it says nothing. */
  readonly token: (name: string) => string | null
  /** Tags in use that fit what is typed, the most used first. */
  readonly tags: (typed: string) => readonly string[]
  /** Languages in use, the workspace's first. */
  readonly languages: () => readonly string[]
  /** Finds files by what is typed, the own series' first. */
  readonly files: () => Promise<(typed: string) => readonly FileChoice[]>
  readonly headings: (of: LinkSource) => Promise<readonly HeadingChoice[]>
  /** Headings and footnotes of the text as it stands in the editor. */
  readonly ownHeadings: (text: Text) => Promise<readonly HeadingChoice[]>
  readonly notes: (text: Text) => Promise<readonly NoteChoice[]>
  /** The calendar day, `YYYY-MM-DD`. */
  readonly today: () => string
}

/** Knows nothing. */
export const noCompletionFacts: CompletionFacts = {
  here: () => null,
  resolve: () => ({ kind: 'missing', reason: 'nothing', target: null }),
  articles: () => [],
  parts: () => [],
  token: () => null,
  tags: () => [],
  languages: () => [],
  files: () => Promise.resolve(() => []),
  headings: () => Promise.resolve([]),
  ownHeadings: () => Promise.resolve([]),
  notes: () => Promise.resolve([]),
  today: () => '',
}

/** Keys of a head that Seriatim reads, in the order in which they are offered. */
export const headKeys = [
  'title',
  'description',
  'status',
  'tags',
  'date',
  'updated',
  'draft',
  'slug',
  'aliases',
  'cover',
  'coverAlt',
  'canonical',
  'readingTime',
  'wordGoal',
  'lang',
  'dir',
] as const
export type HeadKey = (typeof headKeys)[number]

export const tokenNames = [
  'part',
  'parts',
  'next',
  'prev',
  'next.title',
  'prev.title',
  'series.title',
] as const
export type TokenName = (typeof tokenNames)[number]

/** What rows of completion say beside what they insert. */
export interface CompletionWords {
  readonly draft: string
  readonly newNote: string
  readonly noteToWrite: string
  readonly today: string
  readonly status: (status: ArticleStatus) => string
  readonly leftToRight: string
  readonly rightToLeft: string
  readonly isDraft: string
  readonly isNoDraft: string
  readonly key: (key: HeadKey) => string
  readonly token: (name: TokenName) => string
  readonly partOf: string
}

/** Says nothing. */
export const noCompletionWords: CompletionWords = {
  draft: '',
  newNote: '',
  noteToWrite: '',
  today: '',
  status: () => '',
  leftToRight: '',
  rightToLeft: '',
  isDraft: '',
  isNoDraft: '',
  key: () => '',
  token: () => '',
  partOf: '',
}
