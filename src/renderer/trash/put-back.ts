import { useTranslations } from 'use-intl'
import { forgetSteps } from './forget-steps.ts'
import { useTrashStore } from './trash-store.ts'
import { useActionContext } from '../actions/action-context.tsx'
import { shortTitle } from '../list/short-title.ts'
import { goToArticle } from '../view-frame/go-to-article.ts'
import { seriesNow } from '../stores/shown-series.ts'
import { useToastStore } from '../stores/toast-store.ts'
import { useWorkspaceStore } from '../stores/workspace-store.ts'
import { noNumber } from '#shared/order/number-entries'
import type { TrashedArticle } from '#shared/model/trash'

/** Puts an article back where it was; true once it is there. A failure is told to the author. */
export function usePutBack(): (article: TrashedArticle) => Promise<boolean> {
  const t = useTranslations('trash')
  const { client, fail } = useActionContext()
  return async (article) => {
    try {
      const { restored } = await client.call('trash.restore', { ids: [article.id] })
      useTrashStore.getState().remove([article.id])
      forgetSteps([article.id])
      const [place] = restored
      if (place === undefined) return true
      const series = seriesNow(place.series)
      const number = series?.entries.find(({ path }) => path === place.path)?.number ?? noNumber
      useToastStore.getState().show({
        // Takes the place of the message that it was moved there, whose Undo has nothing left to do.
        kind: 'trashed',
        text: t('isBack', {
          title: shortTitle(article.title),
          number: number === noNumber ? 'none' : number,
          series: series?.title ?? place.series,
        }),
        action: { label: t('open'), run: () => goToArticle(place) },
      })
      return true
    } catch (error) {
      fail(error)
      const root = useWorkspaceStore.getState().workspace?.root
      if (root !== undefined) void useTrashStore.getState().load(client, root)
      return false
    }
  }
}
