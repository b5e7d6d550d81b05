import type { LinkTarget } from '#core/markdown/link-index'
import { createTargetIndex, fileName, nameKey, type TargetIndex } from '#core/markdown/target-index'
import { seriesModelTargets } from '#core/workspace/link-targets'
import type { SeriesModel, WorkspaceModel } from '#core/workspace/workspace-model'

/** Names one thing that the findings of an article can depend on besides its text. */
export const dependency = {
  /** What is at a path of the workspace. */
  path: (path: string) => `p:${path}`,
  /** What is called so, as a file or by its title. */
  name: (name: string) => `n:${nameKey(name)}`,
  /** Whether a file is there that is no article. */
  file: (path: string) => `f:${path}`,
  /** Title and order of a series, which its tokens speak of. */
  order: (series: string) => `o:${series}`,
}

/** Everything that links can lead to, kept in step with the models of one workspace. */
export interface CheckedTargets {
  readonly all: readonly LinkTarget[]
  readonly index: TargetIndex
  readonly shownIn: (series: string) => readonly LinkTarget[]
  /** Grows whenever any target is another than before. */
  readonly version: number
  /** Takes over another model, and returns the dependencies that are not as they were. */
  update(model: WorkspaceModel): ReadonlySet<string>
}

interface SeriesTargets {
  readonly model: SeriesModel
  readonly targets: readonly LinkTarget[]
  readonly shown: readonly LinkTarget[]
  readonly order: string
}

export function createCheckedTargets(): CheckedTargets {
  let bySeries = new Map<string, SeriesTargets>()
  let all: readonly LinkTarget[] = []
  let index = createTargetIndex(all)
  let version = 0
  return {
    get all() {
      return all
    },
    get index() {
      return index
    },
    get version() {
      return version
    },
    shownIn: (series) => bySeries.get(series)?.shown ?? [],
    update(model) {
      const changed = new Set<string>()
      const next = new Map<string, SeriesTargets>()
      for (const series of model.series) {
        const before = bySeries.get(series.folder)
        const now = before?.model === series ? before : keeping(before, targetsOf(series))
        next.set(series.folder, now)
        if (now.targets !== before?.targets) addChanged(changed, before?.targets ?? [], now.targets)
        if (now.order !== before?.order) changed.add(dependency.order(series.folder))
      }
      for (const [folder, { targets }] of bySeries) if (!next.has(folder)) addChanged(changed, targets, [])
      const targets = [...next.values()].flatMap((each) => each.targets)
      const same = targets.length === all.length && targets.every((target, at) => target === all[at])
      bySeries = next
      if (!same) {
        all = targets
        index = createTargetIndex(all)
        version += 1
      }
      return changed
    },
  }
}

function targetsOf(model: SeriesModel): SeriesTargets {
  const targets = seriesModelTargets(model)
  const shown = targets.filter((target) => target.shown)
  const facts = shown.map(({ path, number, slug }) => [path, number, slug])
  return { model, targets, shown, order: JSON.stringify([model.snapshot.title, facts]) }
}

/** The targets of before where all are the same: what was resolved to them still holds. */
function keeping(before: SeriesTargets | undefined, now: SeriesTargets): SeriesTargets {
  if (before === undefined || before.targets.length !== now.targets.length) return now
  const same = now.targets.every((target, at) => {
    const old = before.targets[at]
    return old !== undefined && isSame(old, target) && old.number === target.number
  })
  return same ? { ...now, targets: before.targets, shown: before.shown } : now
}

/** For whoever links to it. */
function isSame(one: LinkTarget, other: LinkTarget): boolean {
  return (
    one.path === other.path &&
    one.title === other.title &&
    one.shown === other.shown &&
    one.slug === other.slug &&
    one.seriesSlug === other.seriesSlug &&
    haveSameAnchors(one, other)
  )
}

function haveSameAnchors({ anchors: one }: LinkTarget, { anchors: other }: LinkTarget): boolean {
  if (one === other) return true
  if (one === null || other === null || one.length !== other.length) return false
  return one.every((id, at) => id === other[at])
}

function addChanged(into: Set<string>, before: readonly LinkTarget[], now: readonly LinkTarget[]): void {
  const old = new Map(before.map((target) => [target.path, target]))
  for (const target of now) {
    const was = old.get(target.path)
    old.delete(target.path)
    if (was !== undefined && isSame(was, target)) continue
    addKeys(into, target)
    if (was !== undefined) addKeys(into, was)
  }
  for (const gone of old.values()) addKeys(into, gone)
}

function addKeys(into: Set<string>, target: LinkTarget): void {
  into.add(dependency.path(`${target.series}/${target.path}`.normalize('NFC')))
  into.add(dependency.name(fileName(target)))
  into.add(dependency.name(target.title))
}
