import { useTranslations } from 'use-intl'
import styles from './order-picture.module.css'
import type { ComparedEntry } from '#shared/model/compared-order'

/** Height of a row, in pixels, as the style sheet has it: lines go from middle to middle. */
const rowHeight = 28

export interface OrderPictureProps {
  readonly entries: readonly ComparedEntry[]
  readonly label: string
}

/** Two columns, then and now, with a line from each entry's place to its other one. */
export function OrderPicture({ entries, label }: OrderPictureProps) {
  const t = useTranslations('versions')
  const then = entries.filter(({ was }) => was !== null).toSorted((a, b) => (a.was ?? 0) - (b.was ?? 0))
  const now = entries.filter((entry) => entry.now !== null).toSorted((a, b) => (a.now ?? 0) - (b.now ?? 0))
  const said = (place: number | null): string => (place === null ? t('notThen') : String(place))
  const height = Math.max(then.length, now.length) * rowHeight
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so keys must reach it
    <section className={styles['picture']} aria-label={label} tabIndex={0}>
      <div className={styles['heads']} aria-hidden>
        <span>{t('earlier')}</span>
        <span />
        <span>{t('nowHead')}</span>
      </div>
      <ol className={styles['spoken']}>
        {entries.map(({ key, title, was, now: place }) => (
          <li key={key}>{t('place', { title, was: said(was), now: said(place) })}</li>
        ))}
      </ol>
      <div className={styles['columns']} aria-hidden>
        <Column entries={then} side="was" />
        <svg
          className={styles['lines']}
          viewBox={`0 0 100 ${height}`}
          preserveAspectRatio="none"
          style={{ height }}
        >
          {entries.map(({ key, was, now: place }) =>
            was === null || place === null ? null : (
              <path
                key={key}
                className={styles[was === place ? 'still' : 'moved']}
                d={lineOf(middleOf(was), middleOf(place))}
              />
            ),
          )}
        </svg>
        <Column entries={now} side="now" />
      </div>
    </section>
  )
}

function Column({ entries, side }: { entries: readonly ComparedEntry[]; side: 'was' | 'now' }) {
  return (
    <div className={styles['column']}>
      {entries.map((entry) => (
        <div
          key={entry.key}
          className={styles['row']}
          data-moved={entry.was !== entry.now || undefined}
          data-alone={entry.was === null || entry.now === null || undefined}
        >
          <span className={styles['place']}>{entry[side]}</span>
          <span className={styles['title']}>{entry.title}</span>
        </div>
      ))}
    </div>
  )
}

function middleOf(place: number): number {
  return (place - 0.5) * rowHeight
}

function lineOf(from: number, to: number): string {
  return `M 0 ${from} C 40 ${from}, 60 ${to}, 100 ${to}`
}
