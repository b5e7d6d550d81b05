import { ChevronRight } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { ArticlePlace } from './use-article-entry.ts'
import styles from './breadcrumb.module.css'

/** Series, section, number: where the article stands. */
export function Breadcrumb({ series, entry }: ArticlePlace) {
  const t = useTranslations('editor')
  const section = series.sections.find(({ id }) => id === entry.section)?.title ?? null
  const last = entry.state === 'unplaced' ? t('unplaced') : entry.number
  const parts = [series.title, section, last].filter((part) => part !== null)
  return (
    <nav className={styles['bar']} aria-label={t('path')}>
      <ol className={styles['parts']}>
        {parts.map((part, index) => (
          <li
            key={index}
            className={styles['part']}
            aria-current={index === parts.length - 1 ? 'page' : undefined}
          >
            {index > 0 && <ChevronRight size={14} strokeWidth={1.75} aria-hidden />}
            <span>{part}</span>
          </li>
        ))}
      </ol>
    </nav>
  )
}
