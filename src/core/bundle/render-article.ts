import { decodeForReading, decodeText } from '#core/documents/decode-text'
import type { RenderedMarkdown } from '#core/markdown/render-request'
import { renderMarkdown } from '#core/markdown/render-markdown'
import type { LinkResolver } from '#core/markdown/resolve-link'
import { splitFrontmatter } from '#core/markdown/split-frontmatter'
import { accountWords } from '#core/markdown/word-accounting'
import { containedPath } from '#core/storage/contained-path'
import type { Storage } from '#core/storage/storage'
import { SeriatimError } from '#shared/errors'
import type { Problem } from '#shared/model/problem'
import { articleLinks } from './article-links.ts'
import { articleTokens } from './article-tokens.ts'
import type { AssetStore, BundleAsset } from './asset-store.ts'
import type { ArticlePlan, SeriesPlan } from './site-plan.ts'

export interface RenderContext {
  readonly storage: Storage
  readonly root: string
  readonly resolve: LinkResolver
  readonly assets: AssetStore
  readonly remoteImages: 'link' | 'keep'
}

export interface RenderedArticle {
  readonly rendered: RenderedMarkdown
  readonly words: number
  /** What the pipeline could not draw or took out. */
  readonly problems: readonly Problem[]
}

/**
 * Renders the text of an article for its page and takes along the files it refers to. Raises
 * `export.blocked` when a word of the text would not be in the page.
 */
export async function renderArticle(
  context: RenderContext,
  seriesPlan: SeriesPlan,
  plan: ArticlePlan,
): Promise<RenderedArticle> {
  const series = seriesPlan.folder
  const { path } = plan.facts
  const token = articleTokens(seriesPlan, plan)
  const source = await readSource(context, series, path)
  const { body, bodyLine } = splitFrontmatter(source)
  const files = new Map<string, BundleAsset | null>()
  const load = async (paths: Iterable<string>) => {
    for (const file of paths) files.set(file, await context.assets.addFromWorkspace(file))
  }
  await load(referredFiles(context.resolve, series, plan))

  // Files can be asked for but not waited for in the middle of a rendering: what raw HTML names beyond
  // the known links is loaded before another one. Each turn knows at least one file more.
  for (;;) {
    const wanted = new Set<string>()
    const links = articleLinks({
      resolve: context.resolve,
      from: { series, path },
      page: plan.path,
      remoteImages: context.remoteImages,
      asset: (file) => files.get(file),
      wanted: (file) => wanted.add(file),
    })
    const request = { ...links, token, bodyLine: null, title: plan.entry.title }
    const rendered = renderMarkdown(body, request)
    if (wanted.size > 0) {
      await load(wanted)
      continue
    }
    const { wordsIn, wordsOut } = accountWords(body, rendered.html, request)
    if (wordsIn !== wordsOut) throw wordsDiffer(series, path, wordsIn, wordsOut)
    return {
      rendered,
      words: wordsIn,
      problems: rendered.notes.map((note) => noteProblem(note, series, path, bodyLine)),
    }
  }
}

/** Files that the article's known links name, in the order of the text. */
function referredFiles(resolve: LinkResolver, series: string, { facts }: ArticlePlan): string[] {
  return facts.links.flatMap(({ href, form }) => {
    const resolution = resolve({ series, path: facts.path }, href, form)
    return resolution.kind === 'asset' ? [resolution.path] : []
  })
}

async function readSource({ storage, root }: RenderContext, series: string, path: string): Promise<string> {
  const bytes = await storage.read(await containedPath(storage, root, `${series}/${path}`))
  if (bytes === null) {
    throw new SeriatimError(
      'export.blocked',
      `"${series}/${path}" lost its file while the site was built. Its place in the order is kept and the site was not written; export again.`,
      { series, path },
    )
  }
  return decodeText(bytes)?.text ?? decodeForReading(bytes)
}

function noteProblem(
  { code, line, message }: RenderedMarkdown['notes'][number],
  series: string,
  path: string,
  bodyLine: number,
): Problem {
  return {
    code,
    severity: 'warning',
    series,
    path,
    line: line === null ? null : line + bodyLine,
    column: null,
    message,
  }
}

function wordsDiffer(series: string, path: string, wordsIn: number, wordsOut: number): SeriatimError {
  return new SeriatimError(
    'export.blocked',
    `"${series}/${path}" has ${wordsIn} words, but its page would have ${wordsOut}. The article is safe and the site was not written; look for raw HTML that the page cannot hold.`,
    { series, path, wordsIn, wordsOut },
  )
}
