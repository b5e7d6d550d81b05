import { nextArticle } from './next-article.ts'
import { relocate } from './relocate-articles.ts'
import type { OrderTools } from './order-tools.ts'
import { useNavigationStore } from '../../stores/navigation-store.ts'
import { useSelectionStore } from '../../stores/selection-store.ts'
import { seriesNow } from '../../stores/shown-series.ts'
import type { ArticleRef } from '../../stores/workspace-store.ts'

/** Makes what follows a line the next article, and opens that. Rejects with the host's error where it cannot. */
export function splitArticle(
  tools: OrderTools,
  { series, path }: ArticleRef,
  line: number,
  title: string,
): Promise<void> {
  const { client, words } = tools
  return relocate(tools, {
    what: 'split',
    series,
    title,
    said: (links) => words('splitDone', { title, links }),
    ask: async (job) => {
      const made = await client.call('article.split', { series, path, line, title, job })
      useNavigationStore.getState().openArticle({ series, path: made.path })
      return made
    },
  })
}

/** Puts the text of the next article at the end of this one, which is opened. */
export function mergeWithNext(tools: OrderTools, folder: string, key: string): void {
  const { client, words, fail } = tools
  const series = seriesNow(folder)
  const entry = series?.entries.find((each) => each.key === key)
  const next = series === null || entry === undefined ? null : nextArticle(series, entry)
  const path = entry?.path ?? null
  if (entry === undefined || path === null || next === null) return
  relocate(tools, {
    what: 'merge',
    series: folder,
    title: entry.title,
    said: (links) => words('mergeDone', { title: next.title, into: entry.title, links }),
    ask: async (job) => {
      const merged = await client.call('article.merge', { series: folder, path, other: next.path, job })
      useNavigationStore.getState().openArticle({ series: folder, path })
      useSelectionStore.getState().wantFocus(folder, key)
      return merged
    },
  }).catch((error: unknown) => fail(null, error))
}
