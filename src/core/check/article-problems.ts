import type { LinkResolution, LinkTarget } from '#core/markdown/link-index'
import type { LinkResolver } from '#core/markdown/resolve-link'
import type { ArticleFacts, ArticleLink } from '#core/workspace/article-facts'
import type { SeriesModel } from '#core/workspace/workspace-model'
import type { TextFix } from '#shared/model/finding'
import type { Problem } from '#shared/model/problem'
import type { Entry } from '#shared/model/series'
import { headAddressProblems } from './head-address-problems.ts'
import { linkProblem } from './link-problem.ts'
import { pageProblems } from './page-problems.ts'
import { descriptionProblems, textProblems } from './text-problems.ts'
import { tokenProblems } from './token-problems.ts'

/** A problem of an article, with the link that it is about, or the change that ends it. */
export interface ArticleFinding {
  readonly problem: Problem
  readonly link: StrayLink | null
  readonly fix: TextFix | null
}

/** A link that is not as it should be, and what it means as it is. */
export interface StrayLink {
  readonly written: ArticleLink
  readonly meant: LinkResolution
}

/** What an article is checked against. */
export interface Surroundings {
  readonly resolve: LinkResolver
  /** The shown articles of a series, in reading order. */
  readonly shownIn: (series: string) => readonly LinkTarget[]
  /** Whether a file is there, by its path from the workspace's root. */
  readonly hasAsset: (path: string) => Promise<boolean>
  /** The text of an article, by its path from the workspace's root; null where there is none. */
  readonly read: (path: string) => Promise<string | null>
}

/** The article that is checked. */
export interface CheckedArticle {
  readonly series: SeriesModel
  readonly entry: Entry
  readonly article: ArticleFacts
  /** What its facts were read from; left out, the file has it. */
  readonly text?: string
}

/** No author mends more at a time, and a text that is made to have a million would take all memory. */
const mostFindings = 1_000
/** No file and no page has a longer address; a text can have one of a megabyte a hundred thousand times. */
const longestAddress = 8_000
const tooLong: LinkResolution = { kind: 'missing', reason: 'nothing', target: null }

/**
 * What is wrong in the text of an article: links, anchors, images, headings, notes, tokens, its page. Problems of its
 * head, which the facts name themselves, are not among them.
 */
export async function articleFindings(
  around: Surroundings,
  { series, entry, article, text }: CheckedArticle,
): Promise<ArticleFinding[]> {
  const found: ArticleFinding[] = []
  const { hasAsset } = around
  const { folder, snapshot } = series
  const place = { series: folder, path: article.path }
  const meaning = (href: string, form: ArticleLink['form']) =>
    href.length > longestAddress ? tooLong : around.resolve(place, href, form)
  for (const link of article.links) {
    if (found.length >= mostFindings) break
    const meant = meaning(link.href, link.form)
    const problem = await linkProblem({ series: folder, entry, article, link }, meant, hasAsset)
    if (problem !== null) found.push({ problem, link: { written: link, meant }, fix: null })
  }
  const others = await pageProblems(
    folder,
    article,
    async () => text ?? (await around.read(`${folder}/${article.path}`)),
  )
  const isShown = entry.state === 'shown'
  const tokens =
    isShown && article.tokens.length > 0
      ? tokenProblems({ folder, title: snapshot.title, articles: around.shownIn(folder) }, article)
      : []
  const head = await headAddressProblems(folder, article, {
    resolvePicture: (href) => meaning(href, 'image'),
    hasAsset,
  })
  const ofText = [...descriptionProblems(folder, article, isShown), ...textProblems(folder, article)]
  for (const each of ofText) found.push({ ...each, link: null })
  for (const problem of [...head, ...others, ...tokens]) found.push({ problem, link: null, fix: null })
  return found
}
