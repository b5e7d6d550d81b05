import type { RefObject } from 'react'
import type { TileLayout } from './tile-layout.ts'
import { useActiveRow, type ActiveRow } from '../list/rows/use-active-row.ts'
import type { RowWays } from '../list/rows/row-ways.ts'
import { useReflow, type Reflow } from '../list/rows/use-reflow.ts'
import { useRowInput, type RowInput } from '../list/rows/use-row-input.ts'
import { useRowProblems } from '../list/rows/use-row-problems.ts'
import { useRowWindow, type RowWindow } from '../list/rows/use-row-window.ts'
import type { RowProblems } from '../list/rows/row-problems.ts'
import { useWorkspaceStore } from '../stores/workspace-store.ts'
import type { Series } from '#shared/model/series'

/** What is drawn follows the scrolling in steps of a few of these, in pixels. */
const step = 70

export interface TilesOptions {
  readonly scroller: RefObject<HTMLElement | null>
  readonly list: RefObject<HTMLElement | null>
  /** The series as it is shown, what is lifted at its place on the way. */
  readonly shown: Series
  readonly layout: TileLayout
  readonly ways: RowWays
}

export interface Tiles {
  readonly active: ActiveRow
  readonly input: RowInput
  readonly reflow: Reflow
  readonly stretch: RowWindow['stretch']
  /** Key of the article in the editor. */
  readonly open: string | null
  readonly problems: ReadonlyMap<string, RowProblems>
}

/** What cards have in common with the rows of a list: one tab stop, one selection, keys, and what is in view. */
export function useTiles(series: Series, { scroller, list, shown, layout, ways }: TilesOptions): Tiles {
  const { stretch, follow } = useRowWindow(scroller, step)
  const openPath = useWorkspaceStore(({ open: article }) =>
    article?.series === series.folder ? article.path : null,
  )
  const open = openPath === null ? null : (series.entries.find(({ path }) => path === openPath)?.key ?? null)
  const active = useActiveRow({ series, layout, scroller, list, open, heads: false, follow })
  const reflow = useReflow(list, { shown, rows: layout, frame: [layout.width] })
  const input = useRowInput({ series, rows: layout, ways, scroller, active: active.key })
  const problems = useRowProblems(series.folder)
  return { active, input, reflow, stretch, open, problems }
}
