import { directionOf } from '#core/markdown/language-tag'
import { notFoundPath } from '../site-plan.ts'
import { type PageContext, PageFrame } from './page-frame.tsx'
import { siteWords } from './site-words.ts'

/** What many hosts answer with where there is no page. */
export function NotFoundPage({ context }: { readonly context: PageContext }) {
  const { language } = context.site
  return (
    <PageFrame
      context={context}
      path={notFoundPath}
      kind="not-found"
      title={siteWords.notFound}
      description={null}
      language={language}
      direction={directionOf(language)}
      canonical={null}
    >
      <header class="list-header">
        <h1>{siteWords.notFound}</h1>
        <p class="list-description">{siteWords.notFoundText}</p>
      </header>
    </PageFrame>
  )
}
