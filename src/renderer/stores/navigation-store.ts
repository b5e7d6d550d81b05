import { create } from 'zustand'
import { useWorkspaceStore, type ArticleRef } from './workspace-store.ts'
import type { View } from '#shared/model/workspace-layout'

/** A place that back and forward lead to. */
export interface Place {
  readonly view: View
  /** The article in the editor, where the view is `article`. */
  readonly article: ArticleRef | null
}

export interface NavigationState {
  readonly view: View
  /** Open articles, left to right; the one in the editor is the workspace store's `open`. */
  readonly tabs: readonly ArticleRef[]
  /** Tabs that were closed, the last one last. */
  readonly closed: readonly ArticleRef[]
  readonly back: readonly Place[]
  readonly forward: readonly Place[]
  /** Shows a view; the place before it is one step back. */
  readonly show: (view: View) => void
  /** Shows an article in the editor, in its tab or in a new one beside the open one. */
  readonly openArticle: (article: ArticleRef) => void
  /** Shows an article at the other side, beside the open one, and goes over to it. */
  readonly openToSide: (article: ArticleRef) => void
  /** Leaves the editor to the other of two articles; the tab of this one stays. */
  readonly closeSide: (article: ArticleRef) => void
  /** Closes a tab; of two articles in view the other stays, else its right neighbour comes up, else its left one. */
  readonly closeTab: (article: ArticleRef) => void
  /** Closes several; the open one stays if it may, else its nearest neighbour that stays comes up. */
  readonly closeTabs: (articles: readonly ArticleRef[]) => void
  readonly reopenTab: () => void
  readonly moveTab: (article: ArticleRef, to: number) => void
  readonly nextTab: (direction: 1 | -1) => void
  readonly goBack: () => void
  readonly goForward: () => void
  /** Begins anew, where a window was left: nothing is behind or ahead of it. */
  readonly begin: (view: View, tabs: readonly ArticleRef[]) => void
  /** Follows an article that has another path, wherever it stands. */
  readonly follow: (from: ArticleRef, to: ArticleRef) => void
  /** Follows a series whose folder has another name, with all that is open of it. */
  readonly followSeries: (from: string, to: string) => void
  /** Forgets articles that the workspace no longer has, wherever they stand. */
  readonly forget: (isGone: (article: ArticleRef) => boolean) => void
}

const historyLimit = 50
const closedLimit = 20

/** Where the window is and how it came there. `open` and `series` stay with the workspace store. */
export const useNavigationStore = create<NavigationState>()((set, get) => {
  const here = (): Place => ({ view: get().view, article: useWorkspaceStore.getState().open })

  /** Goes to a place without remembering where it came from. */
  function arrive({ view, article }: Place): void {
    const { tabs, view: before } = get()
    const known = article === null || tabs.some((tab) => sameArticle(tab, article))
    set({ view, tabs: known ? tabs : withTab(tabs, article, useWorkspaceStore.getState().open) })
    const workspace = useWorkspaceStore.getState()
    if (view.kind === 'series') workspace.showSeries(view.folder)
    if (article !== null && !sameArticle(article, workspace.open)) workspace.openArticle(article)
    // The list beside a text is that of its series, whichever view the author comes from.
    else if (article !== null && view.kind === 'article' && before.kind !== 'article')
      workspace.showSeries(article.series)
  }

  function travel(place: Place): void {
    const from = here()
    if (samePlace(from, place)) return
    set(({ back }) => ({ back: [...back, from].slice(-historyLimit), forward: [] }))
    arrive(place)
  }

  return {
    view: { kind: 'article' },
    tabs: [],
    closed: [],
    back: [],
    forward: [],
    show: (view) => travel({ view, article: useWorkspaceStore.getState().open }),
    openArticle: (article) => travel({ view: { kind: 'article' }, article }),
    openToSide: (article) => {
      const { open, beside, setBeside } = useWorkspaceStore.getState()
      if (open !== null && !sameArticle(open, article))
        setBeside({ article: open, at: beside?.at === 'before' ? 'after' : 'before' })
      get().openArticle(article)
    },
    closeSide: (article) => {
      const { open, beside, openArticle, setBeside } = useWorkspaceStore.getState()
      if (beside === null) return
      setBeside(null)
      if (sameArticle(article, open)) openArticle(beside.article)
    },
    closeTab: (article) => get().closeTabs([article]),
    closeTabs: (articles) => {
      const { tabs } = get()
      const closing = tabs.filter((tab) => articles.some((each) => sameArticle(each, tab)))
      if (closing.length === 0) return
      const isClosing = (article: ArticleRef): boolean => closing.some((tab) => sameArticle(tab, article))
      const { open: inHand, beside } = useWorkspaceStore.getState()
      // A side goes with its tab.
      for (const side of [beside?.article, inHand]) if (side != null && isClosing(side)) get().closeSide(side)
      const { open, openArticle } = useWorkspaceStore.getState()
      const next = neighbourOf(open, tabs, closing)
      set(({ closed }) => ({
        tabs: tabs.filter((tab) => !closing.includes(tab)),
        closed: [...closed, ...closing].slice(-closedLimit),
      }))
      if (!sameArticle(next, open)) openArticle(next)
    },
    reopenTab: () => {
      const last = get().closed.at(-1)
      if (last === undefined) return
      set(({ closed }) => ({ closed: closed.slice(0, -1) }))
      get().openArticle(last)
    },
    moveTab: (article, to) =>
      set(({ tabs }) => {
        const from = tabs.findIndex((tab) => sameArticle(tab, article))
        return from < 0 ? {} : { tabs: tabs.toSpliced(from, 1).toSpliced(to, 0, article) }
      }),
    nextTab: (direction) => {
      const { tabs } = get()
      const now = tabs.findIndex((tab) => sameArticle(tab, useWorkspaceStore.getState().open))
      const next = tabs[(now + direction + tabs.length) % tabs.length]
      if (next !== undefined) get().openArticle(next)
    },
    goBack: () => {
      const place = get().back.at(-1)
      if (place === undefined) return
      const from = here()
      set(({ back, forward }) => ({ back: back.slice(0, -1), forward: [...forward, from] }))
      arrive(place)
    },
    goForward: () => {
      const place = get().forward.at(-1)
      if (place === undefined) return
      const from = here()
      set(({ back, forward }) => ({ back: [...back, from], forward: forward.slice(0, -1) }))
      arrive(place)
    },
    begin: (view, tabs) => set({ view, tabs, closed: [], back: [], forward: [] }),
    follow: (from, to) => {
      const moved = (each: ArticleRef): ArticleRef => (sameArticle(each, from) ? to : each)
      const placed = (each: Place): Place =>
        each.article === null ? each : { ...each, article: moved(each.article) }
      set(({ tabs, closed, back, forward }) => ({
        tabs: tabs.map(moved),
        closed: closed.map(moved),
        back: back.map(placed),
        forward: forward.map(placed),
      }))
      useWorkspaceStore.getState().followArticle(from, to)
    },
    followSeries: (from, to) => {
      const moved = (each: ArticleRef): ArticleRef => (each.series === from ? { ...each, series: to } : each)
      const viewed = (view: View): View =>
        view.kind === 'series' && view.folder === from ? { ...view, folder: to } : view
      const placed = ({ view, article }: Place): Place => ({
        view: viewed(view),
        article: article === null ? null : moved(article),
      })
      set(({ view, tabs, closed, back, forward }) => ({
        view: viewed(view),
        tabs: tabs.map(moved),
        closed: closed.map(moved),
        back: back.map(placed),
        forward: forward.map(placed),
      }))
      useWorkspaceStore.getState().followSeries(from, to)
    },
    forget: (isGone) => {
      const { tabs, closed, back, forward } = get()
      get().closeTabs(tabs.filter(isGone))
      const stays = ({ article }: Place): boolean => article === null || !isGone(article)
      set({
        closed: closed.filter((article) => !isGone(article)),
        back: back.filter(stays),
        forward: forward.filter(stays),
      })
    },
  }
})

export function sameArticle(one: ArticleRef | null, other: ArticleRef | null): boolean {
  return one?.series === other?.series && one?.path === other?.path
}

function samePlace(one: Place, other: Place): boolean {
  return (
    JSON.stringify(one.view) === JSON.stringify(other.view) &&
    (one.view.kind !== 'article' || sameArticle(one.article, other.article))
  )
}

/** The open article if its tab stays, else the tab that comes up in its place; null where none is left. */
function neighbourOf(
  open: ArticleRef | null,
  tabs: readonly ArticleRef[],
  closing: readonly ArticleRef[],
): ArticleRef | null {
  const index = tabs.findIndex((tab) => sameArticle(tab, open))
  if (index < 0) return open
  const stays = (tab: ArticleRef): boolean => !closing.includes(tab)
  return tabs.slice(index).find(stays) ?? tabs.slice(0, index).findLast(stays) ?? null
}

/** A new tab stands at the right of the open one. */
function withTab(tabs: readonly ArticleRef[], article: ArticleRef, open: ArticleRef | null): ArticleRef[] {
  const index = tabs.findIndex((tab) => sameArticle(tab, open))
  return tabs.toSpliced(index < 0 ? tabs.length : index + 1, 0, article)
}
