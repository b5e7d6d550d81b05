import { createPortal } from 'react-dom'
import { useTranslations } from 'use-intl'
import styles from './board-drag-layer.module.css'
import { TileFace } from './tile-face.tsx'
import { useAtPointer } from '../list/reorder/use-at-pointer.ts'
import { sectionName } from '../list/list-groups.ts'
import { statusDropWords } from '../list/status/status-words.ts'
import { useBoardStore, type BoardDrag } from '../stores/board-store.ts'

/** The card that hangs on the pointer, and what a drop would make of it. */
export function BoardDragLayer() {
  const drag = useBoardStore((state) => state.drag)
  if (drag === null) return null
  return createPortal(
    <div className={styles['layer']} aria-hidden data-drag-layer="">
      <Card drag={drag} />
    </div>,
    document.body,
  )
}

function Card({ drag }: { readonly drag: BoardDrag }) {
  const t = useTranslations('order')
  const { pressed, outcome, taken, grab, start, series } = drag
  const card = useAtPointer(start, grab)
  const still = outcome === null || outcome.changed.length === 0
  const number = outcome?.changed.find(({ key }) => key === pressed.key)?.number ?? pressed.number
  return (
    <div ref={card} className={styles['card']} style={{ width: grab.width }}>
      <div
        className={styles['face']}
        style={{ height: grab.height }}
        data-several={taken.size > 1 || undefined}
      >
        <TileFace
          entry={pressed}
          look="board"
          number={number}
          coming={number !== pressed.number}
          section={sectionName(series, pressed.section)}
        />
      </div>
      {taken.size > 1 ? <span className={styles['count']}>{taken.size}</span> : null}
      <div className={styles['label']} data-still={still || undefined} data-insertion-label="">
        {outcome === null ? t('readOnlyShort') : statusDropWords(t, series, outcome)}
      </div>
    </div>
  )
}
