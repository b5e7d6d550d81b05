import { groupKey } from '../list-groups.ts'
import { relocate } from './relocate-articles.ts'
import type { OrderTools } from './order-tools.ts'
import { useLayoutStore } from '../../stores/layout-store.ts'
import { useNavigationStore } from '../../stores/navigation-store.ts'
import { useSelectionStore } from '../../stores/selection-store.ts'
import { useWorkspaceStore } from '../../stores/workspace-store.ts'
import type { Entry } from '#shared/model/series'

/** Makes a copy of an article right after it, and opens that; its row has the focus. */
export function duplicateArticle(tools: OrderTools, series: string, { path, title, section }: Entry): void {
  const { client, words, fail } = tools
  if (path === null) return
  relocate(tools, {
    what: 'duplicate',
    series,
    title,
    said: () => words('duplicated', { title }),
    ask: async () => {
      const made = await client.call('article.duplicate', { series, path })
      useWorkspaceStore.getState().receiveSeries(made.series)
      useLayoutStore.getState().setGroupOpen(series, groupKey(section), true)
      useNavigationStore.getState().openArticle({ series, path: made.path })
      useSelectionStore.getState().wantFocus(series, made.path)
      return { step: made.step, links: 0 }
    },
  }).catch((error: unknown) => fail(null, error))
}
