import { useTranslations } from 'use-intl'
import styles from './left-out.module.css'
import { ReportPart } from './report-part.tsx'
import type { ExportReport } from '#shared/model/export-report'

const words = {
  draft: 'stateDraft',
  planned: 'statePlanned',
  missing: 'stateMissing',
  unplaced: 'stateUnplaced',
} as const

/** The articles that did not go out, and for each the reason. */
export function LeftOut({ articles }: { readonly articles: ExportReport['leftOut'] }) {
  const t = useTranslations('exporting')
  if (articles.length === 0) return null
  const reasonOf = (state: string): string => (isKnown(state) ? t(words[state]) : state)
  const counts = new Map<string, number>()
  for (const { state } of articles) counts.set(state, (counts.get(state) ?? 0) + 1)
  const figure = [...counts].map(([state, count]) => t('leftOutOf', { count, state }))
  return (
    <ReportPart title={t('leftOut', { count: articles.length })} figure={figure.join(', ')}>
      <ul className={styles['list']}>
        {articles.map(({ title, state }, index) => (
          <li key={index} className={styles['article']}>
            <span>{title}</span>
            <span className={styles['reason']}>{reasonOf(state)}</span>
          </li>
        ))}
      </ul>
    </ReportPart>
  )
}

function isKnown(state: string): state is keyof typeof words {
  return Object.hasOwn(words, state)
}
