import { Archive, LibraryBig, Plus, SearchX } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { HomeSkeleton } from './home-skeleton.tsx'
import { useRecentArticles } from './recent-articles.ts'
import { SeriesShelf } from './series-shelf.tsx'
import styles from './all-series-view.module.css'
import { Button } from '../components/button.tsx'
import { EmptyState } from '../components/empty-state.tsx'
import { SearchField } from '../components/search-field.tsx'
import { matchesWords } from '../view-frame/matches-words.ts'
import { seriesAtWork } from '../view-frame/series-at-work.ts'
import { useWriteRefusal } from '../view-frame/use-write-refusal.ts'
import { Blank, Facts, ViewFrame } from '../view-frame/view-frame.tsx'
import { useUiStore } from '../stores/ui-store.ts'
import { useWorkspaceStore } from '../stores/workspace-store.ts'
import type { Series } from '#shared/model/series'
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
  const [archiveOpen, setArchiveOpen] = useState(false)
  const { series: every } = workspace
  const all = seriesAtWork(every)
  const archived = every.filter((series) => series.archived)
  const shown = all.filter(matches)
  const put = archived.filter(matches)
  const articles = all.reduce((sum, { count }) => sum + count, 0)
  const minutes = all.reduce((sum, each) => sum + each.minutes, 0)
  // Where nothing else is there, the archive is what there is to see.
  const showsArchive = archived.length > 0 && (archiveOpen || all.length === 0)
  function matches({ title, description }: Series): boolean {
    return matchesWords(filter, [title, description ?? ''])
  }

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
          {archived.length === 0 || all.length === 0 ? null : (
            <Button
              look="quiet"
              icon={<Archive size={16} strokeWidth={1.75} aria-hidden />}
              aria-expanded={archiveOpen}
              onPress={() => setArchiveOpen(!archiveOpen)}
            >
              {t('archivedCount', { count: archived.length })}
            </Button>
          )}
          <NewSeries look="ink" />
        </>
      }
    >
      {shown.length === 0 && (put.length === 0 || !showsArchive) ? (
        <Blank live="status">
          <EmptyState icon={SearchX} title={t('nothingMatches')}>
            <Button onPress={() => setFilter('')}>{t('clearFilter')}</Button>
          </EmptyState>
        </Blank>
      ) : (
        <SeriesShelf
          workspace={workspace}
          series={shown}
          recent={recent}
          label={t('list')}
          leads={filter === ''}
          whole={filter === ''}
        />
      )}
      {showsArchive && put.length > 0 ? (
        <section className={styles['archive']} aria-label={t('archived')}>
          <p className={styles['archiveTitle']} aria-hidden>
            {t('archived')}
          </p>
          <SeriesShelf
            workspace={workspace}
            series={put}
            recent={recent}
            label={t('archived')}
            leads={false}
            whole={false}
          />
        </section>
      ) : null}
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
