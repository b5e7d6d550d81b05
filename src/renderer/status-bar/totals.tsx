import { useTranslations } from 'use-intl'
import styles from './status-bar.module.css'
import { useWorkspaceStore } from '../stores/workspace-store.ts'

/** What the workspace holds, in the views over all of it. */
export function Totals() {
  const t = useTranslations('status')
  const all = useWorkspaceStore((state) => state.workspace?.series)
  if (all === undefined) return null
  const articles = all.reduce((sum, { count }) => sum + count, 0)
  return <span className={styles['item']}>{t('totals', { series: all.length, articles })}</span>
}
