import { LibraryBig, Plus, SearchX } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import { SeriesCard } from './series-card.tsx'
import { HomeSkeleton } from './home-skeleton.tsx'
import { useRecentArticles } from './recent-articles.ts'
import styles from './all-series-view.module.css'
import { Button } from '../components/button.tsx'
import { EmptyState } from '../components/empty-state.tsx'
import { SearchField } from '../components/search-field.tsx'
import { matchesWords } from '../view-frame/matches-words.ts'
import { seriesDamage } from '../view-frame/series-damage.ts'
import { useWriteRefusal } from '../view-frame/use-write-refusal.ts'
import { Blank, Facts, ViewFrame } from '../view-frame/view-frame.tsx'
import { useUiStore } from '../stores/ui-store.ts'
import { useWorkspaceStore } from '../stores/workspace-store.ts'
import type { Workspace } from '#shared/model/workspace'

/** With fewer series than this, all of them are in view and a filter would only be in the way. */
const worthFiltering = 7

/** All series of the workspace, each with its totals and how far it is. */
export function AllSeriesView() {
  const t = useTranslations('home')
  const workspace = useWorkspaceStore((state) => state.workspace)
  if (workspace === null) {
    return (
      <ViewFrame title={t('title')} look="home" facts={null}>
        <HomeSkeleton label={t('loading')} />
      </ViewFrame>
    )
  }
  if (workspace.series.length === 0) {
    return (
      <ViewFrame title={t('title')} look="home" facts={null}>
        <Blank>
          <EmptyState icon={LibraryBig} title={t('noSeries')} text={t('noSeriesHint')}>
            <NewSeries look="primary" />
          </EmptyState>
        </Blank>
      </ViewFrame>
    )
  }
  return <Shelf workspace={workspace} />
}

function Shelf({ workspace }: { workspace: Workspace }) {
  const t = useTranslations('home')
  const recent = useRecentArticles()
  const [filter, setFilter] = useState('')
  const { series: all } = workspace
  const shown = useMemo(
    () => all.filter(({ title, description }) => matchesWords(filter, [title, description ?? ''])),
    [all, filter],
  )
  const articles = all.reduce((sum, { count }) => sum + count, 0)
  const minutes = all.reduce((sum, each) => sum + each.minutes, 0)
  const facts = [
    t('series', { count: all.length }),
    t('articles', { count: articles }),
    ...(minutes > 0 ? [t('minutesTotal', { minutes })] : []),
  ]
  const field =
    all.length < worthFiltering ? null : (
      <div className={styles['filter']}>
        <SearchField
          label={t('filter')}
          placeholder={t('filter')}
          clearLabel={t('clearFilter')}
          value={filter}
          onChange={setFilter}
        />
      </div>
    )
  return (
    <ViewFrame
      title={t('title')}
      look="home"
      facts={<Facts facts={facts} />}
      actions={
        <>
          {field}
          <NewSeries look="ink" />
        </>
      }
    >
      {shown.length === 0 ? (
        <Blank live="status">
          <EmptyState icon={SearchX} title={t('nothingMatches')}>
            <Button onPress={() => setFilter('')}>{t('clearFilter')}</Button>
          </EmptyState>
        </Blank>
      ) : (
        <ul className={styles['shelf']}>
          {shown.map((series, index) => (
            <SeriesCard
              key={series.folder}
              series={series}
              damage={seriesDamage(workspace, series)}
              recent={recent}
              wide={index === 0 && filter === ''}
            />
          ))}
        </ul>
      )}
    </ViewFrame>
  )
}

/** A new series begins with its title; in an empty workspace this is the one thing to do. */
function NewSeries({ look }: { look: 'ink' | 'primary' }) {
  const t = useTranslations('home')
  const refusal = useWriteRefusal()
  return (
    <Button
      look={look}
      icon={<Plus size={16} strokeWidth={1.75} aria-hidden />}
      disabledReason={refusal}
      onPress={() => useUiStore.getState().openDialog({ kind: 'new-series' })}
    >
      {t('newSeries')}
    </Button>
  )
}
