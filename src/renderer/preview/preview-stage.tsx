import { FileX2 } from 'lucide-react'
import type { ReactNode, RefObject } from 'react'
import { useTranslations } from 'use-intl'
import styles from './preview-pane.module.css'
import { usePageWidth } from './use-page-width.ts'
import { usePaperSheets } from './use-paper-sheets.ts'
import { EmptyState } from '../components/empty-state.tsx'

export interface PreviewStageProps {
  /** Where the frame of the page is put. */
  readonly host: RefObject<HTMLDivElement | null>
  readonly dark: boolean
  /** Another page is on its way. */
  readonly busy: boolean
  /** It is long enough on its way to be worth a word. */
  readonly catchingUp: boolean
  /** What is said in the place of a page that cannot be had; null where there is one. */
  readonly gone: { readonly text: string; readonly action?: ReactNode } | null
  /** What is said over the page. */
  readonly notice: ReactNode
}

/** Where a page of the site is shown: as wide and in the colours that were chosen, with what is to be said of it. */
export function PreviewStage({ host, dark, busy, catchingUp, gone, notice }: PreviewStageProps) {
  const t = useTranslations('preview')
  const width = usePageWidth()
  usePaperSheets(host, width === 'paper')
  return (
    <div className={styles['page']} aria-busy={busy}>
      <div className={styles['catchingUp']} data-on={catchingUp || undefined} />
      <div
        className={styles['stage']}
        data-width={width}
        data-colours={dark ? 'dark' : 'light'}
        hidden={gone !== null}
      >
        <div ref={host} className={styles['frame']} />
      </div>
      {gone === null ? null : (
        <div className={styles['gone']}>
          <EmptyState icon={FileX2} title={t('gone')} text={gone.text}>
            {gone.action}
          </EmptyState>
        </div>
      )}
      <output className={styles['notice']}>{gone === null ? notice : null}</output>
    </div>
  )
}
