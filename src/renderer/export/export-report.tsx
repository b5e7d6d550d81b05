import { useState, type ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import { Disclosure, DisclosurePanel } from 'react-aria-components/Disclosure'
import { Heading } from 'react-aria-components/Heading'
import { ChevronRight } from 'lucide-react'
import { useFormatter, useTranslations } from 'use-intl'
import styles from './export-report.module.css'
import { ProblemList } from './findings.tsx'
import { useActionContext } from '../actions/action-context.tsx'
import { Button } from '../components/button.tsx'
import { DialogFooter } from '../components/dialog.tsx'
import type { ExportReport } from '#shared/model/export-report'

/** What an export did: words in and out, what changed, what was left out, what to look at. */
export function ExportReportView({ report, onAgain }: { report: ExportReport; onAgain: () => void }) {
  const t = useTranslations('exporting')
  const { pages, added, changed, removed, unchanged, wordsIn, wordsOut } = report
  const touched = added.length + changed.length + removed.length
  const lost = wordsIn - wordsOut
  return (
    <>
      <div className={styles['report']}>
        <p className={styles['summary']}>{t('doneSummary', { pages, changed: touched, unchanged })}</p>
        <dl className={styles['figures']}>
          <Figure value={wordsIn} label={t('wordsIn')} />
          <Figure value={wordsOut} label={t('wordsOut')} />
          <Figure value={lost} label={t('wordsDifference')} tone={lost === 0 ? 'good' : 'bad'} />
        </dl>
        <Part title={t('whatChanged')} count={touched}>
          {touched === 0 ? <p>{t('nothingChanged')}</p> : null}
          <FileList heading={t('added', { count: added.length })} files={added} />
          <FileList heading={t('changed', { count: changed.length })} files={changed} />
          <FileList heading={t('removed', { count: removed.length })} files={removed} />
        </Part>
        {report.leftOut.length === 0 ? null : (
          <Part title={t('leftOut', { count: report.leftOut.length })} count={report.leftOut.length}>
            <ul className={styles['list']}>
              {report.leftOut.map((each, index) => (
                <li key={index} className={styles['left']}>
                  <span>{each.title}</span>
                  <span className={styles['state']}>{stateWords(t, each.state)}</span>
                </li>
              ))}
            </ul>
          </Part>
        )}
        {report.problems.length === 0 ? null : (
          <Part title={t('problems', { count: report.problems.length })} count={report.problems.length} open>
            <ProblemList problems={report.problems} />
          </Part>
        )}
      </div>
      <DialogFooter note={lost === 0 ? t('accounted') : null}>
        <Button onPress={onAgain}>{t('again')}</Button>
        <OpenSite out={report.out} />
      </DialogFooter>
    </>
  )
}

const states: Readonly<Record<string, 'stateDraft' | 'statePlanned' | 'stateMissing' | 'stateUnplaced'>> = {
  draft: 'stateDraft',
  planned: 'statePlanned',
  missing: 'stateMissing',
  unplaced: 'stateUnplaced',
}

function stateWords(t: ReturnType<typeof useTranslations<'exporting'>>, state: string): string {
  const key = states[state]
  return key === undefined ? state : t(key)
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

function Part({
  title,
  count,
  open = false,
  children,
}: {
  title: string
  count: number
  open?: boolean
  children: ReactNode
}) {
  return (
    <Disclosure className={styles['part'] ?? ''} defaultExpanded={open}>
      <Heading level={3} className={styles['heading'] ?? ''}>
        <AriaButton slot="trigger" className={styles['trigger'] ?? ''}>
          <ChevronRight size={14} strokeWidth={1.75} className={styles['chevron'] ?? ''} aria-hidden />
          <span className={styles['title']}>{title}</span>
          <span className={styles['state']}>{count}</span>
        </AriaButton>
      </Heading>
      <DisclosurePanel className={styles['panel'] ?? ''}>{children}</DisclosurePanel>
    </Disclosure>
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
