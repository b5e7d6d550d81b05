import { useWorkspaceStore, type ArticleRef } from '../stores/workspace-store.ts'
import type { Entry, Series } from '#shared/model/series'

export interface ArticlePlace {
  readonly series: Series
  readonly entry: Entry
}

/** What the workspace says of an article; null for one that it does not know. */
export function useArticleEntry({ series, path }: ArticleRef): ArticlePlace | null {
  const found = useWorkspaceStore(({ workspace }) => workspace?.series.find((each) => each.folder === series))
  const entry = found?.entries.find((each) => each.path === path)
  return found === undefined || entry === undefined ? null : { series: found, entry }
}
