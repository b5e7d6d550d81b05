import { useMemo, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { BoardDragLayer } from './board-drag-layer.tsx'
import { boardLayout, hasFoot, type BoardColumn } from './board-layout.ts'
import styles from './series-board.module.css'
import { TileCard } from './tile-card.tsx'
import { tilesInView, type Tile } from './tile-layout.ts'
import { TileList } from './tile-list.tsx'
import { tileWays } from './tile-ways.ts'
import { useBoardDrag } from './use-board-drag.ts'
import { useRoom } from './use-room.ts'
import { useTiles } from './use-tiles.ts'
import { useTitleLines } from './use-title-lines.ts'
import { sectionName } from '../list/list-groups.ts'
import { StatusGlyph } from '../list/status-glyph.tsx'
import { useBoardStore } from '../stores/board-store.ts'
import type { Series } from '#shared/model/series'

/** The articles of a series in columns by how far they are; a drop changes that, and leaves their order. */
export function SeriesBoard({ series }: { readonly series: Series }) {
  const t = useTranslations('list')
  const scroller = useRef<HTMLDivElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const width = useRoom(scroller)
  const linesOf = useTitleLines()
  const dragging = useBoardStore((state) => state.drag !== null)
  const layout = useMemo(() => boardLayout(series, { width, linesOf }), [series, width, linesOf])
  const tiles = useTiles(series, { scroller, list, shown: series, layout, ways: tileWays(layout, null) })
  const { active, input, reflow, stretch, open, problems } = tiles
  const drag = useBoardDrag({ series, layout, scroller, list, input, reflow })
  const drawn = tilesInView(layout, stretch, active.key === null ? [] : [active.key])
  const card = ({ key, entry, top, width: size, height, place, count }: Tile) => (
    <TileCard
      key={key}
      {...{ entry, top, height, place, count, t }}
      series={series.folder}
      look="board"
      lines={linesOf(entry.title, size - 26)}
      left={0}
      width={size}
      section={hasFoot(entry, series.sections.length > 0) ? sectionName(series, entry.section) : null}
      tabStop={active.key === key}
      open={open === key}
      problems={entry.path === null ? undefined : problems.get(entry.path)}
    />
  )
  return (
    <TileList
      {...{ series, tiles, scroller, list, dragging }}
      shown="board"
      width={layout.width}
      height={layout.height}
      onPointerDown={drag.onPointerDown}
      beside={<BoardDragLayer />}
    >
      {layout.columns.map((column, index) => (
        <Column key={column.status} column={column} height={layout.height}>
          {drawn.filter((tile) => tile.column === index).map(card)}
        </Column>
      ))}
    </TileList>
  )
}

interface ColumnProps {
  readonly column: BoardColumn
  readonly height: number
  readonly children: React.ReactNode
}

/** One column; its head stays in view while its cards scroll by. */
function Column({ column: { status, entries, minutes, left, width }, height, children }: ColumnProps) {
  const t = useTranslations('tiles')
  const words = useTranslations('order')
  const target = useBoardStore(
    ({ drag }) => drag !== null && drag.column === status && (drag.outcome?.changed.length ?? 0) > 0,
  )
  const name = words(`statusNames.${status ?? 'none'}`)
  const count = entries.length
  return (
    <div
      role="group"
      aria-label={t('columnLabel', { status: name, count, minutes })}
      className={styles['column']}
      style={{ insetInlineStart: left, width, height }}
      data-column={status ?? 'none'}
      data-target={target || undefined}
    >
      <div className={styles['head']} aria-hidden>
        {status === null ? null : <StatusGlyph status={status} />}
        <span className={styles['name']}>{name}</span>
        <span className={styles['figures']}>{t('figures', { count, minutes })}</span>
      </div>
      {children}
    </div>
  )
}
