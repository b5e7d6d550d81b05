import { createPortal } from 'react-dom'
import { useTranslations } from 'use-intl'
import type { FileDrop } from './use-file-drop.ts'
import { sectionName, listGroups } from '../list-groups.ts'
import styles from '../reorder/drag-layer.module.css'
import { InsertionLine } from '../reorder/insertion-line.tsx'
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
  return createPortal(
    <div className={styles['layer']} aria-hidden data-file-drop="" style={{ pointerEvents: 'none' }}>
      <InsertionLine
        line={line}
        hidden={spot?.kind === 'group'}
        still={refusal !== null}
        narrow={narrow}
        words={refusal === null ? placeIn() : t(shortRefusal[refusal])}
      />
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
