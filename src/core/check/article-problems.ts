import { decodeForReading, decodeText } from '#core/documents/decode-text'
import { createLinkResolver, type LinkResolver } from '#core/markdown/resolve-link'
import type { LinkResolution, LinkTarget } from '#core/markdown/link-index'
import { containedPath } from '#core/storage/contained-path'
import type { Storage } from '#core/storage/storage'
import type { ArticleFacts, ArticleLink } from '#core/workspace/article-facts'
import { modelLinkTargets } from '#core/workspace/link-targets'
import type { SeriesModel, WorkspaceModel } from '#core/workspace/workspace-model'
import type { TextFix } from '#shared/model/finding'
import type { Problem } from '#shared/model/problem'
import type { Entry } from '#shared/model/series'
import { headAddressProblems } from './head-address-problems.ts'
import { pageProblems } from './page-problems.ts'
import { shortened } from './shortened.ts'
import { descriptionProblems, textProblems } from './text-problems.ts'
import { tokenProblems } from './token-problems.ts'

/** A problem of an article, with the link that it is about, or the change that ends it. */
export interface ArticleFinding {
  readonly problem: Problem
  readonly link: { readonly written: ArticleLink; readonly meant: LinkResolution } | null
  readonly fix: TextFix | null
}

/** Finds what is wrong in the text of articles of one workspace: links, anchors, images, headings, notes, tokens, its page. */
export interface ArticleChecker {
  readonly targets: readonly LinkTarget[]
  readonly resolve: LinkResolver
  /**
   * Problems of its head, which the facts name themselves, are not among them. `text` is what the facts were read
   * from; left out, the file has it.
   */
  check(series: SeriesModel, entry: Entry, article: ArticleFacts, text?: string): Promise<ArticleFinding[]>
}

/** No author mends more at a time, and a text that is made to have a million would take all memory. */
const mostFindings = 1_000
/** No file and no page has a longer address; a text can have one of a megabyte a hundred thousand times. */
const longestAddress = 8_000
const tooLong: LinkResolution = { kind: 'missing', reason: 'nothing', target: null }

interface Links {
  readonly targets: readonly LinkTarget[]
  readonly resolve: LinkResolver
}

/** An article that is written is checked at each pause; the workspace around it stays the same. */
const linksByModel = new WeakMap<WorkspaceModel, Links>()

function linksOf(model: WorkspaceModel): Links {
  const before = linksByModel.get(model)
  if (before !== undefined) return before
  const targets = modelLinkTargets(model)
  const links = { targets, resolve: createLinkResolver(targets) }
  linksByModel.set(model, links)
  return links
}

export function createArticleChecker(storage: Storage, model: WorkspaceModel): ArticleChecker {
  const { targets, resolve } = linksOf(model)
  const assets = new Map<string, Promise<boolean>>()
  const hasAsset = (path: string) => {
    const known = assets.get(path) ?? assetExists(storage, model.root, path)
    assets.set(path, known)
    return known
  }
  return {
    targets,
    resolve,
    async check(series, entry, article, text) {
      const found: ArticleFinding[] = []
      const place = { series: series.folder, path: article.path }
      const meaning = (href: string, form: ArticleLink['form']) =>
        href.length > longestAddress ? tooLong : resolve(place, href, form)
      for (const link of article.links) {
        if (found.length >= mostFindings) break
        const meant = meaning(link.href, link.form)
        const problem = await linkProblem({ series, entry, article, link }, meant, hasAsset)
        if (problem !== null) found.push({ problem, link: { written: link, meant }, fix: null })
      }
      const read = async () =>
        text ?? (await readText(storage, model.root, `${series.folder}/${article.path}`))
      const others = await pageProblems(series.folder, article, read)
      const tokens = entry.state === 'shown' ? tokenProblems(series.snapshot, article, targets) : []
      const head = [
        ...descriptionProblems(series.folder, article, entry.state === 'shown'),
        ...(await headAddressProblems(series.folder, article, {
          resolvePicture: (href) => meaning(href, 'image'),
          hasAsset,
        })),
      ]
      for (const problem of [...head, ...others, ...tokens]) found.push({ problem, link: null, fix: null })
      for (const each of textProblems(series.folder, article)) found.push({ ...each, link: null })
      return found
    },
  }
}

interface LinkPlace {
  readonly series: SeriesModel
  readonly entry: Entry
  readonly article: ArticleFacts
  readonly link: ArticleLink
}

async function linkProblem(
  { series, entry, article, link }: LinkPlace,
  resolution: LinkResolution,
  hasAsset: (path: string) => Promise<boolean>,
): Promise<Problem | null> {
  const found = (code: Problem['code'], severity: Problem['severity'], message: string): Problem => ({
    code,
    severity,
    series: series.folder,
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

/** A file that has just gone is the model's to tell. */
async function readText(storage: Storage, root: string, path: string): Promise<string | null> {
  const bytes = await storage.read(await containedPath(storage, root, path))
  return bytes === null ? null : (decodeText(bytes)?.text ?? decodeForReading(bytes))
}

async function assetExists(storage: Storage, root: string, path: string): Promise<boolean> {
  try {
    const kind = (await storage.facts(await containedPath(storage, root, path)))?.kind
    return kind === 'file' || kind === 'symlink'
  } catch {
    // Outside by way of a symlink, or a folder that may not be read: readers would not get it either.
    return false
  }
}
