import { SitePageFeed } from './site-page-feed.ts'
import type { Client } from '../bridge/client.ts'
import { useConnectionStore } from '../stores/connection-store.ts'
import { useWorkspaceStore } from '../stores/workspace-store.ts'
import { afterPaint } from '../view-frame/after-paint.ts'
import type { SitePage, SitePageName } from '#shared/model/site-page'
import type { Workspace } from '#shared/model/workspace'

export interface SitePageListener {
  readonly onPage: (page: SitePage) => void
  readonly onFailure: (error: unknown) => void
}

/** Tells a page of the site now and whenever something that stands on it changed, until it is ended. */
export function followSitePage(
  client: Client,
  name: SitePageName,
  listener: SitePageListener,
): { readonly askAgain: () => void; readonly end: () => void } {
  const feed = new SitePageFeed({
    ask: () => client.call('preview.page', { page: name }),
    // A list that was put in order is drawn with its new numbers before anything is asked.
    settle: afterPaint,
    ...listener,
  })
  const stops = [
    useWorkspaceStore.subscribe(({ workspace }, before) => {
      if (standsOnPage(name, workspace, before.workspace)) feed.refresh()
    }),
    useConnectionStore.subscribe(({ connected }, before) => {
      if (connected && !before.connected) feed.refresh()
    }),
    // The language of an article is on the page and in no snapshot.
    client.on('article.changedOnDisk', ({ series }) => {
      if (name.kind === 'series' && series === name.series) feed.refresh()
    }),
  ]
  feed.refresh()
  return {
    askAgain: () => feed.refresh(),
    end: () => {
      for (const stop of stops) stop()
      feed.end()
    },
  }
}

/** Whether anything that the page shows may be another: its series, or what head and foot say of the site. */
function standsOnPage(name: SitePageName, now: Workspace | null, before: Workspace | null): boolean {
  if (now === before) return false
  if (now === null || before === null || name.kind === 'index') return true
  const seriesIn = ({ series }: Workspace) => series.find(({ folder }) => folder === name.series)
  return (
    seriesIn(now) !== seriesIn(before) ||
    now.root !== before.root ||
    now.title !== before.title ||
    now.author !== before.author ||
    now.language !== before.language ||
    now.drafts !== before.drafts
  )
}
