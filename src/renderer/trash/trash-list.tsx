import { BookMarked, Undo2 } from 'lucide-react'
import { useRef, useState } from 'react'
import { GridList, GridListItem } from 'react-aria-components/GridList'
import { useFormatter, useTranslations } from 'use-intl'
import { usePutBack } from './put-back.ts'
import styles from './trash-list.module.css'
import { Button } from '../components/button.tsx'
import { useLate } from '../components/use-late.ts'
import { ArticleTitle } from '../list/article-title.tsx'
import { useMoments } from '../view-frame/use-moments.ts'
import { useWriteRefusal } from '../view-frame/use-write-refusal.ts'
import type { TrashedItem } from '#shared/model/trash'

/** How many rows are drawn at once; the others come when they are asked for. */
const portion = 200

export interface TrashListProps {
  readonly items: readonly TrashedItem[]
  /** The last row has gone: the focus needs another place. */
  readonly onEmptied: () => void
}

/** The articles and series in the trash, the newest first; each row has its button. */
export function TrashList({ items, onEmptied }: TrashListProps) {
  const t = useTranslations('trash')
  const list = useRef<HTMLDivElement>(null)
  const [limit, setLimit] = useState(portion)
  const [busy, setBusy] = useState<string | null>(null)
  const putBack = usePutBack()
  const left = items.length - limit

  async function restore(item: TrashedItem): Promise<void> {
    if (busy !== null) return
    const index = items.indexOf(item)
    const next = items[index + 1] ?? items[index - 1]
    setBusy(item.id)
    const gone = await putBack(item)
    setBusy(null)
    if (!gone) return
    // The row and its button are gone; the focus goes on with the next one, else the one before.
    requestAnimationFrame(() => {
      if (next === undefined) onEmptied()
      else focusRow(list.current, next.id)
    })
  }

  return (
    <>
      <div className={styles['head']} aria-hidden>
        <span className={styles['number']} />
        <span className={styles['title']}>{t('article')}</span>
        <span className={styles['series']}>{t('series')}</span>
        <span className={styles['count']}>{t('wordCount')}</span>
        <span className={styles['when']}>{t('when')}</span>
        <span className={styles['button']} />
      </div>
      <GridList
        ref={list}
        aria-label={t('list')}
        className={styles['list'] ?? ''}
        keyboardNavigationBehavior="tab"
        dependencies={[busy]}
        items={items.slice(0, limit)}
      >
        {(item) => <TrashRow item={item} busy={busy === item.id} onPutBack={() => void restore(item)} />}
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

interface TrashRowProps {
  readonly item: TrashedItem
  readonly busy: boolean
  readonly onPutBack: () => void
}

function TrashRow({ item, busy, onPutBack }: TrashRowProps) {
  const t = useTranslations('trash')
  const { id, title, words, trashedAt } = item
  const format = useFormatter()
  const refusal = useWriteRefusal()
  const when = useMoments().momentOf(trashedAt)
  // A button that is said to be busy and gone a moment later would only be noise.
  const late = useLate(busy)
  const number = item.kind === 'article' ? item.number : null
  const place =
    item.kind === 'series'
      ? t('wholeSeries', { count: item.articles })
      : (item.seriesTitle ?? t('goneSeries', { folder: item.series }))
  const isHomeless = item.kind === 'article' && item.seriesTitle === null
  const count = words === null ? null : t('words', { words })
  return (
    <GridListItem
      id={id}
      textValue={[number, title, place, count, when].filter((part) => part !== null).join(', ')}
      className={styles['row'] ?? ''}
    >
      <span className={styles['number']}>
        {number ?? <BookMarked size={16} strokeWidth={1.75} aria-hidden />}
      </span>
      <span className={styles['title']}>
        <ArticleTitle title={title} />
      </span>
      <span className={styles['series']}>{place}</span>
      <span className={styles['count']}>
        <span className={styles['figure']}>{words === null ? null : format.number(words)}</span>
        <span className={styles['inWords']}>{count}</span>
      </span>
      <time className={styles['when']} dateTime={trashedAt}>
        {when}
      </time>
      <span className={styles['button']}>
        <Button
          size="small"
          icon={<Undo2 size={14} strokeWidth={1.75} aria-hidden />}
          aria-label={t('putBackOf', { title })}
          busy={late}
          disabledReason={refusal ?? (isHomeless ? t('goneSeriesReason') : null)}
          onPress={onPutBack}
        >
          {t('putBack')}
        </Button>
      </span>
    </GridListItem>
  )
}

function focusRow(list: HTMLElement | null, id: string): void {
  list?.querySelector<HTMLElement>(`[data-key="${CSS.escape(id)}"]`)?.focus()
}
