import { Plus } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { ArticleList } from './article-list.tsx'
import styles from './list-pane.module.css'
import { NewArticleField } from './new-article-field.tsx'
import { SeriesNav } from './series-nav.tsx'
import { useActionContext } from '../actions/action-context.tsx'
import { newArticle } from '../actions/file-actions.ts'
import { actionKeys } from '../actions/platform.ts'
import { IconButton } from '../components/icon-button.tsx'
import { useShownSeries } from '../stores/shown-series.ts'
import { useUiStore } from '../stores/ui-store.ts'
import type { Series } from '#shared/model/series'

/** The left pane: the series, then the articles of the chosen one. */
export function ListPane() {
  const series = useShownSeries()
  const creating = useUiStore((state) => state.creating)
  return (
    <div className={styles['pane']}>
      <SeriesNav />
      {series === null ? null : (
        <>
          <SeriesHead series={series} />
          <ArticleList key={series.folder} series={series} />
          {creating ? <NewArticleField key={series.folder} series={series} /> : null}
        </>
      )}
    </div>
  )
}

function SeriesHead({ series }: { series: Series }) {
  const t = useTranslations('list')
  const words = useTranslations('actions')
  const context = useActionContext()
  const published = series.entries.filter((entry) => entry.status === 'published').length
  const keys = actionKeys(newArticle, context.host)
  return (
    <div className={styles['head']}>
      <div className={styles['text']}>
        <h2 className={styles['title']}>{series.title}</h2>
        <p className={styles['facts']}>
          {t('facts', { count: series.count, minutes: series.minutes, published })}
        </p>
      </div>
      <IconButton
        label={words('newArticle')}
        icon={<Plus size={16} strokeWidth={1.75} />}
        {...(keys === undefined ? {} : { keys })}
        isDisabled={!newArticle.when(context)}
        onPress={() => newArticle.run(context)}
      />
    </div>
  )
}
