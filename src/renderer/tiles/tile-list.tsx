import { useLayoutEffect, useRef, type PointerEvent, type ReactNode, type RefObject } from 'react'
import { useTranslations } from 'use-intl'
import styles from './tile-list.module.css'
import type { Tiles } from './use-tiles.ts'
import { rowRoles } from '../list/rows/row-roles.ts'
import { rowElement } from '../list/rows/row-element.ts'
import { RowMenu } from '../list/row-menu.tsx'
import type { Series } from '#shared/model/series'

export interface TileListProps {
  readonly series: Series
  readonly shown: 'board' | 'cards'
  readonly tiles: Tiles
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly list: RefObject<HTMLDivElement | null>
  /** Of all cards together, in pixels. */
  readonly width: number
  readonly height: number
  readonly dragging: boolean
  readonly onPointerDown: (event: PointerEvent) => void
  /** The cards that are drawn. */
  readonly children: ReactNode
  /** What stands beside the cards: a bar at the foot, what hangs on the pointer. */
  readonly beside: ReactNode
}

/** Cards as options of one list; it fills its parent, a flex column, and scrolls in there. */
export function TileList(props: TileListProps) {
  const { series, shown, tiles, scroller, list, width, height, dragging, children, beside } = props
  const t = useTranslations('list')
  const { active, input } = tiles
  const byKeys = useRef(false)
  // What keys lead to comes into view to the side, too; what the pointer is on is in view as it is.
  useLayoutEffect(() => {
    if (!byKeys.current || active.key === null) return
    byKeys.current = false
    const card = rowElement(list.current, active.key)
    if (card !== null && scroller.current !== null) showAside(scroller.current, card)
  })
  return (
    <div className={styles['frame']} data-scope="list" data-shown={shown}>
      <div
        ref={scroller}
        className={styles['scroller']}
        data-dragging={dragging || undefined}
        data-list-scroller=""
      >
        {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- it has a role */}
        <div
          ref={list}
          role={rowRoles(false).list}
          aria-label={t('articles', { series: series.title })}
          aria-multiselectable
          tabIndex={active.key === null ? 0 : -1}
          className={styles['list']}
          style={{ width, height }}
          data-article-rows={series.folder}
          onPointerDown={(event) => {
            byKeys.current = false
            active.byPointer(true)
            props.onPointerDown(event)
          }}
          onClick={input.onClick}
          onContextMenu={input.onContextMenu}
          onKeyDown={(event) => {
            byKeys.current = true
            active.byPointer(false)
            input.onKeyDown(event)
          }}
          onFocus={active.onFocus}
          onBlur={(event) => {
            active.onBlur(event)
            input.onBlur(event)
          }}
        >
          {children}
        </div>
      </div>
      {beside}
      <RowMenu series={series} />
    </div>
  )
}

/** Beside a card that is brought into view, in pixels. */
const margin = 16

function showAside(scroller: HTMLElement, card: HTMLElement): void {
  const frame = scroller.getBoundingClientRect()
  const box = card.getBoundingClientRect()
  if (box.left < frame.left + margin) scroller.scrollLeft += box.left - frame.left - margin
  else if (box.right > frame.right - margin) scroller.scrollLeft += box.right - frame.right + margin
}
