import { useLayoutEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import { useTranslations } from 'use-intl'
import styles from './board-drag-layer.module.css'
import { TileFace } from './tile-face.tsx'
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
  const card = useRef<HTMLDivElement>(null)
  const { pressed, outcome, taken, grab, start, series } = drag
  useLayoutEffect(() => {
    const place = ({ clientX, clientY }: { clientX: number; clientY: number }): void => {
      if (card.current !== null)
        card.current.style.transform = `translate(${clientX - grab.x}px, ${clientY - grab.y}px)`
    }
    place({ clientX: start.x, clientY: start.y })
    window.addEventListener('pointermove', place)
    return () => window.removeEventListener('pointermove', place)
  }, [start, grab])
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
          section={null}
        />
      </div>
      {taken.size > 1 ? <span className={styles['count']}>{taken.size}</span> : null}
      <div className={styles['label']} data-still={still || undefined} data-insertion-label="">
        {outcome === null ? t('readOnlyShort') : statusDropWords(t, series, outcome)}
      </div>
    </div>
  )
}
