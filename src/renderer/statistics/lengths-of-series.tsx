import { useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import { FigureList } from './figure-list.tsx'
import { lengthFacts } from './length-facts.ts'
import { LengthList } from './length-list.tsx'
import styles from './statistics-view.module.css'
import { Segmented } from '../components/segmented.tsx'
import type { Series } from '#shared/model/series'

/** The lengths of one series: its totals, and every article with a bar. */
export function LengthsOfSeries({ series }: { readonly series: Series }) {
  const t = useTranslations('statistics')
  const [order, setOrder] = useState<'reading' | 'length'>('reading')
  const facts = useMemo(() => lengthFacts(series), [series])
  const { lengths, words, minutes, median, longest, shortest } = facts
  if (longest === null || shortest === null) return <p className={styles['nothing']}>{t('noTexts')}</p>
  const sorted = order === 'reading' ? lengths : lengths.toSorted((one, other) => other.words - one.words)
  return (
    <>
      <FigureList
        figures={[
          { label: t('inAll'), value: t('words', { words }), more: t('minutes', { minutes }) },
          { label: t('median'), value: t('words', { words: median }), more: null },
          { label: t('longest'), value: t('words', { words: longest.words }), more: longest.entry.title },
          { label: t('shortest'), value: t('words', { words: shortest.words }), more: shortest.entry.title },
        ]}
      />
      <div className={styles['order']}>
        <Segmented
          label={t('order')}
          choices={[
            { value: 'reading', label: t('readingOrder') },
            { value: 'length', label: t('byLength') },
          ]}
          value={order}
          onChange={setOrder}
        />
      </div>
      <LengthList series={series.folder} lengths={sorted} most={longest.words} />
    </>
  )
}
