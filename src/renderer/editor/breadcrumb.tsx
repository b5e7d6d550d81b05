import { ChevronRight } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import { useTranslations } from 'use-intl'
import styles from './breadcrumb.module.css'
import { revealInList } from './reveal-in-list.ts'
import type { ArticlePlace } from './use-article-entry.ts'
import { groupKey } from '../list/list-groups.ts'
import { shortTitle } from '../list/short-title.ts'
import { useNavigationStore } from '../stores/navigation-store.ts'

interface Part {
  readonly name: string
  readonly words: string
  readonly go: () => void
}

export interface BreadcrumbProps extends ArticlePlace {
  /** Whether it says the title too: of two articles beside each other. */
  readonly named: boolean
}

/** Series, section, number: where the article stands. Each part leads there. */
export function Breadcrumb({ series, entry, named }: BreadcrumbProps) {
  const t = useTranslations('editor')
  const { folder } = series
  const section = series.sections.find(({ id }) => id === entry.section)?.title ?? null
  const parts: Part[] = [
    {
      name: 'series',
      words: series.title,
      go: () => useNavigationStore.getState().show({ kind: 'series', folder }),
    },
  ]
  if (section !== null) {
    const go = () => revealInList(folder, entry.section, groupKey(entry.section))
    parts.push({ name: 'section', words: section, go })
  }
  const number = entry.state === 'unplaced' ? t('unplaced') : entry.number
  const title = shortTitle(entry.title)
  parts.push({
    name: 'number',
    words: named ? `${number} ${title}` : number,
    go: () => revealInList(folder, entry.section, entry.key),
  })
  return (
    <nav className={styles['bar']} aria-label={named ? t('pathOf', { title }) : t('path')}>
      <ol className={styles['parts']} data-named={named || undefined}>
        {parts.map(({ name, words, go }, index) => (
          <li
            key={name}
            className={styles['part']}
            data-part={name}
            aria-current={index === parts.length - 1 ? 'page' : undefined}
          >
            {index > 0 && <ChevronRight size={14} strokeWidth={1.75} aria-hidden />}
            <Button className={styles['link'] ?? ''} onPress={go}>
              {words}
            </Button>
          </li>
        ))}
      </ol>
    </nav>
  )
}
