import { useMemo, useRef, type KeyboardEvent } from 'react'
import { Tree } from 'react-aria-components/Tree'
import { useTranslations } from 'use-intl'
import { ArticleRow } from './article-row.tsx'
import { GroupRow } from './group-row.tsx'
import styles from './article-list.module.css'
import { listGroups, type ListGroup } from './list-groups.ts'
import { applyMove } from './reorder/apply-move.ts'
import { DragLayer } from './reorder/drag-layer.tsx'
import { LiftBar } from './reorder/lift-bar.tsx'
import { focusRow } from './reorder/focus-row.ts'
import { settledWords } from './reorder/move-words.ts'
import { useRowDrag } from './reorder/use-row-drag.ts'
import { RowMenu } from './row-menu.tsx'
import { useNumberJump } from './use-number-jump.ts'
import { useListTools } from './list-tools.tsx'
import { useOpenEntry } from './use-open-entry.ts'
import { useReorderStore } from '../stores/reorder-store.ts'
import { useUiStore } from '../stores/ui-store.ts'
import { useWorkspaceStore } from '../stores/workspace-store.ts'
import type { Entry, Series } from '#shared/model/series'

type Item =
  | { readonly id: string; readonly kind: 'entry'; readonly entry: Entry }
  | { readonly id: string; readonly kind: 'group'; readonly group: ListGroup }

/** The articles of one series in reading order, flat or grouped; every order is within reach of keys. */
export function ArticleList({ series }: { series: Series }) {
  const t = useTranslations('list')
  const words = useTranslations('order')
  const scroller = useRef<HTMLDivElement>(null)
  const { mover, announcer, liftKeys } = useListTools()
  const openEntry = useOpenEntry(series.folder)
  const jump = useNumberJump(series, (key) => focusRow(scroller.current, key))
  const lift = useReorderStore((state) => (state.lift?.series === series.folder ? state.lift : null))
  const drafts = useWorkspaceStore((state) => state.workspace?.drafts ?? false)
  const writable = useWorkspaceStore((state) => state.workspace?.readOnly === null)
  const open = useWorkspaceStore((state) => (state.open?.series === series.folder ? state.open.path : null))
  const closed = useUiStore((state) => state.closedGroups[series.folder])

  const shown = useMemo(
    () => (lift === null ? series : applyMove(series, lift.key, lift.move, drafts)),
    [series, lift, drafts],
  )
  const groups = useMemo(() => listGroups(shown), [shown])
  const items = useMemo(() => listItems(groups), [groups])
  const openKey = series.entries.find((entry) => entry.path !== null && entry.path === open)?.key
  const heads = groups.filter((group) => group.kind !== 'none').map((group) => group.key)
  const expanded = heads.filter((key) => closed?.includes(key) !== true)

  function toggleGroup(key: string): void {
    useUiStore.getState().setGroupOpen(series.folder, key, !expanded.includes(key))
  }

  function activate(key: string, toEditor: boolean): void {
    if (heads.includes(key)) return toggleGroup(key)
    const entry = series.entries.find((each) => each.key === key)
    if (entry !== undefined) openEntry(entry, toEditor)
  }

  const drag = useRowDrag({
    series,
    scroller,
    canDrag: () => writable && lift === null,
    onClick: (key, row) => {
      row.focus({ preventScroll: true })
      activate(key, false)
    },
    onDrop: (key, outcome) =>
      mover.drop(series.folder, key, { to: outcome.to, section: outcome.moved.section }),
    onRest: (outcome) => announcer.say(settledWords(words, outcome)),
    onCancel: (entry) => {
      const total = series.entries.filter((each) => each.position !== null).length
      announcer.say(words('cancelled', { position: entry.position ?? total, total }))
    },
    onHoverGroup: (key) => useUiStore.getState().setGroupOpen(series.folder, key, true),
  })

  function onKeyDownCapture(event: KeyboardEvent<HTMLDivElement>): void {
    const row =
      event.target instanceof Element ? event.target.closest<HTMLElement>('[role="row"][data-key]') : null
    if (row === null || event.target !== row || event.altKey || event.ctrlKey || event.metaKey) return
    if (handleKey(event.key, row.dataset['key'] ?? '', event.shiftKey)) {
      event.preventDefault()
      event.stopPropagation()
    }
  }

  function handleKey(key: string, rowKey: string, shift: boolean): boolean {
    if (lift !== null) {
      // The row in hand keeps the focus; other keys do nothing until it is dropped.
      if (key !== 'Tab') liftKeys.press(key)
      else liftKeys.cancel()
      return key !== 'Tab'
    }
    const entry = series.entries.find((each) => each.key === rowKey)
    if (key === 'Enter') activate(rowKey, true)
    else if (key === ' ' && entry !== undefined) {
      if (writable) liftKeys.lift(series, entry)
      else announcer.say(words('readOnly'))
    } else if (key === ' ') toggleGroup(rowKey)
    else if ((key === 'F10' && shift) || key === 'ContextMenu')
      return entry !== undefined && openMenuAt(rowKey)
    else return jump(key)
    return true
  }

  function openMenuAt(key: string): boolean {
    const row = scroller.current?.querySelector(`[data-key="${CSS.escape(key)}"]`)
    if (row == null) return false
    const { left, bottom } = row.getBoundingClientRect()
    useReorderStore.getState().setMenu({ key, x: left + 48, y: bottom })
    return true
  }

  return (
    <>
      <div
        ref={scroller}
        className={styles['scroller']}
        data-dragging={drag.view !== null || undefined}
        onPointerDownCapture={drag.onPointerDownCapture}
        onKeyDownCapture={onKeyDownCapture}
        onBlur={(event) => {
          // A row that moves in the page loses the focus for a moment; only leaving the list cancels.
          const list = event.currentTarget
          if (lift !== null)
            requestAnimationFrame(() => list.contains(document.activeElement) || liftKeys.cancel())
        }}
      >
        <Tree
          aria-label={t('articles', { series: series.title })}
          className={styles['tree'] ?? ''}
          items={items}
          selectionMode="single"
          selectionBehavior="toggle"
          disallowEmptySelection
          selectedKeys={openKey === undefined ? [] : [openKey]}
          onSelectionChange={(keys) => {
            const [key] = keys === 'all' ? [] : [...keys]
            if (typeof key === 'string') activate(key, false)
          }}
          expandedKeys={expanded}
          onExpandedChange={(keys) => {
            for (const key of heads) useUiStore.getState().setGroupOpen(series.folder, key, keys.has(key))
          }}
        >
          {(item) =>
            item.kind === 'entry' ? <ArticleRow entry={item.entry} /> : <GroupRow group={item.group} />
          }
        </Tree>
      </div>
      {lift === null ? null : <LiftBar title={lift.title} sections={series.sections.length > 0} />}
      {drag.view === null ? null : <DragLayer view={drag.view} />}
      <RowMenu series={series} onClosed={(key) => focusRow(scroller.current, key)} />
    </>
  )
}

function listItems(groups: readonly ListGroup[]): Item[] {
  return groups.flatMap((group): Item[] =>
    group.kind === 'none'
      ? group.entries.map((entry) => ({ id: entry.key, kind: 'entry', entry }))
      : [{ id: group.key, kind: 'group', group }],
  )
}
