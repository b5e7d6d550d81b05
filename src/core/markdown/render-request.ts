import type { RenderLabels } from './render-labels.ts'

/** How a link comes out: as an anchor, or as its text in `<span class="link-missing">`. */
export type LinkOutcome =
  | { readonly kind: 'link'; readonly href: string; readonly attributes?: Readonly<Record<string, string>> }
  | { readonly kind: 'text' }

/** How an image comes out: as a picture, as a link to it, or as a labelled box that says it is missing. */
export type ImageOutcome =
  | { readonly kind: 'image'; readonly src: string; readonly width?: number; readonly height?: number }
  | { readonly kind: 'link'; readonly href: string }
  | { readonly kind: 'missing' }

/** What a token says; with an address it is a link. */
export interface TokenOutcome {
  readonly text: string
  readonly href: string | null
}

/** What the pipeline asks of its caller. The same source and answers give the same bytes in every host. */
export interface RenderRequest {
  /** Decides every `[text](href)`, autolink and wikilink. `wikilink` targets come as written between the brackets. */
  readonly link: (href: string, form: 'link' | 'wikilink') => LinkOutcome
  readonly image: (src: string) => ImageOutcome
  /** Text of a wikilink that gives no label: the target's title, or null to show what was written. */
  readonly wikilinkLabel: (target: string) => string | null
  /** What `{{name}}` says in this article; null when it has no answer, as all have where this is not given. */
  readonly token?: (name: string) => TokenOutcome | null
  /** First line of the body in its file, from 0; blocks then carry `data-line` (from 1). Null: no positions. */
  readonly bodyLine: number | null
  /** Title of the page: a first H1 equal to it is not shown again. */
  readonly title: string | null
  /** Whether diagrams are drawn, as they are where this is not given, or shown as their source. */
  readonly diagrams?: 'drawn' | 'source'
  /** Words that the pipeline adds, in the page's language; English where they are not given. */
  readonly labels?: Partial<RenderLabels>
  /** Told from time to time which share of the page is written, from 0 to 1. */
  readonly progress?: (share: number) => void
}

export interface Heading {
  readonly level: number
  readonly id: string
  /** Plain text. */
  readonly text: string
}

export interface RenderedMarkdown {
  /** Sanitised HTML of the body. */
  readonly html: string
  /** Headings in document order, as the contents list needs them. */
  readonly headings: readonly Heading[]
  /** Words of the source that must reappear in the page, and words that the HTML holds. */
  readonly notes: readonly RenderNote[]
}

/** Something the author should know: what could not be drawn or was taken out. Line from 1, in the body. */
export interface RenderNote {
  readonly code: 'diagram.unsupported' | 'math.invalid' | 'html.removed' | 'token.unresolved'
  readonly line: number | null
  readonly message: string
}
