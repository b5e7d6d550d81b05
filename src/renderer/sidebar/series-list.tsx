import { Book, BookOpen, Ellipsis } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { memo, useState } from 'react'
import { useTranslations } from 'use-intl'
import { fewSeries, type ListedSeries } from './few-series.ts'
import styles from './list-sidebar.module.css'
import { go } from '../actions/navigation-actions.ts'
import { RowBody, rowClass } from '../components/row.tsx'
import { useWorkspaceStore } from '../stores/workspace-store.ts'

/**
 * The series of the workspace with the number of articles in each. Choosing one shows its articles in the
 * list below, with the text left as it is; Enter or a double click opens its own view.
 */
export function SeriesList() {
  return <List all={useListedSeries()} />
}

/** The same list as before where nothing in it changed, as after a move: then nothing here is drawn. */
function useListedSeries(): readonly ListedSeries[] {
  const all = useWorkspaceStore((state) => state.workspace?.series) ?? noSeries
  const [known, setKnown] = useState<readonly ListedSeries[]>(all)
  if (known === all || sameSeries(known, all)) return known
  setKnown(all)
  return all
}

const noSeries: readonly ListedSeries[] = []

function sameSeries(one: readonly ListedSeries[], other: readonly ListedSeries[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ folder, title, count, archived }, nth) => {
      const now = other[nth]
      return folder === now?.folder && title === now.title && count === now.count && archived === now.archived
    })
  )
}

const List = memo(function List({ all }: { readonly all: readonly ListedSeries[] }) {
  const t = useTranslations('list')
  const shell = useTranslations('shell')
  const chosen = useWorkspaceStore((state) => state.series)
  if (all.length === 0) return null
  const { shown, others } = fewSeries(all, chosen)
  return (
    <>
      <ListBox
        aria-label={t('series')}
        className={styles['list'] ?? ''}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={chosen === null ? [] : [chosen]}
        onSelectionChange={(keys) => {
          const [folder] = keys === 'all' ? [] : [...keys]
          if (typeof folder === 'string') useWorkspaceStore.getState().showSeries(folder)
        }}
        onAction={(folder) => go({ kind: 'series', folder: String(folder) })}
      >
        {shown.map((series) => (
          <ListBoxItem
            key={series.folder}
            id={series.folder}
            textValue={series.title}
            className={`${rowClass} ${styles['row']}`}
          >
            <RowBody lead={<SeriesIcon open={series.folder === chosen} />} end={series.count}>
              {series.title}
            </RowBody>
          </ListBoxItem>
        ))}
      </ListBox>
      {others === 0 ? null : (
        <Button
          className={`${rowClass} ${styles['row']} ${styles['more']}`}
          onPress={() => go({ kind: 'all-series' })}
        >
          <RowBody lead={<Ellipsis size={14} strokeWidth={1.75} aria-hidden />}>
            {shell('moreSeries', { count: others })}
          </RowBody>
        </Button>
      )}
    </>
  )
})

/** A book, open where one is in it. */
export function SeriesIcon({ open }: { open: boolean }) {
  const Icon = open ? BookOpen : Book
  return <Icon size={14} strokeWidth={1.75} aria-hidden />
}
