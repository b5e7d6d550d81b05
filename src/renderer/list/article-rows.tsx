import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import styles from './article-rows.module.css'
import { FileDropLine } from './dropping/file-drop-line.tsx'
import { useFileDrop } from './dropping/use-file-drop.ts'
import { DragLayer } from './reorder/drag-layer.tsx'
import { LiftBar } from './reorder/lift-bar.tsx'
import { listSurface } from './reorder/list-surface.ts'
import type { DragSurface } from './reorder/row-drag.ts'
import { useRowDrag } from './reorder/use-row-drag.ts'
import { RowMenu } from './row-menu.tsx'
import { GroupRows } from './rows/group-rows.tsx'
import { listWays } from './rows/list-ways.ts'
import { levelPlaces } from './rows/level-places.ts'
import { rowRoles } from './rows/row-roles.ts'
import type { RowLook } from './rows/row-sizes.ts'
import { rowsInView } from './rows/rows-in-view.ts'
import { useActiveRow } from './rows/use-active-row.ts'
import { useListLayout } from './rows/use-list-layout.ts'
import { useReflow } from './rows/use-reflow.ts'
import { useRowInput } from './rows/use-row-input.ts'
import { useRowProblems } from './rows/use-row-problems.ts'
import { useRowWindow } from './rows/use-row-window.ts'
import { useLayoutStore } from '../stores/layout-store.ts'
import { useReorderStore } from '../stores/reorder-store.ts'
import { useWorkspaceStore } from '../stores/workspace-store.ts'
import type { Series } from '#shared/model/series'

export interface ArticleRowsProps {
  readonly series: Series
  readonly look: RowLook
  /** Under the heads of their sections; else flat, in reading order. */
  readonly grouped: boolean
}

/**
 * The articles of a series as rows that can be put in order by pointer, keys and menu. Only the rows in
 * view are in the page. It fills its parent, a flex column, and scrolls in there.
 */
export function ArticleRows(props: ArticleRowsProps) {
  return <Rows key={props.series.folder} {...props} />
}

function Rows({ series, look, grouped }: ArticleRowsProps) {
  const t = useTranslations('list')
  const area = useRef<HTMLDivElement>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const rows = useListLayout(series, look, grouped)
  const { layout } = rows
  const { stretch, follow } = useRowWindow(scroller, layout.sizes.row)
  const openPath = useWorkspaceStore(({ open }) => (open?.series === series.folder ? open.path : null))
  const open = openPath === null ? null : (series.entries.find(({ path }) => path === openPath)?.key ?? null)
  const active = useActiveRow({ series, layout, scroller, list, open, heads: grouped, follow })
  const reflow = useReflow(list, { shown: rows.shown, rows: layout, frame: [rows.closed, layout.sizes.row] })
  const ways = listWays({
    layout,
    grouped,
    setGroupOpen: (group, isOpen) => useLayoutStore.getState().setGroupOpen(series.folder, group, isOpen),
  })
  const input = useRowInput({ series, rows: layout, ways, scroller, active: active.key })
  const surface = (): DragSurface | null =>
    scroller.current === null || list.current === null
      ? null
      : listSurface({ series, layout, grouped, scroller: scroller.current, list: list.current }, look)
  const drag = useRowDrag({ series, rows: layout, surface, input, reflow })
  const files = useFileDrop({ series, layout, grouped, area, scroller, list })
  const problems = useRowProblems(series.folder)
  const lift = useReorderStore((state) => (state.lift?.series === series.folder ? state.lift : null))
  const dragging = useReorderStore((state) => state.drag !== null)

  const names = {
    role: rowRoles(grouped).list,
    'aria-label': t('articles', { series: series.title }),
    'aria-multiselectable': true,
    ...(grouped ? { 'aria-rowcount': layout.rowCount } : {}),
  }
  const places = levelPlaces(layout)
  const drawn = rowsInView(layout, stretch, active.key === null ? [] : [active.key])
  return (
    <div
      ref={area}
      className={styles['rows']}
      data-files-over={files === null ? undefined : ''}
      data-look={look}
      data-scope="list"
    >
      <div
        ref={scroller}
        className={styles['scroller']}
        data-dragging={dragging || undefined}
        data-list-scroller=""
      >
        {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- its role is among the names */}
        <div
          ref={list}
          {...names}
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- an empty list takes the focus itself
          tabIndex={active.key === null ? 0 : -1}
          className={styles['list']}
          style={{ height: layout.height }}
          data-digits={String(series.lastNumber).length}
          data-article-rows={series.folder}
          onPointerDown={(event) => {
            active.byPointer(true)
            drag.onPointerDown(event)
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
          {drawn.map((shown) => (
            <GroupRows
              key={shown.block.group.key}
              {...{ shown, look, grouped, problems, open }}
              series={series.folder}
              row={layout.sizes.row}
              tabStop={active.key}
              place={places.of(shown.block)}
              count={places.count}
            />
          ))}
        </div>
      </div>
      {lift === null ? null : <LiftBar title={lift.title} sections={series.sections.length > 0} />}
      <DragLayer />
      {files === null ? null : (
        <FileDropLine {...{ series, grouped }} drop={files} narrow={look === 'compact'} />
      )}
      <RowMenu series={series} />
    </div>
  )
}
