import { seriesManifestName } from '#core/workspace/series-manifest'
import { workspaceManifestName } from '#core/workspace/workspace-manifest'

/** Workspace paths by series folder; a path without a folder stands under the empty name. */
export function groupBySeries(paths: ReadonlySet<string>): Map<string, Set<string>> {
  const groups = new Map<string, Set<string>>()
  for (const path of paths) {
    const slash = path.indexOf('/')
    const folder = slash < 0 ? '' : path.slice(0, slash)
    const inside = slash < 0 ? path : path.slice(slash + 1)
    groups.set(folder, (groups.get(folder) ?? new Set()).add(inside))
  }
  return groups
}

/** The workspace's own manifest, or a series that came or went. */
export function affectsWorkspace(
  folder: string,
  inside: ReadonlySet<string>,
  known: ReadonlySet<string>,
): boolean {
  if (folder === '') return inside.has(workspaceManifestName) || [...inside].some((name) => known.has(name))
  return !known.has(folder) && inside.has(seriesManifestName)
}
