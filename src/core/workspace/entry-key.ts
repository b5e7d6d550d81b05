import type { ManifestEntry } from './manifest-entry.ts'

/**
 * The keys of a list's entries, as clients name them: an article's path as the manifest spells it, and
 * `@planned/<n>/<title>` for the nth planned entry of that title.
 */
export function entryKeys(entries: readonly ManifestEntry[]): string[] {
  const planned = new Map<string, number>()
  return entries.map((entry) => {
    if (entry.kind === 'article') return entry.path
    const nth = (planned.get(entry.title) ?? 0) + 1
    planned.set(entry.title, nth)
    return `@planned/${nth}/${entry.title}`
  })
}

/** Entries and files are the same when their paths are, whatever Unicode form they are spelled in. */
export function entryPathKey(path: string): string {
  return path.normalize('NFC').replace(/^(?:\.\/)+/, '')
}
