import { ChevronRight } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import { Collection } from 'react-aria-components/Collection'
import { TreeItem, TreeItemContent } from 'react-aria-components/Tree'
import { useTranslations } from 'use-intl'
import { ArticleRow } from './article-row.tsx'
import type { ListGroup } from './list-groups.ts'
import { emptyRowKey } from './reorder/drop-target.ts'
import { useReorderStore } from '../stores/reorder-store.ts'
import styles from './group-row.module.css'

/** The head of a group with its rows below. */
export function GroupRow({ group }: { group: ListGroup }) {
  const t = useTranslations('list')
  const isTarget = useReorderStore((state) => state.drag?.head === group.key)
  const count = group.entries.length
  const title = group.kind === 'unplaced' ? t('unplaced') : (group.title ?? '')
  const label =
    group.kind === 'unplaced'
      ? t('unplacedLabel', { count })
      : t('sectionLabel', { title, count, minutes: group.minutes })
  return (
    <TreeItem
      id={group.key}
      textValue={title}
      aria-label={label}
      className={styles['head'] ?? ''}
      data-target={isTarget || undefined}
      data-group-head=""
    >
      <TreeItemContent>
        {({ isExpanded }) => (
          <div className={styles['content']}>
            <Button slot="chevron" className={styles['chevron'] ?? ''} data-open={isExpanded || undefined}>
              <ChevronRight size={14} strokeWidth={1.75} aria-hidden />
            </Button>
            <span className={styles['title']}>{title}</span>
            <span className={styles['figure']}>
              {group.kind === 'unplaced' ? count : t('minutes', { minutes: group.minutes })}
            </span>
          </div>
        )}
      </TreeItemContent>
      {count === 0 ? (
        <EmptyRow group={group} />
      ) : (
        <Collection items={group.entries.map((entry) => ({ id: entry.key, entry }))}>
          {({ entry }) => <ArticleRow entry={entry} />}
        </Collection>
      )}
    </TreeItem>
  )
}

function EmptyRow({ group }: { group: ListGroup }) {
  const t = useTranslations('list')
  const title = t('emptySectionOf', { title: group.title ?? '' })
  return (
    <TreeItem
      id={emptyRowKey(group.key)}
      textValue={title}
      aria-label={title}
      className={styles['empty'] ?? ''}
    >
      <TreeItemContent>
        <div className={styles['hint']}>{t('emptySection')}</div>
      </TreeItemContent>
    </TreeItem>
  )
}
