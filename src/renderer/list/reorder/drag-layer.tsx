import { GripVertical } from 'lucide-react'
import { createPortal } from 'react-dom'
import { useTranslations } from 'use-intl'
import styles from './drag-layer.module.css'
import { InsertionLine } from './insertion-line.tsx'
import { placeWords } from './move-words.ts'
import { sectionName } from '../list-groups.ts'
import { TileFace } from '../../tiles/tile-face.tsx'
import { refusalNow } from './refusal.ts'
import { useAtPointer } from './use-at-pointer.ts'
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
  const into =
    spot?.kind === 'group' && outcome !== null
      ? (sectionName(outcome.after, outcome.moved[0].section) ?? t('noSection'))
      : null
  return (
    <InsertionLine
      line={line}
      hidden={spot?.kind === 'group'}
      still={outcome === null || outcome.same}
      narrow={drag.look === 'compact'}
      words={
        outcome === null
          ? t(refusalNow(drag.series) === 'filtered' ? 'filteredShort' : 'readOnlyShort')
          : placeWords(t, outcome, into)
      }
    />
  )
}

/** The widest that a row of a view is drawn at the pointer. */
const widest = 680

/** The pressed row at the pointer. It follows by itself: no row of the list is drawn anew for a move. */
function Card({ drag }: { readonly drag: Drag }) {
  const { pressed, outcome, taken, grab, start, look } = drag
  const width = Math.min(grab.width, widest)
  const grabX = Math.min(grab.x, width - 24)
  const grabY = grab.y
  const card = useAtPointer(start, { x: grabX, y: grabY })
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
