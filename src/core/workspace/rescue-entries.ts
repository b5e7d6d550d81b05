import type { ManifestEntry } from './manifest-entry.ts'

const item = /^\s*-\s+(.*)$/
const mapped = /^\{?\s*(?:.*?,\s*)?["']?(path|planned)["']?\s*:\s*(.+)$/
const sectionKey = /(?:^|[\s,{])["']?section["']?\s*:\s*([^,}\s]+)/
const markdownPath = /^[^{}[\]]+\.md$/

/**
 * Reads what can be read of an `articles` list in a file that does not parse: line by line, items whose
 * path or planned title is clear. Order is kept; whatever is doubtful is left to Unplaced.
 */
export function rescueEntries(text: string): ManifestEntry[] {
  const lines = text.split(/\r\n|\r|\n/)
  const start = lines.findIndex((line) => /^articles\s*:/.test(line))
  const entries: ManifestEntry[] = []
  for (const line of lines.slice(start + 1)) {
    const content = item.exec(line)?.[1]
    if (content !== undefined) {
      const entry = readItem(content, entries.length)
      if (entry !== null) entries.push(entry)
    }
  }
  return entries
}

function readItem(content: string, place: number): ManifestEntry | null {
  const section = sectionKey.exec(content)?.[1] ?? null
  const map = mapped.exec(content)
  if (map === null) {
    const path = unquote(content)
    return markdownPath.test(path)
      ? { kind: 'article', path, section: null, unnumbered: false, item: place }
      : null
  }
  const value = unquote((map[2] ?? '').replace(/[,}].*$/, ''))
  if (value === '') return null
  return map[1] === 'planned'
    ? { kind: 'planned', title: value, section, item: place }
    : {
        kind: 'article',
        path: value,
        section,
        unnumbered: /unnumbered["']?\s*:\s*true/.test(content),
        item: place,
      }
}

function unquote(value: string): string {
  const bare = value.replace(/\s+#.*$/, '').trim()
  return /^(["']).*\1$/.test(bare) ? bare.slice(1, -1) : bare
}
