import type { LinkTarget } from './link-index.ts'
import { slugOf } from './slug.ts'

interface Fragment {
  readonly id: string
  readonly found: boolean
}

/** Targets by everything that a link may call them. */
export interface TargetIndex {
  /** By path from the workspace's root, NFC. */
  byPath(path: string): LinkTarget | null
  /** Candidates of the four steps of a wikilink: file name and title in the series, then in the workspace. */
  byName(series: string, name: string): readonly (readonly LinkTarget[])[]
  /** The id that a fragment of an address names; found when the article has it or its ids are not known. */
  fragment(target: LinkTarget, written: string): Fragment
  /** The same for a wikilink, which may also give the heading's text. */
  headingFragment(target: LinkTarget, written: string): Fragment
}

/** An index whose targets come and go. */
export interface ChangingTargetIndex extends TargetIndex {
  add(target: LinkTarget): void
  /** Takes away a target that was added, by identity. */
  remove(target: LinkTarget): void
}

export function createTargetIndex(targets: readonly LinkTarget[]): ChangingTargetIndex {
  const paths = new Map<string, LinkTarget>()
  const names = new Map<string, LinkTarget[]>()
  const titles = new Map<string, LinkTarget[]>()
  const each = (
    target: LinkTarget,
    change: (map: Map<string, LinkTarget[]>, key: string, target: LinkTarget) => void,
  ): void => {
    const [name, title] = [nameKey(fileName(target)), nameKey(target.title)]
    for (const scope of [target.series, everywhere]) {
      change(names, inScope(scope, name), target)
      change(titles, inScope(scope, title), target)
    }
  }
  const add = (target: LinkTarget): void => {
    paths.set(pathOf(target), target)
    each(target, addTo)
  }
  for (const target of targets) add(target)
  const anchors = new WeakMap<LinkTarget, ReadonlySet<string>>()
  const anchorsOf = (target: LinkTarget): ReadonlySet<string> | null => {
    if (target.anchors === null) return null
    const known = anchors.get(target) ?? new Set(target.anchors)
    anchors.set(target, known)
    return known
  }

  const fragment = (target: LinkTarget, written: string): Fragment => {
    const known = anchorsOf(target)
    const id = decodeFragment(written)
    return { id, found: known === null || id === '' || known.has(id) }
  }

  return {
    add,
    remove(target) {
      if (paths.get(pathOf(target)) === target) paths.delete(pathOf(target))
      each(target, removeFrom)
    },
    byPath: (path) => paths.get(path) ?? null,
    byName(series, name) {
      const file = name.replace(/(?:\/index)?\.md$/i, '')
      return [
        candidates(names, series, file, fileName),
        candidates(titles, series, name, ({ title }) => title),
        candidates(names, everywhere, file, fileName),
        candidates(titles, everywhere, name, ({ title }) => title),
      ]
    },
    fragment,
    headingFragment(target, written) {
      const exact = fragment(target, written.trim())
      const known = anchorsOf(target)
      if (known?.has(exact.id) === true) return exact
      const id = slugOf(written)
      return { id, found: known === null || known.has(id) }
    },
  }
}

/** Stands for all series; no folder has this name. */
const everywhere = '/'

/** Names are compared as people say them: without regard to case, unless that leaves two. */
function candidates(
  map: ReadonlyMap<string, LinkTarget[]>,
  scope: string,
  name: string,
  nameOf: (target: LinkTarget) => string,
): readonly LinkTarget[] {
  const all = map.get(inScope(scope, nameKey(name))) ?? []
  const exact = all.filter((target) => nameOf(target).normalize('NFC') === name.normalize('NFC'))
  return all.length > 1 && exact.length === 1 ? exact : all
}

function addTo(map: Map<string, LinkTarget[]>, key: string, target: LinkTarget): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [target])
  else list.push(target)
}

function removeFrom(map: Map<string, LinkTarget[]>, key: string, target: LinkTarget): void {
  const left = (map.get(key) ?? []).filter((each) => each !== target)
  if (left.length === 0) map.delete(key)
  else map.set(key, left)
}

function pathOf({ series, path }: LinkTarget): string {
  return `${series}/${path}`.normalize('NFC')
}

function inScope(scope: string, key: string): string {
  return `${scope}\0${key}`
}

/** What two names have in common that people say in the same way. */
export function nameKey(name: string): string {
  return name.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim()
}

/** `name` of `name.md` and of `name/index.md`. */
export function fileName({ path }: Pick<LinkTarget, 'path'>): string {
  return path.replace(/(?:\/index)?\.md$/, '')
}

function decodeFragment(written: string): string {
  try {
    return decodeURIComponent(written).normalize('NFC')
  } catch {
    return written.normalize('NFC')
  }
}
