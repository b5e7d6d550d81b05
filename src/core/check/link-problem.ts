import type { LinkResolution } from '#core/markdown/link-index'
import type { ArticleFacts, ArticleLink } from '#core/workspace/article-facts'
import type { Problem } from '#shared/model/problem'
import type { Entry } from '#shared/model/series'
import { shortened } from './shortened.ts'

/** A link where it stands. */
export interface LinkPlace {
  /** Folder of the series. */
  readonly series: string
  readonly entry: Entry
  readonly article: ArticleFacts
  readonly link: ArticleLink
}

/** What is wrong with a link or picture, by what it means; null where nothing is. */
export async function linkProblem(
  { series, entry, article, link }: LinkPlace,
  resolution: LinkResolution,
  hasAsset: (path: string) => Promise<boolean>,
): Promise<Problem | null> {
  const found = (code: Problem['code'], severity: Problem['severity'], message: string): Problem => ({
    code,
    severity,
    series,
    path: article.path,
    line: link.line,
    column: link.column,
    message,
  })
  const written = `"${shortened(link.href)}"`
  const broken = (reason: string) =>
    link.form === 'image'
      ? found('image.missing', 'error', `The image ${written} ${reason}.`)
      : found('link.broken', 'error', `The link ${written} ${reason}. It is exported as text.`)

  switch (resolution.kind) {
    case 'external':
      return null
    case 'anchor':
      // The text may be newer than what the workspace knows of it.
      return resolution.fragment === '' || article.anchors.includes(resolution.fragment)
        ? null
        : found('link.anchor-broken', 'error', `This article has no heading ${written}.`)
    case 'asset':
      return (await hasAsset(resolution.path)) ? null : broken('leads to a file that is not there')
    case 'article':
      if (link.form === 'image') return broken('is an article, not a picture')
      return resolution.fragmentFound
        ? null
        : found(
            'link.anchor-broken',
            'error',
            `"${resolution.target.path}" has no heading "#${resolution.fragment ?? ''}", which the link ${written} names.`,
          )
    case 'missing':
      break
  }
  switch (resolution.reason) {
    case 'draft': {
      if (entry.state !== 'shown') return null
      const message = `The link ${written} leads to "${resolution.target?.title ?? link.href}", which is not in the published edition. It is exported as text.`
      return found('link.to-draft', 'warning', message)
    }
    case 'ambiguous':
      return found(
        'link.ambiguous',
        'warning',
        `The link ${written} fits more than one article. It is exported as text; name the file to decide.`,
      )
    case 'outside':
      return found(
        'link.outside-workspace',
        'error',
        `The link ${written} leads out of the workspace. It is exported as text.`,
      )
    case 'unsafe':
      return broken('has an address that is not allowed')
    case 'nothing':
      return broken('leads to nothing')
  }
}
