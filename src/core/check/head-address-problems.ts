import type { LinkResolution } from '#core/markdown/link-index'
import { webAddress } from '#core/markdown/web-address'
import type { ArticleFacts } from '#core/workspace/article-facts'
import type { Problem } from '#shared/model/problem'
import { shortened } from './shortened.ts'

/** What the addresses of a head are looked up in. */
export interface HeadSurroundings {
  /** Where a picture leads that the article names. */
  readonly resolvePicture: (href: string) => LinkResolution
  /** Whether a file is there, by its path from the workspace's root. */
  readonly hasAsset: (path: string) => Promise<boolean>
}

/** What is wrong with the addresses of an article's head: of the original elsewhere, and of its cover. */
export async function headAddressProblems(
  series: string,
  { path, canonical, canonicalAt, cover, coverAt }: ArticleFacts,
  { resolvePicture, hasAsset }: HeadSurroundings,
): Promise<Problem[]> {
  const problems: Problem[] = []
  const problem = { severity: 'warning', series, path } as const
  if (canonical !== null && canonical.trim() !== '' && webAddress(canonical) === null) {
    const message = `"${shortened(canonical)}" is no full address of the web, so the page of "${path}" does not name it as its original.`
    problems.push({ ...problem, ...placeOf(canonicalAt), code: 'article.canonical-invalid', message })
  }
  if (cover !== null && cover.trim() !== '') {
    const reason = await faultOf(resolvePicture(cover), hasAsset)
    if (reason !== null) {
      const message = `The cover "${shortened(cover)}" ${reason}.`
      problems.push({ ...problem, ...placeOf(coverAt), code: 'article.cover-missing', message })
    }
  }
  return problems
}

function placeOf(at: ArticleFacts['coverAt']): Pick<Problem, 'line' | 'column'> {
  return at ?? { line: null, column: null }
}

/** Why no picture is at an address; null where one may be. */
async function faultOf(
  meant: LinkResolution,
  hasAsset: HeadSurroundings['hasAsset'],
): Promise<string | null> {
  switch (meant.kind) {
    case 'external':
      return null
    case 'asset':
      return (await hasAsset(meant.path)) ? null : 'leads to a file that is not there'
    case 'anchor':
    case 'article':
      return 'is an article, not a picture'
    case 'missing':
      break
  }
  switch (meant.reason) {
    case 'outside':
      return 'leads out of the workspace'
    case 'unsafe':
      return 'has an address that is not allowed'
    case 'draft':
    case 'ambiguous':
    case 'nothing':
      return 'leads to nothing'
  }
}
