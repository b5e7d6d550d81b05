import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { useTranslations } from 'use-intl'
import styles from './recent-workspaces.module.css'
import { useRecentWorkspaces, type RecentWorkspace } from './use-recent-workspaces.ts'
import { useActionContext } from '../actions/action-context.tsx'
import { Banner } from '../components/banner.tsx'
import { Button as PlainButton } from '../components/button.tsx'
import { Skeleton, SkeletonBar } from '../components/skeleton.tsx'
import { switchWorkspace } from '../shell/switch-workspace.ts'

/** Workspaces that were open before, newest first; those out of reach are named but cannot be opened. */
export function RecentWorkspaces() {
  const t = useTranslations('welcome')
  const { recent, ask } = useRecentWorkspaces()
  return (
    <section className={styles['recent']} aria-label={t('recent')}>
      <h2 className={styles['heading']}>{t('recent')}</h2>
      {recent === 'asked' ? (
        <Skeleton label={t('recentLoading')}>
          {[0, 1, 2].map((each) => (
            <div key={each} className={styles['placeholder']}>
              <SkeletonBar width="38%" line={20} />
              <SkeletonBar width="62%" height={8} />
            </div>
          ))}
        </Skeleton>
      ) : recent === 'failed' ? (
        <Banner
          tone="warning"
          actions={
            <PlainButton size="small" onPress={ask}>
              {t('tryAgain')}
            </PlainButton>
          }
        >
          {t('recentFailed')}
        </Banner>
      ) : recent.length === 0 ? (
        <p className={styles['none']}>{t('noRecent')}</p>
      ) : (
        <ul>
          {recent.map((workspace) => (
            <Row key={workspace.path} workspace={workspace} />
          ))}
        </ul>
      )}
    </section>
  )
}

function Row({ workspace: { path, title, found } }: { readonly workspace: RecentWorkspace }) {
  const t = useTranslations('welcome')
  const { client, fail } = useActionContext()
  const [busy, setBusy] = useState(false)

  function open(): void {
    setBusy(true)
    switchWorkspace(() => client.call('workspace.open', { path }))
      .catch(fail)
      .finally(() => setBusy(false))
  }

  return (
    <li>
      <Button className={styles['item'] ?? ''} isDisabled={!found} isPending={busy} onPress={open}>
        <span className={styles['words']}>
          <span className={styles['title']}>{title}</span>
          <span className={styles['path']}>{path}</span>
        </span>
        {found ? null : <span className={styles['lost']}>{t('notFound')}</span>}
      </Button>
    </li>
  )
}
