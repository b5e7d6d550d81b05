import { CircleAlert, History } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import type { Versions } from './use-versions.ts'
import { VersionList } from './version-list.tsx'
import styles from './versions-frame.module.css'
import { Button } from '../components/button.tsx'
import { Dialog } from '../components/dialog.tsx'
import { EmptyState } from '../components/empty-state.tsx'
import { Skeleton, SkeletonRows } from '../components/skeleton.tsx'
import { sentenceOf } from '../shell/sentence-of.ts'
import { useUiStore } from '../stores/ui-store.ts'
import type { Version } from '#shared/model/version'

export interface VersionsFrameProps {
  readonly title: string
  readonly listLabel: string
  readonly state: Versions
  readonly onAgain: () => void
  readonly emptyTitle: string
  readonly emptyText: string
  /** The chosen version, with what can be done with it. */
  readonly children: (version: Version) => ReactNode
}

/** Versions at the left, the chosen one at the right: the frame of text and order alike. */
export function VersionsFrame(props: VersionsFrameProps) {
  const { title, listLabel, state, onAgain, emptyTitle, emptyText, children } = props
  const t = useTranslations('versions')
  const closeDialog = useUiStore((each) => each.closeDialog)
  const [wanted, setWanted] = useState<string | null>(null)
  const versions = state.kind === 'loaded' ? state.versions : []
  const chosen = versions.find(({ id }) => id === wanted) ?? versions[0]
  return (
    <Dialog title={title} closeLabel={t('close')} width="full" steady ruled onClose={closeDialog}>
      {state.kind === 'loading' ? (
        <div className={styles['wait']}>
          <Skeleton label={t('loading')}>
            <SkeletonRows count={6} height={32} />
          </Skeleton>
        </div>
      ) : state.kind === 'failed' ? (
        <EmptyState
          icon={CircleAlert}
          tone="error"
          title={t('failedTitle')}
          text={t('failed', { message: sentenceOf(state.error, t('unexpected')) })}
        >
          <Button onPress={onAgain}>{t('tryAgain')}</Button>
        </EmptyState>
      ) : chosen === undefined ? (
        <EmptyState icon={History} title={emptyTitle} text={emptyText} />
      ) : (
        <div className={styles['columns']}>
          <VersionList label={listLabel} versions={versions} chosen={chosen.id} onChoose={setWanted} />
          <div className={styles['side']}>{children(chosen)}</div>
        </div>
      )}
    </Dialog>
  )
}
