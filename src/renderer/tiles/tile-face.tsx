import { FileX2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import styles from './tile-face.module.css'
import { StatusGlyph } from '../list/status-glyph.tsx'
import { useSettingsStore } from '../stores/settings-store.ts'
import type { Entry } from '#shared/model/series'
import { noNumber } from '#shared/order/number-entries'

export interface TileFaceProps {
  readonly entry: Entry
  /** On a board: number, title, section. Else with excerpt, tags and status. */
  readonly look: 'board' | 'cards'
  /** The number that is shown, which a drag may have changed already. */
  readonly number: string
  /** It would be that after a drop. */
  readonly coming?: boolean
  /** Name of its section; null for none, or where there are no sections. */
  readonly section: string | null
  /** Marks that stand beside the number. */
  readonly marks?: ReactNode
}

/** What is drawn on a card; its name is told elsewhere. */
export function TileFace(props: TileFaceProps) {
  const { entry, look, number, coming, marks } = props
  const onBoard = look === 'board'
  return (
    <span className={`${styles['face']} ${styles[look]}`}>
      <span className={styles['top']}>
        <span className={styles['number']} data-coming={coming || undefined}>
          {number === noNumber ? '' : number}
        </span>
        {marks}
        <span className={styles['end']}>
          {onBoard ? <TopWords entry={entry} /> : <StateGlyph entry={entry} />}
        </span>
      </span>
      <span className={styles['title']} dir="auto">
        {entry.title}
      </span>
      {onBoard ? <BoardFoot {...props} /> : <CardBody {...props} />}
    </span>
  )
}

function StateGlyph({ entry: { state, status } }: { readonly entry: Entry }) {
  return state === 'missing' ? (
    <FileX2 size={14} strokeWidth={1.75} className={styles['lost'] ?? ''} aria-hidden />
  ) : (
    <StatusGlyph status={status} />
  )
}

/** Minutes, else why there are none. */
function TopWords({ entry: { state, minutes } }: { readonly entry: Entry }) {
  const t = useTranslations('tiles')
  const shown = useSettingsStore((store) => store.settings.showMinutes)
  if (state === 'planned' || state === 'missing') return t(state)
  return shown && minutes !== null ? t('minutes', { minutes }) : null
}

function BoardFoot({ entry: { state }, section }: TileFaceProps) {
  const t = useTranslations('tiles')
  const words =
    state === 'missing'
      ? t('missingFoot')
      : state === 'unplaced'
        ? t('unplacedFoot')
        : (section ?? (state === 'planned' ? t('plannedFoot') : null))
  return words === null ? null : (
    <span className={styles['foot']} dir="auto">
      {words}
    </span>
  )
}

function CardBody({ entry, section }: TileFaceProps) {
  const t = useTranslations('tiles')
  const shown = useSettingsStore((store) => store.settings.showMinutes)
  const { state, minutes, tags } = entry
  const words =
    state === 'missing' ? t('missingFoot') : state === 'planned' ? t('plannedFoot') : entry.excerpt
  return (
    <>
      <span className={styles['excerpt']} dir="auto">
        {words}
      </span>
      <span className={styles['facts']}>
        <span className={styles['tags']} dir="auto">
          {tags.length > 0 ? tags.join(', ') : section}
        </span>
        <span>
          {state === 'planned'
            ? t('planned')
            : state === 'missing'
              ? t('missing')
              : shown && minutes !== null
                ? t('minutes', { minutes })
                : null}
        </span>
      </span>
    </>
  )
}
