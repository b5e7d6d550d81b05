import { History, Link2, ListRestart } from 'lucide-react'
import type { Action } from './action.ts'
import { everywhere } from './shortcut.ts'
import { useNavigationStore } from '../stores/navigation-store.ts'
import { useUiStore } from '../stores/ui-store.ts'
import { useWorkspaceStore, type ArticleRef } from '../stores/workspace-store.ts'

/** Versions of the article in the editor, or of the row in hand where none is shown. */
export const showVersions: Action = {
  id: 'article.versions',
  label: (t) => t('showVersions'),
  icon: History,
  scope: 'all',
  shortcut: everywhere('Mod+Shift+Y'),
  when: ({ target }) => articleOf(target) !== null,
  run: ({ target }) => {
    const article = articleOf(target)
    if (article !== null) useUiStore.getState().openDialog({ kind: 'versions', ...article })
  },
}

export const showOrders: Action = {
  id: 'series.orders',
  label: (t) => t('showOrders'),
  icon: ListRestart,
  scope: 'all',
  when: ({ target }) => seriesOf(target) !== null,
  run: ({ target }) => {
    const series = seriesOf(target)
    if (series !== null) useUiStore.getState().openDialog({ kind: 'orders', series })
  },
}

/** What links to the article in the editor, or to the row in hand where none is shown. */
export const showBacklinks: Action = {
  id: 'article.backlinks',
  label: (t) => t('showBacklinks'),
  icon: Link2,
  scope: 'all',
  when: ({ target }) => articleOf(target) !== null,
  run: ({ target }) => {
    const article = articleOf(target)
    if (article !== null) useUiStore.getState().openDialog({ kind: 'backlinks', ...article })
  },
}

type Target = Parameters<Action['when']>[0]['target']

function articleOf(target: Target): ArticleRef | null {
  const path = target?.entry.path ?? null
  if (target !== null && path !== null) return { series: target.series.folder, path }
  const { view } = useNavigationStore.getState()
  return view.kind === 'article' ? useWorkspaceStore.getState().open : null
}

function seriesOf(target: Target): string | null {
  return target?.series.folder ?? useWorkspaceStore.getState().series
}
