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
  /** In the order of series and lists. */
  all(): readonly LinkTarget[]
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
  let order = ''
  let version = 0
  const index = createTargetIndex([])
  return {
    index,
    all: () => [...bySeries.values()].flatMap(({ targets }) => targets),
    get version() {
      return version
    },
    shownIn: (series) => bySeries.get(series)?.shown ?? [],
    update(model) {
      const changed = new Set<string>()
      const next = new Map<string, SeriesTargets>()
      let isOther = false
      const turn = (before: readonly LinkTarget[], now: readonly LinkTarget[]): void => {
        if (before === now) return
        isOther = true
        addChanged(changed, before, now)
        const [old, kept] = [new Set(before), new Set(now)]
        for (const target of before) if (!kept.has(target)) index.remove(target)
        for (const target of now) if (!old.has(target)) index.add(target)
      }
      for (const series of model.series) {
        const before = bySeries.get(series.folder)
        const now = before?.model === series ? before : keeping(before, targetsOf(series))
        next.set(series.folder, now)
        turn(before?.targets ?? [], now.targets)
        if (now.order !== before?.order) changed.add(dependency.order(series.folder))
      }
      for (const [folder, { targets }] of bySeries) if (!next.has(folder)) turn(targets, [])
      const folders = JSON.stringify([...next.keys()])
      if (isOther || folders !== order) version += 1
      order = folders
      bySeries = next
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

/** What is the same as before stays the same value: what was resolved to it still holds. */
function keeping(before: SeriesTargets | undefined, now: SeriesTargets): SeriesTargets {
  if (before === undefined) return now
  const old = new Map(before.targets.map((target) => [target.path, target]))
  const targets = now.targets.map((target) => {
    const was = old.get(target.path)
    return was !== undefined && isSame(was, target) && was.number === target.number ? was : target
  })
  const isOld =
    targets.length === before.targets.length && targets.every((target, at) => target === before.targets[at])
  return isOld
    ? { ...now, targets: before.targets, shown: before.shown }
    : { ...now, targets, shown: targets.filter(({ shown }) => shown) }
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
