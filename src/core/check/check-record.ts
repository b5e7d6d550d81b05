import type { LinkResolution } from '#core/markdown/link-index'
import { resolverOver } from '#core/markdown/resolve-link'
import { fileName, type TargetIndex } from '#core/markdown/target-index'
import type { ArticleFacts } from '#core/workspace/article-facts'
import type { SeriesModel } from '#core/workspace/workspace-model'
import type { Entry } from '#shared/model/series'
import { articleFindings, type ArticleFinding, type Surroundings } from './article-problems.ts'
import { dependency } from './checked-targets.ts'

/** What was found in an article, with all that this depends on. */
export interface CheckRecord {
  readonly revision: string
  /** Null for a file that has no place and needs none. */
  readonly state: Entry['state'] | null
  readonly findings: readonly ArticleFinding[]
  /** Dependencies by name; see `dependency`. */
  readonly keys: ReadonlySet<string>
  /** Files that it shows or links to, by their path from the workspace's root. */
  readonly assets: ReadonlySet<string>
  readonly links: number
  readonly images: number
}

/** What records are made with. */
export interface RecordingSurroundings extends Pick<Surroundings, 'hasAsset' | 'read' | 'shownIn'> {
  readonly index: TargetIndex
}

/** Checks an article and notes on the way what was looked up. `entry` is null for a file that needs no place. */
export async function checkedRecord(
  around: RecordingSurroundings,
  series: SeriesModel,
  entry: Entry | null,
  article: ArticleFacts,
): Promise<CheckRecord> {
  const keys = new Set<string>()
  const assets = new Set<string>()
  const lookUp = resolverOver(recording(around.index, (key) => keys.add(key)))
  const resolve: Surroundings['resolve'] = (from, href, form) => {
    const meant = lookUp(from, href, form)
    note(meant, assets)
    return meant
  }
  const images = article.links.filter(({ form }) => form === 'image').length
  const facts = { revision: article.revision, keys, assets, links: article.links.length - images, images }
  if (entry === null) {
    const place = { series: series.folder, path: article.path }
    for (const { href, form } of article.links) resolve(place, href, form)
    if (article.cover !== null) resolve(place, article.cover, 'image')
    return { ...facts, state: null, findings: [], links: 0, images: 0 }
  }
  if (article.tokens.length > 0) keys.add(dependency.order(series.folder))
  const { read, shownIn } = around
  const hasAsset: Surroundings['hasAsset'] = (path) => {
    keys.add(dependency.file(path))
    return around.hasAsset(path)
  }
  const findings = await articleFindings({ resolve, hasAsset, read, shownIn }, { series, entry, article })
  return { ...facts, state: entry.state, findings }
}

function note(meant: LinkResolution, assets: Set<string>): void {
  if (meant.kind === 'asset') assets.add(meant.path.normalize('NFC'))
}

function recording(index: TargetIndex, told: (key: string) => void): TargetIndex {
  return {
    byPath(path) {
      told(dependency.path(path))
      return index.byPath(path)
    },
    byName(series, name) {
      told(dependency.name(name))
      told(dependency.name(fileName({ path: name })))
      told(dependency.name(name.replace(/(?:\/index)?\.md$/i, '')))
      return index.byName(series, name)
    },
    fragment: (target, written) => index.fragment(target, written),
    headingFragment: (target, written) => index.headingFragment(target, written),
  }
}
