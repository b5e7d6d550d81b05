import { ChevronRight } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import { useTranslations } from 'use-intl'
import styles from './title-bar.module.css'
import { go } from '../actions/navigation-actions.ts'
import { useNavigationStore } from '../stores/navigation-store.ts'
import { useWorkspaceStore } from '../stores/workspace-store.ts'
import type { View } from '#shared/model/workspace-layout'

/** Over a view: the workspace, which leads to All Series, and the view's own name. */
export function PlacePath() {
  const t = useTranslations('shell')
  const workspace = useWorkspaceStore((state) => state.workspace?.title)
  const here = usePlaceName()
  return (
    <nav className={styles['path']} aria-label={t('whereYouAre')}>
      <ol className={styles['parts']}>
        <li className={styles['part']}>
          <Button className={styles['up'] ?? ''} onPress={() => go({ kind: 'all-series' })}>
            {workspace}
          </Button>
        </li>
        <li className={styles['part']} aria-current="page">
          <ChevronRight size={14} strokeWidth={1.75} aria-hidden />
          <span>{here}</span>
        </li>
      </ol>
    </nav>
  )
}

function usePlaceName(): string {
  const t = useTranslations('shell')
  const view = useNavigationStore((state) => state.view)
  const all = useWorkspaceStore((state) => state.workspace?.series)
  if (view.kind === 'series') {
    return all?.find(({ folder }) => folder === view.folder)?.title ?? view.folder
  }
  return t(names[view.kind])
}

const names = {
  article: 'editor',
  'all-series': 'allSeries',
  search: 'search',
  problems: 'problems',
  trash: 'trash',
  statistics: 'statistics',
} as const satisfies Record<Exclude<View['kind'], 'series'>, string>
