import { GripVertical } from 'lucide-react'
import { createPortal } from 'react-dom'
import { useTranslations } from 'use-intl'
import { placeWords } from './move-words.ts'
import type { DragView } from './use-row-drag.ts'
import { ArticleTitle } from '../article-title.tsx'
import { sectionName } from '../list-groups.ts'
import { StatusGlyph } from '../status-glyph.tsx'
import styles from './drag-layer.module.css'

/** The lifted row, just below the pointer so that it hides nothing, and the line that shows where it would go. */
export function DragLayer({ view }: { view: DragView }) {
  const t = useTranslations('order')
  const { entry, outcome, spot, line } = view
  const into =
    spot?.kind === 'group' ? (sectionName(outcome.after, outcome.moved.section) ?? t('noSection')) : null
  return createPortal(
    <div className={styles['layer']} aria-hidden>
      {line === null || spot?.kind === 'group' ? null : (
        <div
          className={styles['line']}
          data-still={outcome.same || undefined}
          style={{ insetInlineStart: line.left, width: line.width, top: line.y }}
        />
      )}
      <div
        className={styles['card']}
        style={{
          width: view.width,
          transform: `translate(${view.x - view.grabX + 12}px, ${view.y + 10}px)`,
        }}
      >
        <GripVertical size={14} strokeWidth={1.75} className={styles['grip']} />
        <span className={styles['number']}>{outcome.moved.number}</span>
        <StatusGlyph status={entry.status} />
        <ArticleTitle title={entry.title} />
        {entry.minutes === null ? null : <span className={styles['minutes']}>{entry.minutes}</span>}
      </div>
      {line === null ? null : (
        <div
          className={styles['label']}
          data-still={outcome.same || undefined}
          style={{ left: line.left + line.width, top: line.y }}
        >
          {placeWords(t, outcome, into)}
        </div>
      )}
    </div>,
    document.body,
  )
}
