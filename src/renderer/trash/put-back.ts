import { useTranslations } from 'use-intl'
import { forgetSteps, forgetTrashOf } from './forget-steps.ts'
import { useTrashStore } from './trash-store.ts'
import { useActionContext } from '../actions/action-context.tsx'
import { shortTitle } from '../list/short-title.ts'
import { goToArticle } from '../view-frame/go-to-article.ts'
import { useNavigationStore } from '../stores/navigation-store.ts'
import { seriesNow } from '../stores/shown-series.ts'
import { useToastStore } from '../stores/toast-store.ts'
import { useWorkspaceStore } from '../stores/workspace-store.ts'
import { noNumber } from '#shared/order/number-entries'
import type { TrashedItem } from '#shared/model/trash'

type TrashedSeries = Extract<TrashedItem, { kind: 'series' }>

/** Puts an article or a series back where it was; true once it is there. A failure is told to the author. */
export function usePutBack(): (item: TrashedItem) => Promise<boolean> {
  const t = useTranslations('trash')
  const { client, fail } = useActionContext()
  // Takes the place of the message that it was moved there, whose Undo has nothing left to do.
  const tell = (text: string, run: () => void): void =>
    useToastStore.getState().show({ kind: 'trashed', text, action: { label: t('open'), run } })

  async function putSeriesBack({ id, folder: old, title }: TrashedSeries): Promise<void> {
    const { folder } = await client.call('trash.restoreSeries', { id })
    useTrashStore.getState().remove([id])
    forgetTrashOf(old, title)
    tell(t('seriesIsBack', { title }), () => useNavigationStore.getState().show({ kind: 'series', folder }))
  }

  async function putArticleBack({ id, title }: TrashedItem): Promise<void> {
    const { restored } = await client.call('trash.restore', { ids: [id] })
    useTrashStore.getState().remove([id])
    forgetSteps([id])
    const [place] = restored
    if (place === undefined) return
    const series = seriesNow(place.series)
    const number = series?.entries.find(({ path }) => path === place.path)?.number ?? noNumber
    const words = t('isBack', {
      title: shortTitle(title),
      number: number === noNumber ? 'none' : number,
      series: series?.title ?? place.series,
    })
    tell(words, () => goToArticle(place))
  }

  return async (item) => {
    try {
      await (item.kind === 'series' ? putSeriesBack(item) : putArticleBack(item))
      return true
    } catch (error) {
      fail(error)
      const root = useWorkspaceStore.getState().workspace?.root
      if (root !== undefined) void useTrashStore.getState().load(client, root)
      return false
    }
  }
}
