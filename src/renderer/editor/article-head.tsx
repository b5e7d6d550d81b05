import { Calendar, ChevronsUpDown, Tag } from 'lucide-react'
import { useFormatter, useTranslations } from 'use-intl'
import { IconButton } from '../components/icon-button.tsx'
import { StatusGlyph } from '../list/status-glyph.tsx'
import type { Entry } from '#shared/model/series'
import styles from './article-head.module.css'

export interface ArticleHeadProps {
  readonly entry: Entry
  /** Shows or folds the YAML that all this is read from. */
  readonly onProperties: () => void
}

/** Title and one line of facts, above the text and scrolling with it. */
export function ArticleHead({ entry, onProperties }: ArticleHeadProps) {
  const t = useTranslations('editor')
  const day = entry.updated ?? entry.date
  return (
    <header className={styles['head']}>
      <h2 className={styles['title']}>{entry.title}</h2>
      <div className={styles['line']}>
        <ul className={styles['facts']}>
          {entry.status !== null && (
            <li className={`${styles['fact']} ${styles[entry.status]}`}>
              <StatusGlyph status={entry.status} />
              {t(`statuses.${entry.status}`)}
            </li>
          )}
          {day !== null && (
            <li className={styles['fact']}>
              <Calendar size={14} strokeWidth={1.75} aria-hidden />
              <Day day={day} />
            </li>
          )}
          {entry.tags.length > 0 && (
            <li className={styles['fact']}>
              <Tag size={14} strokeWidth={1.75} aria-label={t('tags')} />
              <span className={styles['tags']}>{entry.tags.join(', ')}</span>
            </li>
          )}
        </ul>
        <IconButton
          label={t('toggleProperties')}
          icon={<ChevronsUpDown size={14} strokeWidth={1.75} />}
          onPress={onProperties}
        />
      </div>
    </header>
  )
}

/** A calendar day as the author wrote it: no time zone may move it. */
function Day({ day }: { readonly day: string }) {
  const format = useFormatter()
  const date = new Date(`${day}T00:00:00Z`)
  const shown = Number.isNaN(date.getTime())
    ? day
    : format.dateTime(date, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })
  return <time dateTime={day}>{shown}</time>
}
