import type { PointerEvent, ReactNode, RefObject } from 'react'
import { useTranslations } from 'use-intl'
import styles from './tile-list.module.css'
import type { Tiles } from './use-tiles.ts'
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
  return (
    <div className={styles['frame']} data-scope="list" data-shown={shown}>
      <div
        ref={scroller}
        className={styles['scroller']}
        data-dragging={dragging || undefined}
        data-list-scroller=""
      >
        <div
          ref={list}
          role="listbox"
          aria-label={t('articles', { series: series.title })}
          aria-multiselectable
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- an empty list takes the focus itself
          tabIndex={active.key === null ? 0 : -1}
          className={styles['list']}
          style={{ width, height }}
          data-article-rows={series.folder}
          onPointerDown={(event) => {
            active.byPointer(true)
            props.onPointerDown(event)
          }}
          onClick={input.onClick}
          onContextMenu={input.onContextMenu}
          onKeyDown={(event) => {
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
