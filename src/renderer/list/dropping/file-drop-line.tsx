import { createPortal } from 'react-dom'
import { useTranslations } from 'use-intl'
import type { FileDrop } from './use-file-drop.ts'
import { sectionName, listGroups } from '../list-groups.ts'
import styles from '../reorder/drag-layer.module.css'
import { shortTitle } from '../short-title.ts'
import type { Series } from '#shared/model/series'

export interface FileDropLineProps {
  readonly series: Series
  readonly grouped: boolean
  readonly drop: FileDrop
  /** The list stands in a narrow pane: its label has its room beside it. */
  readonly narrow: boolean
}

/** The line where files from the desktop would come to stand, and that place in words. */
export function FileDropLine({ series, grouped, drop, narrow }: FileDropLineProps) {
  const t = useTranslations('order')
  const { line, spot, refusal } = drop
  if (line === null) return null
  const end = line.left + line.width
  const beside = narrow && end + 260 < window.innerWidth
  return createPortal(
    <div className={styles['layer']} aria-hidden data-file-drop="" style={{ pointerEvents: 'none' }}>
      {spot?.kind === 'group' ? null : (
        <div
          className={styles['line']}
          data-still={refusal === null ? undefined : ''}
          style={{ left: line.left, width: line.width, top: line.y }}
        />
      )}
      <div
        className={styles['label']}
        data-still={refusal === null ? undefined : ''}
        data-insertion-label=""
        style={{
          top: line.y,
          ...(beside ? { left: end + 8 } : { right: window.innerWidth - end, maxWidth: line.width }),
        }}
      >
        {refusal === null ? placeIn() : t(shortRefusal[refusal])}
      </div>
    </div>,
    document.body,
  )

  function placeIn(): string {
    if (spot?.kind === 'group') {
      const group = listGroups(series, grouped).find(({ key }) => key === spot.key)
      return t('placeInto', { section: sectionName(series, group?.section ?? null) ?? t('noSection') })
    }
    const title = shortTitle(series.entries.find(({ key }) => key === spot?.key)?.title ?? '')
    return spot?.kind === 'before' ? t('placeBefore', { next: title }) : t('placeAfter', { previous: title })
  }
}

const shortRefusal = { readOnly: 'readOnlyShort', filtered: 'filteredShort', locked: 'orderLocked' } as const
