import { useEffect, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { useTranslations } from 'use-intl'
import styles from './recent-workspaces.module.css'
import { useActionContext } from '../actions/action-context.tsx'
import { switchWorkspace } from '../shell/switch-workspace.ts'
import type { Result } from '#shared/contract/index'

/** Workspaces that were open before, newest first; those out of reach are named but cannot be opened. */
export function RecentWorkspaces() {
  const t = useTranslations('welcome')
  const { client, fail } = useActionContext()
  const [recent, setRecent] = useState<Result<'workspace.recent'> | null>(null)
  useEffect(() => {
    let gone = false
    client
      .call('workspace.recent', {})
      .then((found) => gone || setRecent(found))
      .catch(fail)
    return () => {
      gone = true
    }
  }, [client, fail])
  return (
    <section className={styles['recent']} aria-label={t('recent')}>
      <h2 className={styles['heading']}>{t('recent')}</h2>
      {recent === null ? null : recent.length === 0 ? (
        <p className={styles['none']}>{t('noRecent')}</p>
      ) : (
        <ul>
          {recent.map(({ path, title, found }) => (
            <li key={path}>
              <Button
                className={styles['item'] ?? ''}
                isDisabled={!found}
                onPress={() => {
                  switchWorkspace(() => client.call('workspace.open', { path })).catch(fail)
                }}
              >
                <span className={styles['words']}>
                  <span className={styles['title']}>{title}</span>
                  <span className={styles['path']}>{path}</span>
                </span>
                {found ? null : <span className={styles['lost']}>{t('notFound')}</span>}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
