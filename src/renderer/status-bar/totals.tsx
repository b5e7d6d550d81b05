import { useTranslations } from 'use-intl'
import styles from './status-bar.module.css'
import { seriesAtWork } from '../view-frame/series-at-work.ts'
import { useWorkspaceStore } from '../stores/workspace-store.ts'

/** What the workspace holds, in the views over all of it. */
export function Totals() {
  const t = useTranslations('status')
  const every = useWorkspaceStore((state) => state.workspace?.series)
  if (every === undefined) return null
  const all = seriesAtWork(every)
  const articles = all.reduce((sum, { count }) => sum + count, 0)
  return <span className={styles['item']}>{t('totals', { series: all.length, articles })}</span>
}
