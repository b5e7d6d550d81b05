import type { LinkSource } from '#core/markdown/link-index'
import { relink } from '#core/markdown/relink'
import { createLinkResolver } from '#core/markdown/resolve-link'
import { applyTextChanges } from '#core/markdown/source-range'
import type { WorkspaceModel } from '#core/workspace/workspace-model'
import { allTargets } from './followed-targets.ts'
import { follower, type Relocations } from './follow-links.ts'

/** A part of an article, where it stands and where it will stand. */
export interface TextToRelink {
  readonly source: string
  readonly from: LinkSource
  readonly to: LinkSource
}

/** The text with its addresses as they will be, and how many of them are spelled anew. */
export interface RelinkedText {
  readonly text: string
  readonly links: number
}

/** Lets the addresses of parts of articles lead where they led, for files that are cut up or put together. */
export function textRelinker(
  model: WorkspaceModel,
  relocations: Relocations,
): (part: TextToRelink) => RelinkedText {
  const before = createLinkResolver(allTargets(model))
  const after = createLinkResolver(relocations.targets)
  const titles = new Map(relocations.targets.map(({ series, path, title }) => [`${series}/${path}`, title]))
  const follow = follower(relocations)(false)
  const titleOf = (path: string): string => titles.get(path) ?? ''
  return ({ source, from, to }) => {
    const changes = relink({ source, from, to, before, after, follow, titleOf })
    return { text: applyTextChanges(source, changes), links: changes.length }
  }
}
