import type { Problem } from '#shared/model/problem'
import type { Section } from '#shared/model/series'

/** One item of the `articles` list that could be read. */
export type ManifestEntry =
  | { readonly kind: 'article'; readonly path: string; readonly section: string | null; readonly unnumbered: boolean }
  | { readonly kind: 'planned'; readonly title: string; readonly section: string | null }

/** `series.yaml`, read loosely: keys of the wrong type read as absent and are named in `problems`. */
export interface SeriesManifest {
  readonly title: string | null
  readonly description: string | null
  readonly slug: string | null
  readonly language: string | null
  readonly author: string | null
  readonly cover: string | null
  readonly groupBy: 'none' | 'section'
  readonly sections: readonly Section[]
  readonly ignore: readonly string[]
  /** Every entry that could be read, in order; duplicates left out. */
  readonly entries: readonly ManifestEntry[]
  readonly problems: readonly Problem[]
  /** True when the file could not be parsed as a whole: entries are what could be rescued. */
  readonly damaged: boolean
}
