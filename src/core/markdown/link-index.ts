/** An article as a link sees it. Survives `postMessage`, so that the preview's worker can hold it. */
export interface LinkTarget {
  /** Folder of its series. */
  readonly series: string
  /** Path inside that folder: `name.md` or `name/index.md`. */
  readonly path: string
  readonly title: string
  /** Printed number, `–` for none. */
  readonly number: string
  readonly seriesSlug: string
  readonly slug: string
  /** Only shown articles are linked to; links to the others become text. */
  readonly shown: boolean
  /** Heading and footnote ids; null when they are not known, which keeps every fragment. */
  readonly anchors: readonly string[] | null
}

/** Where a link stands: an article, by series folder and path. */
export interface LinkSource {
  readonly series: string
  readonly path: string
}

/** What a link or image address means. Workspace paths use `/` and are NFC. */
export type LinkResolution =
  | {
      readonly kind: 'article'
      readonly target: LinkTarget
      readonly fragment: string | null
      readonly fragmentFound: boolean
    }
  /** A fragment of the article that the link stands in. */
  | { readonly kind: 'anchor'; readonly fragment: string; readonly fragmentFound: boolean }
  /** A file of the workspace that is no article: `path` is relative to the workspace's root. */
  | { readonly kind: 'asset'; readonly path: string; readonly fragment: string | null }
  | { readonly kind: 'external'; readonly href: string }
  | {
      readonly kind: 'missing'
      readonly reason: 'nothing' | 'draft' | 'ambiguous' | 'outside' | 'unsafe'
      readonly target: LinkTarget | null
    }
