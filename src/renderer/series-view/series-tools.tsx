import {
  FolderPen,
  Layers,
  LayoutGrid,
  ListChecks,
  ListFilter,
  ListRestart,
  Rows3,
  SquareKanban,
} from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { showSeriesAs, useSeriesMode } from './series-mode.ts'
import styles from './series-view.module.css'
import { Button } from '../components/button.tsx'
import { IconButton } from '../components/icon-button.tsx'
import { SearchField } from '../components/search-field.tsx'
import { Segmented } from '../components/segmented.tsx'
import { SeriesMoreMenu } from '../list/series-more-menu.tsx'
import { LockToggle } from '../list/lock-toggle.tsx'
import { useUiStore } from '../stores/ui-store.ts'
import { useWorkspaceStore } from '../stores/workspace-store.ts'
import type { Series } from '#shared/model/series'

export interface SeriesToolsProps {
  readonly series: Series
  /** What stands in the filter; null while its field is not there. */
  readonly filter: string | null
  readonly onFilter: (filter: string | null) => void
}

/** How the series is shown, which of its articles, and whether its order can be moved. */
export function SeriesTools({ series, filter, onFilter }: SeriesToolsProps) {
  const t = useTranslations('seriesView')
  const words = useTranslations('actions')
  const problemWords = useTranslations('problems')
  const mode = useSeriesMode(series)
  const writable = useWorkspaceStore((state) => state.workspace?.readOnly === null)
  const narrow = useUiStore((state) => state.layout === 'small')
  const wide = useUiStore((state) => state.layout === 'ample' || state.layout === 'wide')
  const icon = { size: 14, strokeWidth: 1.75, 'aria-hidden': true } as const
  return (
    <>
      <Segmented
        label={t('mode')}
        choices={[
          { value: 'outline', label: t('outline'), icon: <Rows3 {...icon} />, iconOnly: narrow },
          ...(series.sections.length === 0
            ? []
            : [
                {
                  value: 'grouped',
                  label: t('grouped'),
                  icon: <Layers {...icon} />,
                  iconOnly: narrow,
                } as const,
              ]),
          { value: 'board', label: t('board'), icon: <SquareKanban {...icon} />, iconOnly: narrow },
          { value: 'cards', label: t('cards'), icon: <LayoutGrid {...icon} />, iconOnly: narrow },
        ]}
        value={mode}
        onChange={(chosen) => showSeriesAs(series.folder, chosen)}
      />
      <Filter filter={filter} onFilter={onFilter} />
      <span className={styles['lock']}>
        <IconButton
          label={problemWords('checklist')}
          icon={<ListChecks size={16} strokeWidth={1.75} />}
          onPress={() => useUiStore.getState().openDialog({ kind: 'checklist', series: series.folder })}
        />
        <IconButton
          label={words('showOrders')}
          icon={<ListRestart size={16} strokeWidth={1.75} />}
          onPress={() => useUiStore.getState().openDialog({ kind: 'orders', series: series.folder })}
        />
        <IconButton
          data-rename-series
          label={words('renameSeries')}
          icon={<FolderPen size={16} strokeWidth={1.75} />}
          isDisabled={!writable}
          onPress={() => useUiStore.getState().openDialog({ kind: 'rename-series', series: series.folder })}
        />
        <SeriesMoreMenu />
        <LockToggle series={series.folder} look={wide ? 'words' : 'icon'} />
      </span>
    </>
  )
}

/** A button that turns into the field; Esc in the empty field turns it back. */
function Filter({ filter, onFilter }: Pick<SeriesToolsProps, 'filter' | 'onFilter'>) {
  const t = useTranslations('seriesView')
  const field = useRef<HTMLInputElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const open = filter !== null
  const before = useRef(open)
  useEffect(() => {
    if (open === before.current) return
    before.current = open
    if (open) field.current?.focus()
    // The field had the focus and is gone; where the author has gone on, nothing is taken from there.
    else if (document.activeElement === document.body) button.current?.focus()
  }, [open])
  if (!open) {
    return (
      <Button
        ref={button}
        look="quiet"
        icon={<ListFilter size={16} strokeWidth={1.75} aria-hidden />}
        onPress={() => onFilter('')}
      >
        {t('filter')}
      </Button>
    )
  }
  return (
    <div className={styles['filter']}>
      <SearchField
        label={t('filterField')}
        placeholder={t('filterField')}
        clearLabel={t('clearFilter')}
        inputRef={field}
        value={filter}
        onChange={onFilter}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && filter === '') onFilter(null)
          else event.continuePropagation()
        }}
        onBlur={() => {
          if (filter === '') onFilter(null)
        }}
      />
    </div>
  )
}
