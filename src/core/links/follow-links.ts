import { join } from 'node:path'
import { decodeText } from '#core/documents/decode-text'
import { revisionOf } from '#core/documents/revision'
import type { TransactOptions } from '#core/journal/stage-transaction'
import type { LinkSource, LinkTarget } from '#core/markdown/link-index'
import { destinationOf, type Place, relink } from '#core/markdown/relink'
import { createLinkResolver } from '#core/markdown/resolve-link'
import type { TextChange } from '#core/markdown/source-range'
import type { Destination } from '#core/markdown/spell-address'
import type { Storage } from '#core/storage/storage'
import { mapConcurrently } from '#core/workspace/map-concurrently'
import type { WorkspaceModel } from '#core/workspace/workspace-model'
import { allTargets } from './followed-targets.ts'

/** What becomes of the files and headings that links lead to. Paths are the workspace's. */
export interface Relocations {
  /** Where files go, articles and others; those that stay are left out. */
  readonly moved: ReadonlyMap<string, string>
  /** Files that stay and of which the articles that move take a copy along. */
  readonly copied?: ReadonlyMap<string, string>
  /** Where ids go, by article as it is called now; the empty id is the article as a whole. */
  readonly headings?: ReadonlyMap<string, ReadonlyMap<string, Destination>>
  /** The articles as they will be. */
  readonly targets: readonly LinkTarget[]
  /** An article that is changed at the same time: links in what is replaced are no matter. */
  readonly edited?: { readonly path: string; readonly changes: readonly TextChange[] }
}

/** An article whose addresses are to be spelled anew. */
export interface RelinkedArticle {
  /** As it is called now. */
  readonly path: string
  /** Of the bytes that were read. */
  readonly revision: string
  readonly text: string
  readonly bom: boolean
  readonly changes: readonly TextChange[]
}

/** How far a change with many links is: articles that were read, or changes that were written down. */
export interface FollowProgress {
  readonly step: 'read' | 'write'
  readonly done: number
  readonly total: number
}

export interface FollowOptions {
  /** Aborted before the change is decided: everything stays as it is, and it rejects with the signal's reason. */
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: FollowProgress) => void
}

/** The same options for the transaction that writes what was found. */
export function writingOptions({ signal, onProgress }: FollowOptions): TransactOptions {
  return {
    ...(signal === undefined ? {} : { signal }),
    ...(onProgress === undefined
      ? {}
      : { onProgress: (done, total) => onProgress({ step: 'write', done, total }) }),
  }
}

type Follow = (place: Place) => Destination

/** Read at a time; more would only hold more texts. */
const atOnce = 8

/**
 * What must be written so that every link, picture and wikilink of the workspace leads where it led. Articles
 * are read anew; those of which the model knows no address that is concerned are not. Rejects with the
 * signal's reason when it is aborted.
 */
export async function followLinks(
  storage: Storage,
  model: WorkspaceModel,
  relocations: Relocations,
  { signal, onProgress }: FollowOptions = {},
): Promise<RelinkedArticle[]> {
  const { moved, targets } = relocations
  const before = createLinkResolver(allTargets(model))
  const after = createLinkResolver(targets)
  const titles = new Map(targets.map(({ series, path, title }) => [`${series}/${path}`, title]))
  const followFrom = follower(relocations)
  const sourceOf = (path: string): { from: LinkSource; to: LinkSource; moves: boolean } => {
    const to = moved.get(path)
    return { from: sourceAt(path), to: sourceAt(to ?? path), moves: to !== undefined }
  }

  const concerned = model.series.flatMap((series) =>
    [...series.articles.values()].flatMap((article) => {
      const path = `${series.folder}/${article.path}`
      if (article.unreadable) return []
      const { from, to, moves } = sourceOf(path)
      const request = { from, to, before, after, follow: followFrom(moves) }
      const cover = article.cover === null ? [] : [{ form: 'image', href: article.cover } as const]
      // A definition that nothing uses is not among the facts; it follows where the article is read anyway.
      const leads = [...article.links, ...cover].some((link) => destinationOf(link, request) !== null)
      return moves || leads || relocations.edited?.path === path ? [path] : []
    }),
  )
  let done = 0
  const tell = (): void => onProgress?.({ step: 'read', done, total: concerned.length })
  tell()
  const found = await mapConcurrently(concerned, atOnce, async (path): Promise<RelinkedArticle | null> => {
    signal?.throwIfAborted()
    const bytes = await storage.read(join(model.root, path))
    const decoded = bytes === null ? null : decodeText(bytes)
    done += 1
    tell()
    if (bytes === null || decoded === null) return null
    const { from, to, moves } = sourceOf(path)
    const { text: source, bom } = decoded
    const titleOf = (target: string): string => titles.get(target) ?? ''
    const follow = followFrom(moves)
    const own = relink({ source, from, to, before, after, follow, titleOf })
    const changes = relocations.edited?.path === path ? joined(relocations.edited.changes, own) : own
    return changes.length === 0 ? null : { path, revision: revisionOf(bytes), text: source, bom, changes }
  })
  return found.filter((each) => each !== null)
}

/** Tells where a place will be for links of an article that stays, or of one that moves. */
export function follower({ moved, copied, headings }: Relocations): (moves: boolean) => Follow {
  const movedKey = normalised(moved)
  const copiedKey = normalised(copied ?? new Map())
  return (moves) =>
    ({ path, fragment }) => {
      const heading = headings?.get(path)?.get(fragment ?? '')
      if (heading !== undefined) return heading
      const key = path.normalize('NFC')
      const to = movedKey.get(key) ?? (moves ? copiedKey.get(key) : undefined) ?? path
      return { path: to, fragment }
    }
}

/** Edits with the changes of links that none of them replaces, in order. */
function joined(edits: readonly TextChange[], links: readonly TextChange[]): TextChange[] {
  const free = links.filter(({ from, to }) => edits.every((edit) => to <= edit.from || from >= edit.to))
  return [...edits, ...free].sort((one, other) => one.from - other.from)
}

/** Paths as addresses are compared: in NFC. */
function normalised(paths: ReadonlyMap<string, string>): Map<string, string> {
  return new Map([...paths].map(([from, to]) => [from.normalize('NFC'), to]))
}

function sourceAt(path: string): LinkSource {
  const slash = path.indexOf('/')
  return { series: path.slice(0, slash), path: path.slice(slash + 1) }
}
