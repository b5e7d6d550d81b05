import { useMemo, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { cardLayout } from './card-layout.ts'
import { cardSurface } from './card-surface.ts'
import styles from './series-cards.module.css'
import { TileCard } from './tile-card.tsx'
import { tilesInView, type Tile } from './tile-layout.ts'
import { TileList } from './tile-list.tsx'
import { stepAmongCards, tileWays } from './tile-ways.ts'
import { useRoom } from './use-room.ts'
import { useTiles } from './use-tiles.ts'
import { sectionName } from '../list/list-groups.ts'
import { DragLayer } from '../list/reorder/drag-layer.tsx'
import { LiftBar } from '../list/reorder/lift-bar.tsx'
import { applyPlacements } from '../list/reorder/placement.ts'
import type { DragSurface } from '../list/reorder/row-drag.ts'
import { useRowDrag } from '../list/reorder/use-row-drag.ts'
import { useReorderStore } from '../stores/reorder-store.ts'
import { useWorkspaceStore } from '../stores/workspace-store.ts'
import type { Series } from '#shared/model/series'

/** The articles of a series as cards in reading order, with what each is about. */
export function SeriesCards({ series }: { readonly series: Series }) {
  const t = useTranslations('list')
  const scroller = useRef<HTMLDivElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const room = useRoom(scroller)
  const lift = useReorderStore((state) => (state.lift?.series === series.folder ? state.lift : null))
  const drafts = useWorkspaceStore((state) => state.workspace?.drafts ?? false)
  const dragging = useReorderStore((state) => state.drag !== null)
  const shown = useMemo(
    () => (lift === null ? series : applyPlacements(series, lift.placements, drafts)),
    [series, lift, drafts],
  )
  const layout = useMemo(() => cardLayout(shown, room), [shown, room])
  const ways = tileWays(layout, stepAmongCards(layout.columns))
  const tiles = useTiles(series, { scroller, list, shown, layout, ways })
  const { active, input, reflow, stretch, open, problems } = tiles
  const surface = (): DragSurface | null =>
    scroller.current === null || list.current === null
      ? null
      : cardSurface({ series, layout, scroller: scroller.current, list: list.current })
  const drag = useRowDrag({ series, rows: layout, surface, input, reflow })
  const drawn = tilesInView(layout, stretch, active.key === null ? [] : [active.key])
  const { unplacedTop } = layout
  const card = (tile: Tile, top: number) => (
    <TileCard
      key={tile.key}
      {...{ top, t }}
      series={series.folder}
      entry={tile.entry}
      look="cards"
      lines={2}
      left={tile.left}
      width={tile.width}
      height={tile.height}
      place={tile.place}
      count={tile.count}
      section={sectionName(series, tile.entry.section)}
      tabStop={active.key === tile.key}
      open={open === tile.key}
      problems={tile.entry.path === null ? undefined : problems.get(tile.entry.path)}
    />
  )
  const loose = drawn.filter(({ entry }) => entry.position === null)
  return (
    <TileList
      {...{ series, tiles, scroller, list, dragging }}
      shown="cards"
      width={layout.width}
      height={layout.height}
      onPointerDown={drag.onPointerDown}
      beside={
        <>
          {lift === null ? null : <LiftBar title={lift.title} sections={false} />}
          <DragLayer />
        </>
      }
    >
      {drawn.filter(({ entry }) => entry.position !== null).map((tile) => card(tile, tile.top))}
      {unplacedTop === null || loose.length === 0 ? null : (
        <div
          role="group"
          aria-label={t('unplacedLabel', { count: loose[0]?.count ?? 0 })}
          className={styles['unplaced']}
          style={{ top: unplacedTop, height: layout.height - unplacedTop }}
        >
          <div className={styles['head']} aria-hidden>
            {t('unplaced')}
          </div>
          {loose.map((tile) => card(tile, tile.top - unplacedTop))}
        </div>
      )}
    </TileList>
  )
}
