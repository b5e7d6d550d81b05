import { FileWarning, FileX2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import styles from './opening-failed.module.css'
import { Button } from '../components/button.tsx'
import { EmptyState } from '../components/empty-state.tsx'
import type { SaveFailure } from '../documents/save-failure.ts'

export interface OpeningFailedProps {
  /** Number and title. */
  readonly name: string
  readonly path: string
  readonly failure: SaveFailure
  readonly onAgain: () => void
}

const code = (words: ReactNode) => <code>{words}</code>

/** In the place of a text that cannot be shown: why, what is safe, what to do. */
export function OpeningFailed({ name, path, failure, onAgain }: OpeningFailedProps) {
  const t = useTranslations('editor')
  const gone = failure.code === 'article.notFound'
  return (
    <div className={styles['failed']} role="alert">
      <EmptyState
        icon={gone ? FileX2 : FileWarning}
        tone="error"
        title={t(gone ? 'failedGoneTitle' : 'failedTitle', { name })}
        text={gone ? t.rich('failedMissing', { path, code }) : t('failedOther', { message: failure.message })}
      >
        <Button onPress={onAgain}>{t('tryAgain')}</Button>
      </EmptyState>
    </div>
  )
}
