import { useState } from 'react'
import { GridList, GridListItem } from 'react-aria-components/GridList'
import { useFormatter, useTranslations } from 'use-intl'
import type { ArticleLength } from './length-facts.ts'
import styles from './length-list.module.css'
import { Button } from '../components/button.tsx'
import { ArticleTitle } from '../list/article-title.tsx'
import { goToArticle } from '../view-frame/go-to-article.ts'

/** How many rows are drawn at once; the others come when they are asked for. */
const portion = 200

export interface LengthListProps {
  readonly series: string
  readonly lengths: readonly ArticleLength[]
  /** The longest of the whole series: its bar is full. */
  readonly most: number
}

/** The articles of a series, each with a bar as long as its text. A row opens its article. */
export function LengthList({ series, lengths, most }: LengthListProps) {
  const t = useTranslations('statistics')
  const format = useFormatter()
  const [limit, setLimit] = useState(portion)
  const left = lengths.length - limit
  return (
    <>
      <GridList
        aria-label={t('lengths')}
        className={styles['list'] ?? ''}
        items={lengths.slice(0, limit).map((length) => ({ ...length, id: length.entry.key }))}
        dependencies={[most]}
        onAction={(key) => {
          const path = lengths.find(({ entry }) => entry.key === key)?.entry.path
          if (path !== null && path !== undefined) goToArticle({ series, path })
        }}
      >
        {({ id, entry, words }) => (
          <GridListItem
            id={id}
            textValue={t('articleLength', {
              number: entry.number,
              title: entry.title,
              words,
              minutes: entry.minutes ?? 0,
            })}
            className={styles['row'] ?? ''}
          >
            <span className={styles['number']}>{entry.number}</span>
            <span className={styles['title']}>
              <ArticleTitle title={entry.title} />
            </span>
            <span className={styles['track']} aria-hidden>
              <span className={styles['bar']} style={{ width: `${(words / Math.max(1, most)) * 100}%` }} />
            </span>
            <span className={styles['words']}>{format.number(words)}</span>
            <span className={styles['minutes']}>{t('minutes', { minutes: entry.minutes ?? 0 })}</span>
          </GridListItem>
        )}
      </GridList>
      {left <= 0 ? null : (
        <div className={styles['more']}>
          <Button onPress={() => setLimit(limit + portion)}>
            {t('more', { next: Math.min(portion, left), left })}
          </Button>
        </div>
      )}
    </>
  )
}
