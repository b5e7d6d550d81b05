import { FolderX, SearchX } from 'lucide-react'
import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { DamagedNotice } from './damaged-notice.tsx'
import { filterEntries } from './filter-entries.ts'
import { AddFilesButton } from './add-files-button.tsx'
import { NewArticleButton } from './new-article-button.tsx'
import { useSeriesMode } from './series-mode.ts'
import { SeriesTools } from './series-tools.tsx'
import styles from './series-view.module.css'
import { useSeriesNow } from './use-series-now.ts'
import { Button } from '../components/button.tsx'
import { EmptyState } from '../components/empty-state.tsx'
import { Skeleton, SkeletonRows } from '../components/skeleton.tsx'
import { ArticleRows } from '../list/article-rows.tsx'
import { DropArea } from '../list/dropping/drop-area.tsx'
import { problemWords, stateWord } from '../list/rows/row-label.ts'
import { useRowProblems } from '../list/rows/use-row-problems.ts'
import { NewArticleField } from '../list/new-article-field.tsx'
import { SeriesBoard } from '../tiles/series-board.tsx'
import { SeriesCards } from '../tiles/series-cards.tsx'
import { useFilterStore } from '../stores/filter-store.ts'
import { useNavigationStore } from '../stores/navigation-store.ts'
import { useUiStore } from '../stores/ui-store.ts'
import { useWorkspaceStore } from '../stores/workspace-store.ts'
import { seriesDamage, type SeriesDamage } from '../view-frame/series-damage.ts'
import { Blank, Facts, Inset, ViewFrame } from '../view-frame/view-frame.tsx'
import { formatDay } from '#core/markdown/format-date'
import type { Series } from '#shared/model/series'

/** One series over the whole width: all of its articles in reading order, to be read over and arranged. */
export function SeriesView({ folder }: { folder: string }) {
  const t = useTranslations('seriesView')
  const workspace = useWorkspaceStore((state) => state.workspace)
  const series = useSeriesNow(folder)
  if (workspace === null) {
    return (
      <ViewFrame title={folder} look="fill" facts={null}>
        <Inset>
          <Skeleton label={t('loading')}>
            <SkeletonRows count={10} height={44} />
          </Skeleton>
        </Inset>
      </ViewFrame>
    )
  }
  if (series === null) return <Gone folder={folder} />
  return <Opened key={folder} series={series} damage={seriesDamage(workspace, series)} />
}

interface OpenedProps {
  readonly series: Series
  readonly damage: SeriesDamage | null
}

function Opened({ series, damage }: OpenedProps) {
  const t = useTranslations('seriesView')
  const facts = useFacts(series)
  const creating = useUiStore((state) => state.creating)
  const [filter, setFilter] = useState<string | null>(null)
  const isEmpty = series.entries.length === 0
  return (
    <ViewFrame
      title={series.title}
      look="fill"
      facts={<Facts facts={facts} />}
      actions={isEmpty ? null : <NewArticleButton look="ink" damaged={damage !== null} />}
      tools={isEmpty ? null : <SeriesTools series={series} filter={filter} onFilter={setFilter} />}
    >
      {damage === null ? null : <DamagedNotice damage={damage} />}
      {isEmpty ? (
        damage === null && !creating ? (
          <DropArea series={series}>
            <EmptyState title={t('startTitle')} text={t('startText')}>
              <NewArticleButton look="primary" damaged={false} />
              <AddFilesButton />
            </EmptyState>
          </DropArea>
        ) : null
      ) : (
        <Rows series={series} filter={filter ?? ''} onClear={() => setFilter(null)} />
      )}
      {creating ? (
        <div className={styles['creating']}>
          <NewArticleField series={series} />
        </div>
      ) : null}
    </ViewFrame>
  )
}

interface RowsProps {
  readonly series: Series
  readonly filter: string
  readonly onClear: () => void
}

function Rows({ series, filter, onClear }: RowsProps) {
  const t = useTranslations('seriesView')
  const statuses = useTranslations('properties')
  const mode = useSeriesMode(series)
  const list = useTranslations('list')
  const problems = useRowProblems(series.folder)
  const words = useDeferredValue(filter)
  const shown = useMemo(
    () =>
      filterEntries(series, words, {
        status: (status) => statuses(`statuses.${status}`),
        state: (entry) => stateWord(list, entry.state),
        problems: ({ path }) => {
          const found = path === null ? undefined : problems.get(path)
          return found === undefined ? null : problemWords(list, found)
        },
      }),
    [series, words, statuses, list, problems],
  )
  const filtered = shown !== series
  const { folder } = series
  useEffect(() => {
    if (!filtered) return
    useFilterStore.getState().setFiltered(folder)
    return () => useFilterStore.getState().setFiltered(null)
  }, [filtered, folder])
  return (
    <>
      <output className={styles['filtered']} hidden={!filtered}>
        {filtered ? t('filtered', { shown: shown.entries.length, count: series.entries.length }) : null}
      </output>
      {shown.entries.length === 0 ? (
        <Blank>
          <EmptyState icon={SearchX} title={t('nothingMatches')}>
            <Button onPress={onClear}>{t('clearFilter')}</Button>
          </EmptyState>
        </Blank>
      ) : (
        <div className={styles['rows']}>
          {mode === 'board' ? (
            <SeriesBoard key={folder} series={shown} />
          ) : mode === 'cards' ? (
            <SeriesCards key={folder} series={shown} />
          ) : (
            <ArticleRows series={shown} look="outline" grouped={mode === 'grouped'} />
          )}
        </div>
      )}
    </>
  )
}

function Gone({ folder }: { folder: string }) {
  const t = useTranslations('seriesView')
  return (
    <ViewFrame title={folder} look="fill">
      <Blank>
        <EmptyState icon={FolderX} tone="warning" title={t('goneTitle')} text={t('goneText')}>
          <Button onPress={() => useNavigationStore.getState().show({ kind: 'all-series' })}>
            {t('allSeries')}
          </Button>
        </EmptyState>
      </Blank>
    </ViewFrame>
  )
}

/** `20 articles · ~284 min total · Updated 12 Mar 2026`, each part as far as it is known. */
function useFacts({ count, minutes, updated }: Series): string[] {
  const t = useTranslations('seriesView')
  const locale = useLocale()
  return [
    t('articles', { count }),
    ...(minutes > 0 ? [t('minutesTotal', { minutes })] : []),
    ...(updated === null ? [] : [t('updated', { day: formatDay(updated, locale) })]),
  ]
}
