import { Book, BookOpen } from 'lucide-react'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { useTranslations } from 'use-intl'
import styles from './series-nav.module.css'
import { useWorkspaceStore } from '../stores/workspace-store.ts'

/** The series of the workspace with the number of articles in each; the chosen one is unfolded below. */
export function SeriesNav() {
  const t = useTranslations('list')
  const all = useWorkspaceStore((state) => state.workspace?.series)
  const chosen = useWorkspaceStore((state) => state.series)
  if (all === undefined || all.length === 0) return null
  return (
    <div className={styles['nav']}>
      <h2 className={styles['heading']}>{t('series')}</h2>
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
      >
        {all.map((series) => (
          <ListBoxItem
            key={series.folder}
            id={series.folder}
            textValue={series.title}
            className={styles['item'] ?? ''}
          >
            {series.folder === chosen ? (
              <BookOpen size={14} strokeWidth={1.75} aria-hidden />
            ) : (
              <Book size={14} strokeWidth={1.75} aria-hidden />
            )}
            <span className={styles['title']}>{series.title}</span>
            <span className={styles['count']}>{series.count}</span>
          </ListBoxItem>
        ))}
      </ListBox>
    </div>
  )
}
