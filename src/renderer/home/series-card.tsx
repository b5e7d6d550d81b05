import { ArrowRight, FileWarning } from 'lucide-react'
import { useRef, useState, type KeyboardEvent, type MouseEvent, type PointerEvent } from 'react'
import { useTranslations } from 'use-intl'
import { continueEntries } from './continue-entries.ts'
import type { HeldCard } from './follow-card.ts'
import { SeriesActions } from './series-actions.tsx'
import { doneFirst, seriesProgress, type SeriesProgress } from './series-progress.ts'
import styles from './series-card.module.css'
import facts from './series-facts.module.css'
import { useReturn } from './use-return.ts'
import { Badge } from '../components/badge.tsx'
import { Button } from '../components/button.tsx'
import { StatusMeter } from '../components/status-meter.tsx'
import { shortTitle } from '../list/short-title.ts'
import { goToArticle } from '../view-frame/go-to-article.ts'
import type { SeriesDamage } from '../view-frame/series-damage.ts'
import { useSeriesProblems } from '../problems/use-series-problems.ts'
import { useSince } from '../view-frame/use-since.ts'
import { rememberVisit } from '../view-frame/visited.ts'
import { useNavigationStore } from '../stores/navigation-store.ts'
import type { ArticleRef } from '../stores/workspace-store.ts'
import type { Entry, Series } from '#shared/model/series'

export interface SeriesCardProps {
  readonly series: Series
  readonly damage: SeriesDamage | null
  /** Articles that the author had in hand, of any series, the last one first. */
  readonly recent: readonly ArticleRef[]
  /** The wide card also names the articles to go on with. */
  readonly wide: boolean
  /** Its place among the others. */
  readonly place: 'first' | 'between' | 'last'
  /** It is lifted, and what is seen here was left behind. */
  readonly left: boolean
  /** The edge at which what is dragged would come to stand. */
  readonly drop: 'start' | 'end' | null
  /** It was pressed, and may be dragged from there. */
  readonly onHold: (event: PointerEvent) => void
  /** Moves it a place earlier or later; null where the order cannot be changed. */
  readonly onMove: ((by: 1 | -1) => void) | null
}

/** One series: what it is, how long it reads, how far its articles are. All of it opens the series. */
export function SeriesCard(props: SeriesCardProps) {
  const { series, damage, recent, wide, left, drop } = props
  const t = useTranslations('home')
  const [menu, setMenu] = useState<{ readonly x: number; readonly y: number } | null>(null)
  const name = useRef<HTMLButtonElement>(null)
  useReturn(name, series.folder)
  const open = (): void => {
    rememberVisit('all-series', series.folder)
    useNavigationStore.getState().show({ kind: 'series', folder: series.folder })
  }
  const openMenu = (event: MouseEvent): void => {
    event.preventDefault()
    setMenu({ x: event.clientX, y: event.clientY })
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null
    if (by === null || props.onMove === null || !event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    event.stopPropagation()
    props.onMove(by)
  }
  const next = wide ? continueEntries(series, recent) : []
  return (
    <li
      className={`${styles['card']} ${wide ? styles['wide'] : ''}`}
      data-folder={series.folder}
      data-left-behind={left ? '' : undefined}
      data-drop={drop ?? undefined}
    >
      <div className={styles['series']}>
        <h2 className={styles['heading']}>
          {/* Its area is the whole card; what else can be pressed lies above it. */}
          <button
            ref={name}
            type="button"
            className={styles['name']}
            data-card=""
            aria-keyshortcuts={props.onMove === null ? undefined : 'Alt+ArrowUp Alt+ArrowDown'}
            onPointerDown={props.onHold}
            onKeyDown={onKeyDown}
            onClick={open}
            onContextMenu={openMenu}
          >
            {series.title}
          </button>
        </h2>
        {series.description === null ? null : <p className={styles['description']}>{series.description}</p>}
        <div className={styles['foot']}>
          {damage === null ? <Standing series={series} /> : <Damage damage={damage} />}
        </div>
      </div>
      {wide ? (
        <div className={styles['next']}>
          {next.length === 0 ? null : <Continue entries={next} series={series.folder} />}
          <Button size="small" end={<ArrowRight size={14} strokeWidth={1.75} aria-hidden />} onPress={open}>
            {t('openSeries')}
          </Button>
        </div>
      ) : null}
      <SeriesActions
        series={series}
        place={props.place}
        at={menu}
        onClose={() => setMenu(null)}
        onOpen={open}
        onMove={props.onMove}
      />
    </li>
  )
}

/** The card in the hand: what it is, and how far it is. */
export function LiftedCard({ series, held }: { series: Series; held: HeldCard }) {
  const { left, top, width, height } = held
  return (
    <li
      className={`${styles['card']} ${styles['lifted']}`}
      style={{ left, top, width, height }}
      aria-hidden
      inert
    >
      <div className={styles['series']}>
        <p className={styles['heading']}>
          <span className={styles['name']}>{series.title}</span>
        </p>
        {series.description === null ? null : <p className={styles['description']}>{series.description}</p>}
        <div className={styles['foot']}>
          <Standing series={series} />
        </div>
      </div>
    </li>
  )
}

/** How many of each kind; nothing where there is none. */
function Problems({ series }: { series: string }) {
  const t = useTranslations('home')
  const problems = useSeriesProblems(series)
  if (problems === null) return null
  const { errors, warnings } = problems
  return (
    <p className={facts['problems']}>
      {errors === 0 ? null : <Badge tone="error" count={errors} label={t('errors', { count: errors })} />}
      {warnings === 0 ? null : (
        <Badge tone="warning" count={warnings} label={t('warnings', { count: warnings })} />
      )}
    </p>
  )
}

function Standing({ series }: { series: Series }) {
  const t = useTranslations('home')
  const progress = seriesProgress(series)
  const words = useProgressWords(progress)
  if (series.entries.length === 0) return <p className={styles['length']}>{t('noArticles')}</p>
  return (
    <>
      <div className={facts['facts']}>
        <p className={styles['length']}>
          {t('articles', { count: series.count })}
          {series.minutes === 0 ? null : <> · {t('minutes', { minutes: series.minutes })}</>}
        </p>
        <Problems series={series.folder} />
      </div>
      <div className={styles['meter']}>
        <StatusMeter counts={progress.statuses} label={null} />
      </div>
      <div className={styles['words']}>
        <p>{words}</p>
        {series.edited === null ? null : <Edited at={series.edited} />}
      </div>
    </>
  )
}

function Edited({ at }: { at: string }) {
  const t = useTranslations('home')
  const when = useSince()(at)
  return <p>{when === null ? t('editedNow') : t('edited', { when })}</p>
}

/** The bar in words: `8 published, 2 review`. */
function useProgressWords({ statuses, without, planned }: SeriesProgress): string {
  const t = useTranslations('home')
  const names = {
    idea: 'statusIdea',
    draft: 'statusDraft',
    review: 'statusReview',
    ready: 'statusReady',
    published: 'statusPublished',
  } as const
  return [
    ...doneFirst.map((status) => [names[status], statuses[status]] as const),
    ['statusNone', without] as const,
    ['planned', planned] as const,
  ]
    .filter(([, count]) => count > 0)
    .map(([word, count]) => t(word, { count }))
    .join(', ')
}

function Damage({ damage: { total, placed, unplaced } }: { damage: SeriesDamage }) {
  const t = useTranslations('home')
  return (
    <div className={styles['damage']}>
      <FileWarning size={16} strokeWidth={1.75} aria-hidden />
      <p>
        <strong>{t('damagedTitle')}</strong> {t('damaged', { total, placed, unplaced })}
      </p>
    </div>
  )
}

function Continue({ entries, series }: { entries: readonly Entry[]; series: string }) {
  const t = useTranslations('home')
  return (
    <>
      <h3 className={styles['nextTitle']}>{t('continue')}</h3>
      <ul className={styles['nextList']}>
        {entries.map(({ key, number, title, path }) => (
          <li key={key}>
            <button
              type="button"
              className={styles['nextArticle']}
              onClick={() => {
                if (path !== null) goToArticle({ series, path })
              }}
            >
              <span className={styles['number']}>{number}</span>
              <span>{shortTitle(title)}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
