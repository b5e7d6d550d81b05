/** One item of the `articles` list that could be read. `item` is its 0-based place among all items. */
export type ManifestEntry =
  | {
      readonly kind: 'article'
      readonly path: string
      readonly section: string | null
      readonly unnumbered: boolean
      readonly item: number
    }
  | {
      readonly kind: 'planned'
      readonly title: string
      readonly section: string | null
      readonly item: number
    }
