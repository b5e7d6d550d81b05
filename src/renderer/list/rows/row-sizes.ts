import type { RowSizes } from './list-layout.ts'
import type { Settings } from '#shared/model/settings'

/** How an article's row looks: one line in a pane, or with its excerpt in a view of its own. */
export type RowLook = 'compact' | 'outline'

/** Heights by look and density; a finger needs 44. */
export function rowSizes(look: RowLook, density: Settings['listDensity'], touch: boolean): RowSizes {
  if (look === 'outline') return { row: 44, head: touch ? 44 : 36, empty: 44 }
  if (touch) return { row: 44, head: 44, empty: 44 }
  return density === 'comfortable' ? { row: 32, head: 32, empty: 32 } : { row: 26, head: 28, empty: 28 }
}
