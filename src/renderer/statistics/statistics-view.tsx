import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { LengthsOfSeries } from './lengths-of-series.tsx'
import { lengthFacts } from './length-facts.ts'
import styles from './statistics-view.module.css'
import { WordsPerDay } from './words-per-day.tsx'
import { Skeleton, SkeletonRows } from '../components/skeleton.tsx'
import { Select } from '../components/select.tsx'
import { useWorkspaceStore } from '../stores/workspace-store.ts'
import { Facts, Inset, ViewFrame } from '../view-frame/view-frame.tsx'
import type { Series } from '#shared/model/series'

/** How much is written: words of each day, and the lengths of all articles. */
export function StatisticsView() {
  const t = useTranslations('statistics')
  const series = useWorkspaceStore((state) => state.workspace?.series)
  const chosen = useWorkspaceStore((state) => state.series)
  if (series === undefined) {
    return (
      <ViewFrame title={t('title')} look="home" facts={null}>
        <Inset>
          <Skeleton label={t('title')}>
            <SkeletonRows count={6} height={30} />
          </Skeleton>
        </Inset>
      </ViewFrame>
    )
  }
  const totals = series.map((each) => lengthFacts(each))
  const words = totals.reduce((sum, each) => sum + each.words, 0)
  const texts = totals.reduce((sum, { lengths }) => sum + lengths.length, 0)
  return (
    <ViewFrame
      title={t('title')}
      look="home"
      facts={<Facts facts={[t('words', { words }), t('texts', { count: texts })]} />}
    >
      <WordsPerDay />
      {series.length === 0 ? null : <Lengths series={series} first={chosen ?? series[0]?.folder ?? ''} />}
    </ViewFrame>
  )
}

function Lengths({ series, first }: { readonly series: readonly Series[]; readonly first: string }) {
  const t = useTranslations('statistics')
  const [folder, setFolder] = useState(first)
  const shown = series.find((each) => each.folder === folder) ?? series[0]
  if (shown === undefined) return null
  return (
    <section className={styles['section']} aria-labelledby="lengths">
      <div className={styles['head']}>
        <h2 id="lengths" className={styles['heading']}>
          {t('lengths')}
        </h2>
        {series.length === 1 ? null : (
          <Select
            label={t('series')}
            hideLabel
            choices={series.map((each) => ({ value: each.folder, label: each.title }))}
            value={shown.folder}
            onChange={setFolder}
          />
        )}
      </div>
      <LengthsOfSeries key={shown.folder} series={shown} />
    </section>
  )
}
