import { lineFor, spotUnder, type ListOnScreen } from './drop-geometry.ts'
import { dropOutcome, type ShownList } from './drop-target.ts'
import type { DragSurface } from './row-drag.ts'
import type { RowLook } from '../rows/row-sizes.ts'
import { useWorkspaceStore } from '../../stores/workspace-store.ts'

/** What a drag sees of a list: rows below each other, and the heads of their groups. */
export function listSurface(list: ListOnScreen & ShownList, look: RowLook): DragSurface {
  const { series, scroller, layout } = list
  return {
    series,
    look,
    scroller,
    spotUnder: (_x, y) => spotUnder(list, y),
    lineFor: (spot) => lineFor(list, spot),
    outcomeOf: (taken, spot) =>
      dropOutcome(list, taken, spot, useWorkspaceStore.getState().workspace?.drafts ?? false),
    isClosed: (group) => layout.blocks.some((block) => block.closed && block.group.key === group),
  }
}
