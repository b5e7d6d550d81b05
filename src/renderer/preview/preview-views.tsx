import { LibraryBig } from 'lucide-react'
import { useMemo, type ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import styles from './preview-pane.module.css'
import { PreviewSubjects } from './preview-subjects.tsx'
import { PreviewTools } from './preview-tools.tsx'
import { SitePagePreview } from './site-page-preview.tsx'
import { EmptyState } from '../components/empty-state.tsx'
import { usePreviewStore } from '../stores/preview-store.ts'
import { useWorkspaceStore } from '../stores/workspace-store.ts'
import type { SitePageName } from '#shared/model/site-page'

/** The pages of the site beside the text: the article's own, which is handed in, or one of the lists. */
export function PreviewViews({ article }: { article: ReactNode }) {
  const subject = usePreviewStore((state) => state.subject)
  return (
    <div className={styles['pane']}>
      <div className={styles['bar']}>
        <PreviewSubjects />
        <PreviewTools />
      </div>
      {subject === 'article' ? article : <ListPage subject={subject} />}
    </div>
  )
}

/** All Series, or the page of the series that the list shows. */
function ListPage({ subject }: { subject: 'series' | 'index' }) {
  const t = useTranslations('preview')
  const series = useWorkspaceStore((state) => state.series)
  const name = useMemo((): SitePageName | null => {
    if (subject === 'index') return { kind: 'index' }
    return series === null ? null : { kind: 'series', series }
  }, [subject, series])
  if (name !== null) return <SitePagePreview name={name} />
  return (
    <div className={styles['gone']}>
      <EmptyState icon={LibraryBig} title={t('gone')} text={t('noSeries')} />
    </div>
  )
}
