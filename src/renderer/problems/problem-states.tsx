import { CircleCheck, CirclePause } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { useCheckStore } from './check-store.ts'
import { useProblemFilter } from './problem-filter.ts'
import styles from './problems-view.module.css'
import { useClient } from '../app-services.tsx'
import { Banner } from '../components/banner.tsx'
import { Button } from '../components/button.tsx'
import { EmptyState } from '../components/empty-state.tsx'
import { ProgressBar } from '../components/progress-bar.tsx'
import { Skeleton, SkeletonRows } from '../components/skeleton.tsx'
import { sentenceOf } from '../shell/sentence-of.ts'
import { Blank, Inset } from '../view-frame/view-frame.tsx'

/** The first check runs; a long one says how far it is and can be given up. */
export function Checking() {
  const t = useTranslations('problems')
  const client = useClient()
  const progress = useCheckStore((state) => state.progress)
  return (
    <>
      {progress === null ? null : (
        <div className={styles['progress']}>
          <ProgressBar label={t('checkingOf', progress)} value={progress.done / progress.total} />
          <Button
            size="small"
            onPress={() => void client.call('workspace.stopCheck', {}).catch(() => undefined)}
          >
            {t('stop')}
          </Button>
        </div>
      )}
      <Inset>
        <Skeleton label={t('checking')}>
          <SkeletonRows count={8} height={33} />
        </Skeleton>
      </Inset>
    </>
  )
}

export function Failed({ failure }: { failure: unknown }) {
  const t = useTranslations('problems')
  return (
    <Banner tone="error" look="strip" role="alert" title={t('failedTitle')}>
      {t('failed', { message: sentenceOf(failure, '') })}
    </Banner>
  )
}

export function Stopped({ onCheck }: { onCheck: () => void }) {
  const t = useTranslations('problems')
  return (
    <Blank live="status">
      <EmptyState icon={CirclePause} title={t('stoppedTitle')} text={t('stopped')}>
        <Button onPress={onCheck}>{t('checkAgain')}</Button>
      </EmptyState>
    </Blank>
  )
}

/** Nothing is wrong, and how much was looked at to say so. */
export function NothingToFix() {
  const t = useTranslations('problems')
  const checked = useCheckStore((state) => state.checked)
  const when = useWhen()
  return (
    <Blank live="status">
      <EmptyState
        icon={CircleCheck}
        tone="good"
        title={t('noneTitle')}
        text={checked === null ? null : t('none', { ...checked, time: when })}
      />
    </Blank>
  )
}

/** How long something was just now, in milliseconds. */
const justNow = 60_000

/** When the check ended, for its author: a moment ago, then the time of the day. */
function useWhen(): string {
  const t = useTranslations('problems')
  const format = useFormatter()
  const checkedAt = useCheckStore((state) => state.checkedAt) ?? 0
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setTimeout(() => setNow(Date.now()), Math.max(0, checkedAt + justNow - Date.now()))
    return () => clearTimeout(timer)
  }, [checkedAt])
  if (now - checkedAt < justNow) return t('momentAgo')
  const time = format.dateTime(checkedAt, { hour: '2-digit', minute: '2-digit', hour12: false })
  return t('atTime', { time })
}

/** Something is wrong, and none of it is where the author looks. */
export function NothingShown({ count }: { count: number }) {
  const t = useTranslations('problems')
  const severity = useProblemFilter((state) => state.severity)
  const title = { all: 'noneHere', error: 'noErrors', warning: 'noWarnings' } as const
  return (
    <Blank>
      <EmptyState
        icon={CircleCheck}
        tone="good"
        title={t(title[severity])}
        text={t('filteredOut', { count })}
      >
        <Button onPress={() => useProblemFilter.getState().showEverything()}>{t('showAll')}</Button>
      </EmptyState>
    </Blank>
  )
}
