import { PreviewPane } from './preview-pane.tsx'
import { textOfDocument } from './text-of-document.ts'
import { useOpenDocument } from '../documents/use-open-document.ts'
import type { ArticleRef } from '../stores/workspace-store.ts'

/** The preview of an article that is open in this window, or is opened for it. */
export function OpenArticlePreview(article: ArticleRef) {
  const opening = useOpenDocument(article)
  return (
    <PreviewPane
      series={article.series}
      path={article.path}
      text={opening.kind === 'open' ? textOfDocument(opening.document) : null}
      gone={opening.kind === 'failed'}
    />
  )
}
