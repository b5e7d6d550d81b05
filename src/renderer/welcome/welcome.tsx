import { BookOpen, FolderOpen, FolderPlus, type LucideIcon } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import { useTranslations } from 'use-intl'
import { RecentWorkspaces } from './recent-workspaces.tsx'
import styles from './welcome.module.css'
import type { Action } from '../actions/action.ts'
import { useActionContext } from '../actions/action-context.tsx'
import { newWorkspace, openFolder, trySample } from '../actions/file-actions.ts'
import { actionKeys } from '../actions/platform.ts'
import { Keys } from '../components/keys.tsx'
import { Logo } from '../components/logo.tsx'

/** The window without a workspace: three ways in, and those opened before. */
export function Welcome() {
  const t = useTranslations('welcome')
  return (
    <main className={styles['welcome']}>
      <section className={styles['start']} aria-label={t('start')}>
        <div className={styles['inner']}>
          <Logo size={42} />
          <h1 className={styles['title']}>{t('title')}</h1>
          <p className={styles['lead']}>{t('lead')}</p>
          <ul className={styles['ways']}>
            <Way action={trySample} icon={BookOpen} title={t('sample')} hint={t('sampleHint')} autoFocus />
            <Way action={newWorkspace} icon={FolderPlus} title={t('create')} hint={t('createHint')} />
            <Way action={openFolder} icon={FolderOpen} title={t('open')} hint={t('openHint')} />
          </ul>
          <p className={styles['promise']}>{t('promise')}</p>
        </div>
      </section>
      <RecentWorkspaces />
    </main>
  )
}

interface WayProps {
  readonly action: Action
  readonly icon: LucideIcon
  readonly title: string
  readonly hint: string
  readonly autoFocus?: boolean
}

function Way({ action, icon: Icon, title, hint, autoFocus = false }: WayProps) {
  const context = useActionContext()
  const keys = actionKeys(action, context.host)
  return (
    <li>
      <Button className={styles['way'] ?? ''} autoFocus={autoFocus} onPress={() => action.run(context)}>
        <Icon size={20} strokeWidth={1.75} aria-hidden />
        <span className={styles['words']}>
          <span className={styles['name']}>{title}</span>
          <span className={styles['hint']}>{hint}</span>
        </span>
        {keys === undefined ? null : <Keys keys={keys} />}
      </Button>
    </li>
  )
}
