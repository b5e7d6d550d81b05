import { ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import { useFormatter, useTranslations } from 'use-intl'
import styles from './word-table.module.css'
import { Button } from '../components/button.tsx'
import { useWorkspaceStore } from '../stores/workspace-store.ts'
import type { ExportReport } from '#shared/model/export-report'

type Article = ExportReport['articles'][number]

const firstFew = 6
const nextFew = 200

/** The words of each article in its file and in its page, under the sum of its series. */
export function WordTable({ articles }: { readonly articles: readonly Article[] }) {
  const t = useTranslations('exporting')
  const folders = [...new Set(articles.map(({ series }) => series))]
  if (folders.length === 0) return null
  return (
    <table className={styles['table']}>
      <thead>
        <tr>
          <th scope="col">{t('columnArticle')}</th>
          <th scope="col">{t('columnSource')}</th>
          <th scope="col">{t('columnPage')}</th>
          <th scope="col">{t('columnDifference')}</th>
        </tr>
      </thead>
      {folders.map((folder, index) => (
        <SeriesRows
          key={folder}
          folder={folder}
          articles={articles.filter(({ series }) => series === folder)}
          open={index === 0}
        />
      ))}
    </table>
  )
}

interface SeriesRowsProps {
  readonly folder: string
  readonly articles: readonly Article[]
  readonly open: boolean
}

function SeriesRows({ folder, articles, open: openAtFirst }: SeriesRowsProps) {
  const t = useTranslations('exporting')
  const title = useWorkspaceStore(
    (state) => state.workspace?.series.find((series) => series.folder === folder)?.title ?? folder,
  )
  const [open, setOpen] = useState(openAtFirst)
  const [shown, setShown] = useState(firstFew)
  const left = articles.length - shown
  const sum = (of: (article: Article) => number): number =>
    articles.reduce((total, article) => total + of(article), 0)
  return (
    <tbody>
      <tr className={styles['series']}>
        <th scope="rowgroup">
          <AriaButton className={styles['toggle'] ?? ''} aria-expanded={open} onPress={() => setOpen(!open)}>
            <ChevronRight size={14} strokeWidth={1.75} className={styles['chevron'] ?? ''} aria-hidden />
            <span>{t('seriesRow', { title, count: articles.length })}</span>
          </AriaButton>
        </th>
        <Figures wordsIn={sum(({ wordsIn }) => wordsIn)} wordsOut={sum(({ wordsOut }) => wordsOut)} />
      </tr>
      {(open ? articles.slice(0, shown) : []).map((article, index) => (
        <tr key={index}>
          <th scope="row" className={styles['article']}>
            <span className={styles['number']}>{article.number}</span>
            {article.title}
          </th>
          <Figures wordsIn={article.wordsIn} wordsOut={article.wordsOut} />
        </tr>
      ))}
      {!open || left <= 0 ? null : (
        <tr>
          <td colSpan={4} className={styles['more']}>
            <Button look="quiet" size="small" onPress={() => setShown(shown + nextFew)}>
              {t('showMore', { count: Math.min(left, nextFew) })}
            </Button>
          </td>
        </tr>
      )}
    </tbody>
  )
}

function Figures({ wordsIn, wordsOut }: { readonly wordsIn: number; readonly wordsOut: number }) {
  const format = useFormatter()
  const difference = wordsIn - wordsOut
  return (
    <>
      <td>{format.number(wordsIn)}</td>
      <td>{format.number(wordsOut)}</td>
      <td data-lost={difference !== 0 || undefined}>{format.number(difference)}</td>
    </>
  )
}
