import { useState } from 'react'
import { Info } from 'lucide-react'
import { useFormatter, useTranslations } from 'use-intl'
import styles from './export-report.module.css'
import { LeftOut } from './left-out.tsx'
import { ProblemList } from './problem-list.tsx'
import { ReportPart } from './report-part.tsx'
import { WordTable } from './word-table.tsx'
import { useActionContext } from '../actions/action-context.tsx'
import { Button } from '../components/button.tsx'
import { DialogFooter } from '../components/dialog.tsx'
import type { ExportReport } from '#shared/model/export-report'

export interface ExportReportViewProps {
  readonly report: ExportReport
  readonly onAgain: () => void
}

/** What an export did: words in and out, what changed, what was left out, what to look at. */
export function ExportReportView({ report, onAgain }: ExportReportViewProps) {
  const t = useTranslations('exporting')
  const { pages, added, changed, removed, unchanged, wordsIn, wordsOut } = report
  const touched = added.length + changed.length + removed.length
  const series = new Set(report.articles.map((article) => article.series)).size
  const lost = wordsIn - wordsOut
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so keys must reach it */}
      <section className={styles['report']} aria-label={t('report')} tabIndex={0}>
        <p className={styles['summary']}>
          {t('doneSummary', { series, pages, changed: touched, unchanged })}
        </p>
        <dl className={styles['figures']}>
          <Figure value={wordsIn} label={t('wordsIn')} />
          <Figure value={wordsOut} label={t('wordsOut')} />
          <Figure value={lost} label={t('wordsDifference')} tone={lost === 0 ? 'good' : 'bad'} />
        </dl>
        <WordTable articles={report.articles} />
        <LeftOut articles={report.leftOut} />
        <ReportPart title={t('whatChanged')} figure={t('files', { count: touched })}>
          {touched === 0 ? <p>{t('nothingChanged')}</p> : null}
          <FileList heading={t('added', { count: added.length })} files={added} />
          <FileList heading={t('changed', { count: changed.length })} files={changed} />
          <FileList heading={t('removed', { count: removed.length })} files={removed} />
        </ReportPart>
        {report.problems.length === 0 ? null : (
          <ReportPart title={t('problems', { count: report.problems.length })} figure={null}>
            <ProblemList problems={report.problems} />
          </ReportPart>
        )}
        <p className={styles['rule']}>
          <Info size={16} strokeWidth={1.75} aria-hidden />
          {t('countingRule')}
        </p>
      </section>
      <DialogFooter note={lost === 0 ? t('accounted') : null}>
        <Button onPress={onAgain}>{t('again')}</Button>
        <OpenSite out={report.out} />
      </DialogFooter>
    </>
  )
}

function Figure({ value, label, tone }: { value: number; label: string; tone?: 'good' | 'bad' }) {
  const format = useFormatter()
  return (
    <div className={styles['figure']}>
      <dd className={styles['value']} data-tone={tone}>
        {format.number(value)}
      </dd>
      <dt className={styles['label']}>{label}</dt>
    </div>
  )
}

function FileList({ heading, files }: { heading: string; files: readonly string[] }) {
  if (files.length === 0) return null
  return (
    <div>
      <p>{heading}</p>
      <ul className={styles['files']}>
        {files.map((file) => (
          <li key={file}>{file}</li>
        ))}
      </ul>
    </div>
  )
}

/** Opens the site where the host can; elsewhere in a new tab, with a link for browsers that block it. */
function OpenSite({ out }: { out: string }) {
  const t = useTranslations('exporting')
  const { client, fail } = useActionContext()
  const [address, setAddress] = useState<string | null>(null)
  async function open(): Promise<void> {
    try {
      const { url } = await client.call('export.openResult', { out })
      if (url === null) return
      const tab = window.open(url, '_blank', 'noopener')
      // With `noopener` browsers give no window back, so the link stays in any case.
      if (tab === null) setAddress(url)
    } catch (error) {
      fail(error)
    }
  }
  return (
    <>
      {address === null ? null : (
        <a href={address} target="_blank" rel="noopener noreferrer">
          {address}
        </a>
      )}
      <Button look="primary" autoFocus onPress={() => void open()}>
        {t('openSite')}
      </Button>
    </>
  )
}
