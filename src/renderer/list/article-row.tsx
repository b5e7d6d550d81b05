import { Ellipsis, FileX2, GripVertical } from 'lucide-react'
import type { MouseEvent } from 'react'
import { Button } from 'react-aria-components/Button'
import { TreeItem, TreeItemContent } from 'react-aria-components/Tree'
import { useTranslations } from 'use-intl'
import { ArticleTitle } from './article-title.tsx'
import { StatusGlyph } from './status-glyph.tsx'
import { useReorderStore } from '../stores/reorder-store.ts'
import type { Entry } from '#shared/model/series'
import { noNumber } from '#shared/order/number-entries'
import styles from './article-row.module.css'

/** One article of the list: number, how far it is, title, minutes. */
export function ArticleRow({ entry }: { entry: Entry }) {
  const label = useRowLabel(entry)
  const { key } = entry
  const leftBehind = useReorderStore((state) => state.drag?.key === key)
  const lifted = useReorderStore((state) => state.lift?.key === key)
  const openMenu = (event: MouseEvent<HTMLElement>): void => {
    event.preventDefault()
    useReorderStore.getState().setMenu({ key, x: event.clientX, y: event.clientY })
  }
  return (
    <TreeItem
      id={key}
      textValue={entry.title}
      aria-label={label}
      className={`${styles['row']} ${styles[entry.state]}`}
      data-left-behind={leftBehind || undefined}
      data-lifted={lifted || undefined}
      onContextMenu={openMenu}
    >
      <TreeItemContent>
        <div className={styles['content']}>
          <GripVertical size={12} strokeWidth={1.75} className={styles['grip'] ?? ''} aria-hidden />
          <RowNumber entryKey={key} number={entry.number} />
          {entry.state === 'missing' ? (
            <FileX2 size={14} strokeWidth={1.75} className={styles['lost'] ?? ''} aria-hidden />
          ) : (
            <StatusGlyph status={entry.status} />
          )}
          <ArticleTitle title={entry.title} />
          {lifted ? <WasNumber /> : null}
          <RowEnd entry={entry} />
        </div>
      </TreeItemContent>
    </TreeItem>
  )
}

/** Shows the number that a drop would give as soon as it would change. */
function RowNumber({ entryKey, number }: { entryKey: string; number: string }) {
  const coming = useReorderStore((state) =>
    state.drag?.key === entryKey ? undefined : state.drag?.numbers.get(entryKey),
  )
  return (
    <span className={styles['number']} data-coming={coming !== undefined || undefined}>
      {coming ?? number}
    </span>
  )
}

function WasNumber() {
  const t = useTranslations('list')
  const before = useReorderStore((state) => state.lift?.numberBefore)
  return before === undefined ? null : <span className={styles['was']}>{t('was', { number: before })}</span>
}

function RowEnd({ entry }: { entry: Entry }) {
  const t = useTranslations('list')
  return (
    <span className={styles['end']}>
      <span className={styles['minutes']}>{entry.minutes}</span>
      <Button
        className={styles['more'] ?? ''}
        aria-label={t('rowActions', { title: entry.title })}
        excludeFromTabOrder
        onPress={(event) => {
          const { left, bottom } = event.target.getBoundingClientRect()
          useReorderStore.getState().setMenu({ key: entry.key, x: left, y: bottom })
        }}
      >
        <Ellipsis size={14} strokeWidth={1.75} aria-hidden />
      </Button>
    </span>
  )
}

function useRowLabel(entry: Entry): string {
  const t = useTranslations('list')
  const states = {
    shown: '',
    draft: '',
    planned: 'statePlanned',
    missing: 'stateMissing',
    unplaced: 'stateUnplaced',
  } as const
  const statuses = {
    idea: 'statusIdea',
    draft: 'statusDraft',
    review: 'statusReview',
    ready: 'statusReady',
    published: 'statusPublished',
  } as const
  const state = states[entry.state]
  return [
    entry.number === noNumber ? null : entry.number,
    entry.title,
    state === '' ? null : t(state),
    entry.status === null ? null : t(statuses[entry.status]),
    entry.minutes === null ? null : t('minutesRead', { minutes: entry.minutes }),
  ]
    .filter((part) => part !== null)
    .join(', ')
}
