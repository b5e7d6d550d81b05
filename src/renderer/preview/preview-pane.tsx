import { Timer } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { previewPage, samePage } from './preview-page.ts'
import { openPreviewLink } from './open-preview-link.ts'
import type { PreviewPage } from './preview-protocol.ts'
import { PreviewStage } from './preview-stage.tsx'
import type { PreviewText } from './preview-text.ts'
import { usePageSheets } from './use-page-sheets.ts'
import { useLinkContext } from './use-link-context.ts'
import { usePageIsDark } from './use-page-is-dark.ts'
import { usePreview } from './use-preview.ts'
import { Banner } from '../components/banner.tsx'
import { useArticleEntry } from '../editor/use-article-entry.ts'
import type { ArticleRef } from '../stores/workspace-store.ts'

export interface PreviewPaneProps extends ArticleRef {
  /** Null until it is there. */
  readonly text: PreviewText | null
  /** The article cannot be opened. */
  readonly gone: boolean
}

/** The article as its readers will see it, in step with what is typed. */
export function PreviewPane({ series, path, text, gone }: PreviewPaneProps) {
  const t = useTranslations('preview')
  const host = useRef<HTMLDivElement>(null)
  const dark = usePageIsDark()
  const health = usePreview({
    host,
    title: t('frame'),
    text,
    page: usePage({ series, path }),
    context: useLinkContext(),
    sheets: usePageSheets(),
    onLink: openPreviewLink,
  })
  return (
    <PreviewStage
      host={host}
      dark={dark}
      busy={health === 'catching-up'}
      catchingUp={health === 'catching-up'}
      gone={gone ? { text: t('goneHint') } : null}
      notice={
        health === 'halted' && (
          <Banner tone="warning" icon={Timer}>
            {t('halted')}
          </Banner>
        )
      }
    />
  )
}

/** The same object while the page looks the same: every save tells the entry anew. */
function usePage(ref: ArticleRef): PreviewPage | null {
  const t = useTranslations('preview')
  const place = useArticleEntry(ref)
  const [known, setKnown] = useState<PreviewPage | null>(null)
  const words = { allSeries: t('allSeries'), breadcrumb: t('breadcrumb'), contents: t('contents') }
  const page = place === null ? null : previewPage(place, words)
  if (page === null || (known !== null && samePage(known, page))) return page === null ? null : known
  setKnown(page)
  return page
}
