import { GripVertical } from 'lucide-react'
import { useLayoutEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import { useTranslations } from 'use-intl'
import styles from './drag-layer.module.css'
import { refusalNow } from './refusal.ts'
import { sectionName } from '../list-groups.ts'
import { shortTitle } from '../short-title.ts'
import { useReorderStore, type HeadDrag } from '../../stores/reorder-store.ts'
import { seriesNow } from '../../stores/shown-series.ts'

/** The section that hangs on the pointer, and the line that shows where it would stand. */
export function HeadLayer() {
  const drag = useReorderStore((state) => state.headDrag)
  if (drag === null) return null
  return createPortal(
    <div className={styles['layer']} aria-hidden data-drag-layer="">
      <Insertion drag={drag} />
      <Card drag={drag} />
    </div>,
    document.body,
  )
}

function Insertion({ drag }: { readonly drag: HeadDrag }) {
  const t = useTranslations('order')
  const { line, same, before, look } = drag
  const series = seriesNow(drag.series)
  if (line === null || series === null) return null
  const refusal = refusalNow(drag.series)
  const still = same || refusal !== null
  const end = line.left + line.width
  const beside = look === 'compact' && end + 260 < window.innerWidth
  const last = series.sections.findLast(({ id }) => id !== drag.section)
  const words =
    refusal !== null
      ? t(refusal === 'filtered' ? 'filteredShort' : 'readOnlyShort')
      : same
        ? t('stays')
        : before === null
          ? t('afterSections', { previous: shortTitle(last?.title ?? last?.id ?? '') })
          : t('beforeSection', { next: shortTitle(sectionName(series, before) ?? '') })
  return (
    <>
      <div
        className={styles['line']}
        data-still={still || undefined}
        style={{ left: line.left, width: line.width, top: line.y }}
      />
      <div
        className={styles['label']}
        data-still={still || undefined}
        data-insertion-label=""
        style={{
          top: line.y,
          ...(beside ? { left: end + 8 } : { right: window.innerWidth - end, maxWidth: line.width }),
        }}
      >
        {words}
      </div>
    </>
  )
}

/** The widest that a head of a view is drawn at the pointer. */
const widest = 480

function Card({ drag }: { readonly drag: HeadDrag }) {
  const t = useTranslations('list')
  const card = useRef<HTMLDivElement>(null)
  const { grab, start, look, title, size } = drag
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
  return (
    <div
      ref={card}
      className={`${styles['card']} ${styles['section']} ${styles[look]}`}
      style={{ width, height: grab.height }}
    >
      <GripVertical size={14} strokeWidth={1.75} className={styles['grip'] ?? ''} />
      <span className={styles['words']}>{title}</span>
      <span className={styles['minutes']}>{t('articleCount', { count: size })}</span>
    </div>
  )
}
