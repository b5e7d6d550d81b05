import { useCallback, useMemo, useState, useSyncExternalStore } from 'react'
import { useTranslations } from 'use-intl'
import type { TabMark } from '../components/tabs.tsx'
import { useDocuments } from '../documents/app-documents.ts'
import type { DocumentState } from '../documents/document-state.ts'
import { shortTitle } from '../list/short-title.ts'
import { useNavigationStore } from '../stores/navigation-store.ts'
import { useOrderStore, withPending, type PendingChange } from '../stores/order-store.ts'
import { articleKey, useWorkspaceStore, type ArticleRef } from '../stores/workspace-store.ts'
import type { Entry } from '#shared/model/series'
import type { Workspace } from '#shared/model/workspace'
import { noNumber } from '#shared/order/number-entries'

/** A tab as it is drawn. */
export interface ArticleTab {
  readonly id: string
  readonly article: ArticleRef
  /** Number as printed; null where the article carries none. */
  readonly number: string | null
  /** Short title. */
  readonly label: string
  readonly mark: { readonly kind: TabMark; readonly label: string } | null
}

/**
 * The open articles, left to right, with the numbers and titles they have now. The same list as before where
 * nothing in it changed, as after a move among others, so that no tab is drawn for it.
 */
export function useTabItems(): readonly ArticleTab[] {
  const t = useTranslations('tabs')
  const tabs = useNavigationStore((state) => state.tabs)
  const workspace = useWorkspaceStore((state) => state.workspace)
  const pending = useOrderStore((state) => state.pending)
  const states = useTabStates(tabs)
  const items = useMemo(
    () =>
      tabs.map((article, index) => {
        const entry = entryNow(workspace, pending, article)
        const gone = entry === undefined || entry.state === 'missing'
        const mark = gone ? 'missing' : markOf(states[index])
        return {
          id: articleKey(article),
          article,
          number: entry === undefined || entry.number === noNumber ? null : entry.number,
          label: shortTitle(entry?.title ?? article.path),
          mark: mark === null ? null : { kind: mark, label: t(markWords[mark]) },
        }
      }),
    [tabs, workspace, pending, states, t],
  )
  const [known, setKnown] = useState<readonly ArticleTab[]>(items)
  if (known === items || sameTabs(known, items)) return known
  setKnown(items)
  return items
}

function sameTabs(one: readonly ArticleTab[], other: readonly ArticleTab[]): boolean {
  return one.length === other.length && one.every((tab, nth) => sameTab(tab, other[nth]))
}

function sameTab(one: ArticleTab, other: ArticleTab | undefined): boolean {
  return (
    one.id === other?.id &&
    one.number === other.number &&
    one.label === other.label &&
    one.mark?.kind === other.mark?.kind &&
    one.mark?.label === other.mark?.label
  )
}

function entryNow(
  workspace: Workspace | null,
  pending: readonly PendingChange[],
  { series: folder, path }: ArticleRef,
): Entry | undefined {
  const series = workspace?.series.find((each) => each.folder === folder)
  if (workspace === null || series === undefined) return undefined
  return withPending(series, pending, workspace.drafts).entries.find((entry) => entry.path === path)
}

const markWords = {
  unsaved: 'unsaved',
  conflict: 'conflict',
  'read-only': 'readOnly',
  missing: 'missing',
} as const satisfies Record<TabMark, string>

/** What is true of each tab's text; none where it was not shown yet. */
function useTabStates(tabs: readonly ArticleRef[]): readonly (DocumentState | undefined)[] {
  const documents = useDocuments()
  const subscribe = useCallback((listener: () => void) => documents.subscribe(listener), [documents])
  const stateOf = (tab: ArticleRef): DocumentState | undefined => documents.find(tab)?.session.facts.state
  const snapshot = useSyncExternalStore(subscribe, () => tabs.map((tab) => stateOf(tab) ?? '').join(' '))
  // oxlint-disable-next-line react/exhaustive-deps -- the snapshot says when the states are others
  return useMemo(() => tabs.map(stateOf), [tabs, documents, snapshot])
}

function markOf(state: DocumentState | undefined): TabMark | null {
  switch (state) {
    case 'conflict':
    case 'missing':
    case 'read-only':
      return state
    case 'dirty':
    case 'saving':
    case 'retrying':
    case 'disk-full':
      return 'unsaved'
    case 'saved':
    case undefined:
      return null
  }
}
