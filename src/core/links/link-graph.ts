import type { LinkSource, LinkTarget } from '#core/markdown/link-index'
import { createLinkResolver, type LinkResolver } from '#core/markdown/resolve-link'
import type { ArticleFacts, ArticleLink } from '#core/workspace/article-facts'
import type { WorkspaceModel } from '#core/workspace/workspace-model'
import { allTargets } from './followed-targets.ts'

/** A link or picture with where it leads: a path from the workspace's root, and the id that it names. */
export interface LinkEdge {
  readonly from: LinkSource
  readonly link: ArticleLink
  readonly to: string
  readonly fragment: string | null
}

/**
 * Who links to what in a workspace. Only articles whose facts are new are looked at, and all of them when an
 * article came, went or has another name or title, for then any wikilink may mean something else.
 */
export interface LinkGraph {
  /** Links to a file of the workspace, in the order of series and articles; its own links to itself are none. */
  inbound(model: WorkspaceModel, path: string): readonly LinkEdge[]
  /** How many articles were looked at so far. */
  readonly resolved: number
}

export function createLinkGraph(): LinkGraph {
  let resolver: { readonly names: string; readonly resolve: LinkResolver } | null = null
  let edges = new WeakMap<ArticleFacts, readonly LinkEdge[]>()
  let built: { readonly model: WorkspaceModel; readonly byTarget: ReadonlyMap<string, LinkEdge[]> } | null =
    null
  let resolved = 0

  const resolverFor = (model: WorkspaceModel): LinkResolver => {
    // Whether an id is there is the checker's to say: links are followed whatever their fragment.
    const targets = allTargets(model).map((target) => ({ ...target, anchors: null }))
    const names = targets.map(nameOf).join('\n')
    if (resolver?.names === names) return resolver.resolve
    resolver = { names, resolve: createLinkResolver(targets) }
    edges = new WeakMap()
    return resolver.resolve
  }
  const edgesOf = (resolve: LinkResolver, series: string, article: ArticleFacts): readonly LinkEdge[] => {
    const known = edges.get(article)
    if (known !== undefined) return known
    const from = { series, path: article.path }
    const found = article.links.flatMap((link) => edgeOf(resolve, from, link))
    edges.set(article, found)
    resolved += 1
    return found
  }
  const build = (model: WorkspaceModel): ReadonlyMap<string, LinkEdge[]> => {
    if (built?.model === model) return built.byTarget
    const resolve = resolverFor(model)
    const byTarget = new Map<string, LinkEdge[]>()
    for (const series of model.series) {
      for (const article of inOrder(series)) {
        for (const edge of edgesOf(resolve, series.folder, article)) {
          const list = byTarget.get(edge.to)
          if (list === undefined) byTarget.set(edge.to, [edge])
          else list.push(edge)
        }
      }
    }
    built = { model, byTarget }
    return byTarget
  }
  return {
    inbound: (model, path) => build(model).get(path.normalize('NFC')) ?? [],
    get resolved() {
      return resolved
    },
  }
}

function nameOf({ series, path, title }: LinkTarget): string {
  return JSON.stringify([series, path, title])
}

function inOrder({ snapshot, articles }: WorkspaceModel['series'][number]): ArticleFacts[] {
  return snapshot.entries.flatMap(({ path }) => (path === null ? [] : (articles.get(path) ?? [])))
}

function edgeOf(resolve: LinkResolver, from: LinkSource, link: ArticleLink): LinkEdge[] {
  const to = resolve(from, link.href, link.form)
  if (to.kind === 'asset') return [{ from, link, to: to.path, fragment: to.fragment }]
  if (to.kind !== 'article') return []
  const path = `${to.target.series}/${to.target.path}`.normalize('NFC')
  const own = `${from.series}/${from.path}`.normalize('NFC')
  return path === own ? [] : [{ from, link, to: path, fragment: to.fragment }]
}
