import { useCallback, useSyncExternalStore, type ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { Banner } from '../components/banner.tsx'
import { Button } from '../components/button.tsx'
import type { DocumentSession } from '../documents/document-session.ts'
import styles from './document-bar.module.css'

/** Says above the text what keeps it from the disk, and offers the ways out. */
export function DocumentBar({ session }: { readonly session: DocumentSession }) {
  const t = useTranslations('editor')
  const subscribe = useCallback((listener: () => void) => session.onFacts(listener), [session])
  const { state, problem } = useSyncExternalStore(subscribe, () => session.facts)

  switch (state) {
    case 'conflict':
      return (
        <Bar look="error" sentence={t('conflict')} detail={problem ?? t('conflictDetails')}>
          <Button size="small" onPress={() => void session.takeTheirs()}>
            {t('takeTheirs')}
          </Button>
          <Button size="small" onPress={() => void session.keepMine()}>
            {t('keepMine')}
          </Button>
        </Bar>
      )
    case 'missing':
      return <Bar look="error" sentence={t('missing')} detail={problem} />
    case 'disk-full':
      return (
        <Bar look="error" sentence={t('diskFull')} detail={null}>
          <Button size="small" onPress={() => void session.save()}>
            {t('tryAgain')}
          </Button>
        </Bar>
      )
    case 'read-only':
      return session.readOnly === 'not-utf8' ? (
        <Bar look="warning" sentence={t('notUtf8')} detail={null} />
      ) : null
    default:
      return null
  }
}

interface BarProps {
  readonly look: 'error' | 'warning'
  readonly sentence: string
  readonly detail: string | null
  readonly children?: ReactNode
}

function Bar({ look, sentence, detail, children }: BarProps) {
  return (
    <div className={styles['bar']}>
      <Banner tone={look} role="alert" actions={children}>
        {sentence}
        {detail !== null && <span className={styles['detail']}> {detail}</span>}
      </Banner>
    </div>
  )
}
