import { LibraryBig } from 'lucide-react'
import { useMemo, type ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import styles from './preview-pane.module.css'
import { PreviewSubjects } from './preview-subjects.tsx'
import { PreviewTools } from './preview-tools.tsx'
import { SitePagePreview } from './site-page-preview.tsx'
import type { WrittenTexts } from './written-texts.ts'
import { EmptyState } from '../components/empty-state.tsx'
import { ContinuousPreview } from '../continuous/continuous-preview.tsx'
import { usePreviewStore } from '../stores/preview-store.ts'
import { useWorkspaceStore } from '../stores/workspace-store.ts'
import type { SitePageName } from '#shared/model/site-page'

export interface PreviewViewsProps {
  /** The page of the article that is written. */
  readonly article: ReactNode
  readonly written: WrittenTexts
}

/** The pages of the site beside the text: the article's own, or what there is of its series. */
export function PreviewViews({ article, written }: PreviewViewsProps) {
  const subject = usePreviewStore((state) => state.subject)
  return (
    <div className={styles['pane']}>
      <div className={styles['bar']}>
        <PreviewSubjects />
        <PreviewTools />
      </div>
      {subject === 'article' ? article : null}
      {subject === 'whole' ? <WholeSeries written={written} /> : null}
      {subject === 'series' || subject === 'index' ? <ListPage subject={subject} /> : null}
    </div>
  )
}

/** The series that the list shows, article after article. */
function WholeSeries({ written }: Pick<PreviewViewsProps, 'written'>) {
  const series = useWorkspaceStore(({ workspace, series: folder }) =>
    workspace?.series.find((each) => each.folder === folder),
  )
  if (series === undefined) return <NoSeries />
  return <ContinuousPreview key={series.folder} series={series} written={written} />
}

/** All Series, or the page of the series that the list shows. */
function ListPage({ subject }: { subject: 'series' | 'index' }) {
  const series = useWorkspaceStore((state) => state.series)
  const name = useMemo((): SitePageName | null => {
    if (subject === 'index') return { kind: 'index' }
    return series === null ? null : { kind: 'series', series }
  }, [subject, series])
  return name === null ? <NoSeries /> : <SitePagePreview name={name} />
}

function NoSeries() {
  const t = useTranslations('preview')
  return (
    <div className={styles['gone']}>
      <EmptyState icon={LibraryBig} title={t('gone')} text={t('noSeries')} />
    </div>
  )
}
