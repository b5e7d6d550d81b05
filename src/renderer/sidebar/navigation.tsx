import { CircleAlert, LibraryBig, Search, Trash2, type LucideIcon } from 'lucide-react'
import { useMemo } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { useTranslations } from 'use-intl'
import styles from './navigation.module.css'
import { listedSeries } from './few-series.ts'
import { SeriesIcon } from './series-list.tsx'
import { NewSeriesButton } from './workspace-head.tsx'
import { go, showSearch } from '../actions/navigation-actions.ts'
import { actionKeys } from '../actions/platform.ts'
import { useHost } from '../app-services.tsx'
import { Keys } from '../components/keys.tsx'
import { RowBody, rowClass } from '../components/row.tsx'
import { useProblems } from '../problems/use-problems.ts'
import { seriesAtWork } from '../view-frame/series-at-work.ts'
import { useNavigationStore } from '../stores/navigation-store.ts'
import { useWorkspaceStore } from '../stores/workspace-store.ts'
import { useTrashStore } from '../trash/trash-store.ts'
import { useTrash } from '../trash/use-trash.ts'
import type { Series } from '#shared/model/series'
import type { View } from '#shared/model/workspace-layout'

type Place = Exclude<View['kind'], 'article' | 'series'>

const places: readonly {
  id: Place
  icon: LucideIcon
  label: 'allSeries' | 'search' | 'problems' | 'trash'
}[] = [
  { id: 'all-series', icon: LibraryBig, label: 'allSeries' },
  { id: 'search', icon: Search, label: 'search' },
  { id: 'problems', icon: CircleAlert, label: 'problems' },
  { id: 'trash', icon: Trash2, label: 'trash' },
]

const noSeries: readonly Series[] = []

/** The places over the whole workspace, then its series: each shows its view. */
export function Navigation() {
  const t = useTranslations('shell')
  const list = useTranslations('list')
  const view = useNavigationStore((state) => state.view)
  const series = useWorkspaceStore((state) => state.workspace?.series) ?? noSeries
  const folder = view.kind === 'series' ? view.folder : null
  const listed = listedSeries(series, folder)
  return (
    <div className={styles['navigation']}>
      <ListBox
        aria-label={t('places')}
        className={styles['list'] ?? ''}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[view.kind]}
        onSelectionChange={(keys) => {
          const place = places.find(({ id }) => keys !== 'all' && keys.has(id))
          if (place !== undefined) go({ kind: place.id })
        }}
      >
        {places.map(({ id, icon: Icon, label }) => (
          <ListBoxItem key={id} id={id} textValue={t(label)} className={`${rowClass} ${styles['row']}`}>
            <RowBody
              look="comfortable"
              lead={<Icon size={16} strokeWidth={1.75} aria-hidden />}
              end={<PlaceEnd place={id} />}
            >
              {t(label)}
            </RowBody>
          </ListBoxItem>
        ))}
      </ListBox>
      <div className={styles['head']}>
        <h2 className={styles['heading']}>{list('series')}</h2>
        <NewSeriesButton />
      </div>
      <ListBox
        aria-label={list('series')}
        className={`${styles['list']} ${styles['series']}`}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={folder === null ? [] : [folder]}
        onSelectionChange={(keys) => {
          const [chosen] = keys === 'all' ? [] : [...keys]
          if (typeof chosen === 'string') go({ kind: 'series', folder: chosen })
        }}
      >
        {listed.map((each) => (
          <ListBoxItem
            key={each.folder}
            id={each.folder}
            textValue={each.title}
            className={`${rowClass} ${styles['row']}`}
          >
            <RowBody look="comfortable" lead={<SeriesIcon open={each.folder === folder} />} end={each.count}>
              {each.title}
            </RowBody>
          </ListBoxItem>
        ))}
      </ListBox>
    </div>
  )
}

/** How many there are, or the keys that lead there. */
function PlaceEnd({ place }: { place: Place }) {
  const host = useHost()
  const workspace = useWorkspaceStore((state) => state.workspace)
  const articles = useMemo(
    () => workspace && seriesAtWork(workspace.series).reduce((sum, { count }) => sum + count, 0),
    [workspace],
  )
  switch (place) {
    case 'all-series':
      return articles
    case 'search':
      return <Keys keys={actionKeys(showSearch, host) ?? []} joined />
    case 'problems':
      return <ProblemCount />
    case 'trash':
      return <TrashCount />
  }
}

/** As the last check counted them, else those that manifests and heads show by themselves. */
function ProblemCount() {
  return useProblems().length
}

/** Nothing until it is known. */
function TrashCount() {
  useTrash()
  const root = useWorkspaceStore((state) => state.workspace?.root)
  const count = useTrashStore((state) => (state.root === root ? state.items?.length : undefined))
  return count
}
