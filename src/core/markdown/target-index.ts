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

export function createTargetIndex(targets: readonly LinkTarget[]): TargetIndex {
  const paths = new Map<string, LinkTarget>()
  const names = new Map<string, LinkTarget[]>()
  const titles = new Map<string, LinkTarget[]>()
  for (const target of targets) {
    paths.set(`${target.series}/${target.path}`.normalize('NFC'), target)
    for (const scope of [target.series, everywhere]) {
      add(names, scope, fileName(target), target)
      add(titles, scope, target.title, target)
    }
  }
  const anchors = new Map<LinkTarget, ReadonlySet<string>>()
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
  const all = map.get(keyOf(scope, name)) ?? []
  const exact = all.filter((target) => nameOf(target).normalize('NFC') === name.normalize('NFC'))
  return all.length > 1 && exact.length === 1 ? exact : all
}

function add(map: Map<string, LinkTarget[]>, scope: string, name: string, target: LinkTarget): void {
  const key = keyOf(scope, name)
  const list = map.get(key)
  if (list === undefined) map.set(key, [target])
  else list.push(target)
}

function keyOf(scope: string, name: string): string {
  return `${scope}\0${nameKey(name)}`
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
