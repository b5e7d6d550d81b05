import { trackStep } from './reorder/order-steps.ts'
import type { Client } from '../bridge/client.ts'
import { focusWhenOpen } from '../shell/focus-when-open.ts'
import { useNavigationStore } from '../stores/navigation-store.ts'
import { useUiStore } from '../stores/ui-store.ts'
import { useWorkspaceStore } from '../stores/workspace-store.ts'
import type { Series } from '#shared/model/series'

/** What a new article is called, and the template that it begins as. */
export interface NewArticle {
  readonly title: string
  readonly template: string | null
}

/** Makes an article at the end of a series and opens it. Rejects with the host's error where it cannot. */
export async function createArticle(
  client: Client,
  series: Series,
  { title, template }: NewArticle,
): Promise<void> {
  const section = sectionForNew(series, useWorkspaceStore.getState().open?.path ?? null)
  const made = await client.call('article.create', { series: series.folder, title, section, template })
  useWorkspaceStore.getState().receiveSeries(made.series)
  trackStep(
    { kind: 'relocation', what: 'create', series: series.folder, title, step: made.step },
    'undo',
    null,
  )
  useNavigationStore.getState().openArticle({ series: series.folder, path: made.path })
  useUiStore.getState().setCreating(false)
  useUiStore.getState().setDrawer(false)
  if (useUiStore.getState().layout === 'small') useUiStore.getState().showPane('editor')
  focusWhenOpen({ series: series.folder, path: made.path })
}

/** A new article joins the section of the open one, else that of the last in the list. */
function sectionForNew(series: Series, open: string | null): string | null {
  const near = series.entries.find((entry) => entry.path === open && entry.position !== null)
  return (near ?? series.entries.findLast((entry) => entry.position !== null))?.section ?? null
}
