import { GripVertical } from 'lucide-react'
import { useLayoutEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import { useTranslations } from 'use-intl'
import styles from './drag-layer.module.css'
import { placeWords } from './move-words.ts'
import { sectionName } from '../list-groups.ts'
import { TileFace } from '../../tiles/tile-face.tsx'
import { refusalNow } from './refusal.ts'
import { ArticleTitle } from '../article-title.tsx'
import { StatusGlyph } from '../status-glyph.tsx'
import type { RowLook } from '../rows/row-sizes.ts'
import { useReorderStore, type Drag } from '../../stores/reorder-store.ts'

/** What hangs on the pointer, and the line that shows where it would go. */
export function DragLayer() {
  const drag = useReorderStore((state) => state.drag)
  if (drag === null) return null
  return createPortal(
    <div className={styles['layer']} aria-hidden data-drag-layer="">
      <Insertion drag={drag} />
      <Card drag={drag} />
    </div>,
    document.body,
  )
}

function Insertion({ drag }: { readonly drag: Drag }) {
  const t = useTranslations('order')
  const { line, outcome, spot } = drag
  if (line === null) return null
  const still = outcome === null || outcome.same
  const into =
    spot?.kind === 'group' && outcome !== null
      ? (sectionName(outcome.after, outcome.moved[0].section) ?? t('noSection'))
      : null
  const upright = line.height !== undefined
  const end = line.left + line.width
  // In a narrow pane the label stands beside the list, where there is room for its words.
  const beside = (upright || drag.look === 'compact') && end + 260 < window.innerWidth
  return (
    <>
      {spot?.kind === 'group' ? null : (
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
        {outcome === null
          ? t(refusalNow(drag.series) === 'filtered' ? 'filteredShort' : 'readOnlyShort')
          : placeWords(t, outcome, into)}
      </div>
    </>
  )
}

/** The widest that a row of a view is drawn at the pointer. */
const widest = 680

/** The pressed row at the pointer. It follows by itself: no row of the list is drawn anew for a move. */
function Card({ drag }: { readonly drag: Drag }) {
  const card = useRef<HTMLDivElement>(null)
  const { pressed, outcome, taken, grab, start, look } = drag
  const width = Math.min(grab.width, widest)
  const grabX = Math.min(grab.x, width - 24)
  const grabY = grab.y
  useLayoutEffect(() => {
    const place = ({ clientX, clientY }: { clientX: number; clientY: number }): void => {
      if (card.current !== null) {
        card.current.style.transform = `translate(${clientX - grabX}px, ${clientY - grabY}px)`
      }
    }
    place({ clientX: start.x, clientY: start.y })
    window.addEventListener('pointermove', place)
    return () => window.removeEventListener('pointermove', place)
  }, [start, grabX, grabY])
  const number = outcome?.moved.find(({ key }) => key === pressed.key)?.number ?? pressed.number
  return (
    <div
      ref={card}
      className={`${styles['card']} ${styles[look]}`}
      style={{ width, height: grab.height }}
      data-several={taken.size > 1 || undefined}
    >
      {look === 'cards' ? (
        <TileFace entry={pressed} look="cards" number={number} coming section={null} />
      ) : (
        <RowFace pressed={pressed} number={number} look={look} />
      )}
      {taken.size > 1 ? <span className={styles['count']}>{taken.size}</span> : null}
    </div>
  )
}

interface RowFaceProps extends Pick<Drag, 'pressed'> {
  readonly number: string
  readonly look: RowLook
}

function RowFace({ pressed, number, look }: RowFaceProps) {
  return (
    <>
      <GripVertical size={14} strokeWidth={1.75} className={styles['grip'] ?? ''} />
      <span className={styles['number']}>{number}</span>
      <StatusGlyph status={pressed.status} />
      <span className={styles['words']}>
        <ArticleTitle title={pressed.title} />
        {look === 'outline' && pressed.excerpt !== null ? (
          <span className={styles['excerpt']}>{pressed.excerpt}</span>
        ) : null}
      </span>
      {pressed.minutes === null ? null : <Minutes minutes={pressed.minutes} look={look} />}
    </>
  )
}

function Minutes({ minutes, look }: { readonly minutes: number; readonly look: Drag['look'] }) {
  const t = useTranslations('list')
  return <span className={styles['minutes']}>{look === 'outline' ? t('minutes', { minutes }) : minutes}</span>
}
