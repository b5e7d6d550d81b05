import { memo } from 'react'
import { Plus } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { ArticleRows } from './article-rows.tsx'
import styles from './list-pane.module.css'
import { LockToggle } from './lock-toggle.tsx'
import { NewArticleField } from './new-article-field.tsx'
import { SeriesMoreMenu } from './series-more-menu.tsx'
import { useActionContext } from '../actions/action-context.tsx'
import { newArticle } from '../actions/file-actions.ts'
import { actionKeys } from '../actions/platform.ts'
import { IconButton } from '../components/icon-button.tsx'
import { useShownSeries } from '../stores/shown-series.ts'
import { useUiStore } from '../stores/ui-store.ts'
import type { Series } from '#shared/model/series'

/** The articles of the chosen series: its head, its rows, the line for a new one. */
export function ListPane() {
  const series = useShownSeries()
  const creating = useUiStore((state) => state.creating)
  return (
    <div className={styles['pane']}>
      {series === null ? null : (
        <>
          <SeriesHead
            folder={series.folder}
            title={series.title}
            count={series.count}
            minutes={series.minutes}
            published={series.entries.filter(({ status }) => status === 'published').length}
          />
          <ArticleRows series={series} look="compact" grouped={series.groupBy === 'section'} />
          {creating ? <NewArticleField key={series.folder} series={series} /> : null}
        </>
      )}
    </div>
  )
}

interface SeriesHeadProps extends Pick<Series, 'folder' | 'title' | 'count' | 'minutes'> {
  /** How many of its articles are published. */
  readonly published: number
}

/** Facts one by one: a move changes none of them, and draws nothing here. */
const SeriesHead = memo(function SeriesHead(props: SeriesHeadProps) {
  const { folder, title, count, minutes, published } = props
  const t = useTranslations('list')
  const words = useTranslations('actions')
  const context = useActionContext()
  const keys = actionKeys(newArticle, context.host)
  return (
    <div className={styles['head']}>
      <div className={styles['text']}>
        <h2 className={styles['title']}>{title}</h2>
        <p className={styles['facts']}>{t('facts', { count, minutes, published })}</p>
      </div>
      <LockToggle series={folder} look="icon" />
      <SeriesMoreMenu />
      <IconButton
        label={words('newArticle')}
        icon={<Plus size={16} strokeWidth={1.75} />}
        {...(keys === undefined ? {} : { keys })}
        isDisabled={!newArticle.when(context)}
        onPress={() => newArticle.run(context)}
      />
    </div>
  )
})
