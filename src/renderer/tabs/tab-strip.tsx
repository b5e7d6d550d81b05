import { memo, useLayoutEffect, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react'
import { useTranslations } from 'use-intl'
import { closeTabs } from './close-tabs.ts'
import { HiddenTabs } from './hidden-tabs.tsx'
import { TabMenu, type AskedMenu } from './tab-menu.tsx'
import styles from './tab-strip.module.css'
import { useTabItems, type ArticleTab } from './use-tab-items.ts'
import { useTabDrag } from './use-tab-drag.ts'
import { visibleTabs } from './visible-tabs.ts'
import { asksForMenu, pointBelow } from '../components/context-menu.tsx'
import { Tabs } from '../components/tabs.tsx'
import { useNavigationStore } from '../stores/navigation-store.ts'
import { articleKey, useWorkspaceStore, type ArticleRef } from '../stores/workspace-store.ts'

/** The open articles; those that have no room are in a menu at the end. */
export function TabStrip() {
  return <Strip items={useTabItems()} />
}

const Strip = memo(function Strip({ items }: { readonly items: readonly ArticleTab[] }) {
  const t = useTranslations('tabs')
  const open = useWorkspaceStore((state) => state.open)
  const strip = useRef<HTMLDivElement>(null)
  const width = useWidth(strip)
  const [asked, setAsked] = useState<AskedMenu | null>(null)
  const openItem = items.find(({ id }) => open !== null && id === articleKey(open))
  const { shown, hidden } = visibleTabs(items, openItem, width)
  const startDrag = useTabDrag(strip, (from, to) => {
    const [moved, place] = [shown[from], shown[to]]
    if (moved === undefined || place === undefined) return
    useNavigationStore.getState().moveTab(moved.article, items.indexOf(place))
  })

  function tabAt(target: EventTarget): ArticleTab | undefined {
    const id = target instanceof Element ? target.closest('[data-tab]')?.getAttribute('data-tab') : null
    return items.find((item) => item.id === id)
  }

  function onAuxClick(event: MouseEvent): void {
    const item = tabAt(event.target)
    if (event.button !== 1 || item === undefined) return
    event.preventDefault()
    closeTabs([item.article])
  }

  function onContextMenu(event: MouseEvent): void {
    const item = tabAt(event.target)
    if (item === undefined) return
    event.preventDefault()
    setAsked({ article: item.article, at: { x: event.clientX, y: event.clientY } })
  }

  function onKeyDown(event: KeyboardEvent): void {
    const item = tabAt(event.target)
    if (!asksForMenu(event) || item === undefined || !(event.target instanceof Element)) return
    event.preventDefault()
    setAsked({ article: item.article, at: pointBelow(event.target) })
  }

  return (
    <div
      ref={strip}
      role="presentation"
      className={styles['strip']}
      data-tabs=""
      onPointerDownCapture={startDrag}
      // The middle button scrolls otherwise.
      onMouseDown={(event) => {
        if (event.button === 1) event.preventDefault()
      }}
      onAuxClick={onAuxClick}
      onContextMenu={onContextMenu}
      onKeyDown={onKeyDown}
    >
      {shown.length === 0 || openItem === undefined ? null : (
        <Tabs
          look="top"
          label={t('tabs')}
          tabs={shown.map(({ id, number, label, mark }) => ({ id, label, mark, lead: number ?? undefined }))}
          selected={openItem.id}
          onSelect={(id) => openById(items, id)}
          onClose={(id) => {
            const item = items.find((each) => each.id === id)
            if (item !== undefined) closeTabs([item.article])
          }}
        />
      )}
      {hidden.length === 0 ? null : (
        <HiddenTabs tabs={hidden} open={openItem} alone={shown.length === 0} onOpen={openArticle} />
      )}
      <TabMenu asked={asked} onClose={() => setAsked(null)} />
    </div>
  )
})

function openById(items: readonly ArticleTab[], id: string): void {
  const item = items.find((each) => each.id === id)
  if (item !== undefined) openArticle(item.article)
}

function openArticle(article: ArticleRef): void {
  useNavigationStore.getState().openArticle(article)
}

/** The width of an element, known before anything is painted. */
function useWidth(element: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const { current } = element
    if (current === null) return
    const measure = (): void => setWidth(current.clientWidth)
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(current)
    return () => observer.disconnect()
  }, [element])
  return width
}
