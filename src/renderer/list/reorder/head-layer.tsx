import { GripVertical } from 'lucide-react'
import { createPortal } from 'react-dom'
import { useTranslations } from 'use-intl'
import styles from './drag-layer.module.css'
import { InsertionLine } from './insertion-line.tsx'
import { refusalNow } from './refusal.ts'
import { useAtPointer } from './use-at-pointer.ts'
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
    <InsertionLine line={line} still={same || refusal !== null} narrow={look === 'compact'} words={words} />
  )
}

/** The widest that a head of a view is drawn at the pointer. */
const widest = 480

function Card({ drag }: { readonly drag: HeadDrag }) {
  const t = useTranslations('list')
  const { grab, start, look, title, size } = drag
  const width = Math.min(grab.width, widest)
  const grabX = Math.min(grab.x, width - 24)
  const grabY = grab.y
  const card = useAtPointer(start, { x: grabX, y: grabY })
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
