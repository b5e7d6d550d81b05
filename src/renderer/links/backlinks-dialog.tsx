import { Link2Off } from 'lucide-react'
import { useEffect, useState } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { useTranslations } from 'use-intl'
import styles from './backlinks-dialog.module.css'
import { useActionContext } from '../actions/action-context.tsx'
import { Dialog } from '../components/dialog.tsx'
import { EmptyState } from '../components/empty-state.tsx'
import { rowClass } from '../components/row.tsx'
import { Skeleton, SkeletonRows } from '../components/skeleton.tsx'
import { ArticleTitle } from '../list/article-title.tsx'
import { useSeries } from '../stores/shown-series.ts'
import { useUiStore } from '../stores/ui-store.ts'
import type { ArticleRef } from '../stores/workspace-store.ts'
import { goToArticle } from '../view-frame/go-to-article.ts'
import type { InboundLink } from '#shared/contract/links'

/** What links to an article; Enter goes to the place of a link. */
export function BacklinksDialog({ series, path }: ArticleRef) {
  const t = useTranslations('links')
  const { client, fail } = useActionContext()
  const closeDialog = useUiStore((state) => state.closeDialog)
  const title = useSeries(series)?.entries.find((entry) => entry.path === path)?.title ?? path
  const [links, setLinks] = useState<readonly InboundLink[] | null>(null)

  useEffect(() => {
    let wanted = true
    client
      .call('links.inbound', { series, path })
      .then((found) => (wanted ? setLinks(found) : undefined))
      .catch((error: unknown) => {
        closeDialog()
        fail(error)
      })
    return () => {
      wanted = false
    }
  }, [client, fail, closeDialog, series, path])

  const articles = new Set(links?.map((link) => `${link.series}/${link.path}`)).size
  return (
    <Dialog
      title={t('title', { title })}
      closeLabel={t('close')}
      width="report"
      steady
      ruled
      onClose={closeDialog}
    >
      {links === null ? (
        <div className={styles['wait']}>
          <Skeleton label={t('loading')}>
            <SkeletonRows count={5} height={44} />
          </Skeleton>
        </div>
      ) : links.length === 0 ? (
        <EmptyState icon={Link2Off} title={t('emptyTitle')} text={t('empty')} />
      ) : (
        <>
          <p className={styles['count']}>{t('count', { links: links.length, articles })}</p>
          <ListBox
            aria-label={t('list')}
            className={styles['list'] ?? ''}
            selectionMode="none"
            autoFocus
            onAction={(id) => {
              const link = links[Number(id)]
              if (link === undefined) return
              closeDialog()
              goToArticle({ series: link.series, path: link.path }, link.line, link.column)
            }}
          >
            {links.map((link, nth) => (
              <Row key={nth} id={String(nth)} link={link} />
            ))}
          </ListBox>
        </>
      )}
    </Dialog>
  )
}

function Row({ id, link }: { readonly id: string; readonly link: InboundLink }) {
  const t = useTranslations('links')
  const { number, title, line, excerpt, fragment } = link
  return (
    <ListBoxItem id={id} textValue={title} className={`${rowClass} ${styles['row']}`}>
      <span className={styles['number']}>{number} </span>
      <span className={styles['words']}>
        <span className={styles['top']}>
          <span className={styles['title']}>
            <ArticleTitle title={title} />
          </span>
          <span className={styles['place']}>
            {' '}
            {fragment === null || fragment === ''
              ? t('line', { line })
              : t('lineTo', { line, fragment })}{' '}
          </span>
        </span>
        <span className={styles['excerpt']} dir="auto">
          {excerpt}
        </span>
      </span>
    </ListBoxItem>
  )
}
