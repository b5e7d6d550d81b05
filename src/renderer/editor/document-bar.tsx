import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import styles from './document-bar.module.css'
import { useActionContext } from '../actions/action-context.tsx'
import { Banner } from '../components/banner.tsx'
import { Button } from '../components/button.tsx'
import type { AppDocument } from '../documents/app-documents.ts'
import { useDocumentFacts } from '../documents/use-document-facts.ts'
import { saveCopy } from '../documents/save-copy.ts'
import { useConnectionStore } from '../stores/connection-store.ts'
import { useNavigationStore } from '../stores/navigation-store.ts'
import { useWorkspaceStore } from '../stores/workspace-store.ts'

/** Says above the text what keeps it from the disk, and offers the ways out. */
export function DocumentBar({ document }: { readonly document: AppDocument }) {
  const t = useTranslations('editor')
  const { session } = document
  const { state, problem } = useDocumentFacts(session)
  // A host that cannot be reached is told of above the whole window.
  const connected = useConnectionStore((store) => store.connected)

  switch (state) {
    case 'conflict':
      // The merge view says so itself; here is only what kept it from its end.
      return problem === null ? null : <Bar look="error" sentence={problem} detail={null} />
    case 'missing':
      return (
        <Bar look="error" sentence={t('missing')} detail={problem}>
          <CopyButton document={document} />
        </Bar>
      )
    case 'disk-full':
      return (
        <Bar look="error" sentence={t('diskFull', { words: session.wordsNotOnDisk() })} detail={null}>
          <RetryButtons document={document} />
        </Bar>
      )
    case 'retrying':
      return connected ? (
        <Bar look="error" sentence={t('notSaved')} detail={problem}>
          <RetryButtons document={document} />
        </Bar>
      ) : null
    case 'read-only':
      return session.readOnly === 'not-utf8' ? (
        <Bar look="warning" sentence={t('notUtf8')} detail={null}>
          <ConvertButton document={document} />
        </Bar>
      ) : null
    default:
      return null
  }
}

interface ButtonProps {
  readonly document: AppDocument
}

function RetryButtons({ document }: ButtonProps) {
  const t = useTranslations('editor')
  return (
    <>
      <Button size="small" onPress={() => void document.session.save()}>
        {t('tryAgain')}
      </Button>
      <CopyButton document={document} />
    </>
  )
}

function CopyButton({ document: { session, buffer } }: ButtonProps) {
  const t = useTranslations('editor')
  return (
    <Button size="small" onPress={() => saveCopy(session.ref.path, buffer.text.toString())}>
      {t('saveCopy')}
    </Button>
  )
}

function ConvertButton({ document: { session } }: ButtonProps) {
  const t = useTranslations('editor')
  const { client, fail } = useActionContext()
  const convert = async (): Promise<void> => {
    const { path, series } = await client.call('article.convert', session.ref)
    useWorkspaceStore.getState().receiveSeries(series)
    useNavigationStore.getState().openArticle({ series: series.folder, path })
  }
  return (
    <Button size="small" onPress={() => void convert().catch(fail)}>
      {t('makeConvertedCopy')}
    </Button>
  )
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
