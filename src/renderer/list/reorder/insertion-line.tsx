import styles from './drag-layer.module.css'
import type { Drag } from '../../stores/reorder-store.ts'

/** The room that a label needs beside a list, in pixels. */
const labelRoom = 260

export interface InsertionLineProps {
  readonly line: NonNullable<Drag['line']>
  /** A head under the pointer is the place itself: only the label stands there. */
  readonly hidden?: boolean
  /** A drop would change nothing, or is refused. */
  readonly still: boolean
  /** The list stands in a narrow pane: its label has its room beside it. */
  readonly narrow: boolean
  readonly words: string
}

/** The line where something would come to stand, and that place in words. */
export function InsertionLine({ line, hidden = false, still, narrow, words }: InsertionLineProps) {
  const upright = line.height !== undefined
  const end = line.left + line.width
  const beside = (upright || narrow) && end + labelRoom < window.innerWidth
  return (
    <>
      {hidden ? null : (
        <div
          className={styles['line']}
          data-still={still || undefined}
          data-upright={upright || undefined}
          style={{ left: line.left, width: line.width, top: line.y, height: line.height }}
        />
      )}
      <div
        className={styles['label']}
        data-still={still || undefined}
        data-insertion-label=""
        style={{
          top: line.y + (upright ? 12 : 0),
          ...(beside
            ? { left: end + 8 }
            : { right: window.innerWidth - end, maxWidth: upright ? end - 8 : line.width }),
        }}
      >
        {words}
      </div>
    </>
  )
}
