import { lazy, Suspense } from 'react'
import { useTranslations } from 'use-intl'
import { Pane } from './pane.tsx'
import styles from './workspace-frame.module.css'
import { ViewSkeleton } from './view-skeleton.tsx'
import type { View } from '#shared/model/workspace-layout'

const AllSeriesView = lazy(async () => ({
  default: (await import('../home/all-series-view.tsx')).AllSeriesView,
}))
const SeriesView = lazy(async () => ({
  default: (await import('../series-view/series-view.tsx')).SeriesView,
}))
const SearchView = lazy(async () => ({ default: (await import('../search/search-view.tsx')).SearchView }))
const ProblemsView = lazy(async () => ({
  default: (await import('../problems/problems-view.tsx')).ProblemsView,
}))
const TrashView = lazy(async () => ({ default: (await import('../trash/trash-view.tsx')).TrashView }))

const StatisticsView = lazy(async () => ({
  default: (await import('../statistics/statistics-view.tsx')).StatisticsView,
}))

type WideView = Exclude<View, { kind: 'article' }>

const labels = {
  'all-series': 'allSeries',
  series: 'seriesView',
  search: 'search',
  problems: 'problems',
  trash: 'trash',
  statistics: 'statistics',
} as const satisfies Record<WideView['kind'], string>

/** One of the views over the whole workspace. Their code comes when the first of them is asked for. */
export function ViewArea({ view }: { view: View }) {
  const t = useTranslations('shell')
  if (view.kind === 'article') return null
  return (
    <div className={styles['view']}>
      <Pane name="view" label={t(labels[view.kind])}>
        <Suspense fallback={<ViewSkeleton />}>{shown(view)}</Suspense>
      </Pane>
    </div>
  )
}

function shown(view: WideView) {
  switch (view.kind) {
    case 'all-series':
      return <AllSeriesView />
    case 'series':
      return <SeriesView key={view.folder} folder={view.folder} />
    case 'search':
      return <SearchView />
    case 'problems':
      return <ProblemsView />
    case 'trash':
      return <TrashView />
    case 'statistics':
      return <StatisticsView />
  }
}
