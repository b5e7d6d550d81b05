import { Calendar, ChevronsUpDown, Tag } from 'lucide-react'
import { useLocale, useTranslations } from 'use-intl'
import { IconButton } from '../components/icon-button.tsx'
import { StatusGlyph } from '../list/status-glyph.tsx'
import { formatDay } from '#core/markdown/format-date'
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
  const locale = useLocale()
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
              <time dateTime={day}>{formatDay(day, locale)}</time>
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
