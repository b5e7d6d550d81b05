import type { ManifestEntry } from './manifest-entry.ts'

const itemStart = /^\s*-(?:\s+(.*))?$/
const continued = /^\s+(\S.*)$/
const mapped = /^\{?\s*(?:.*?,\s*)?["']?(path|planned)["']?\s*:\s*(.+)$/
const sectionKey = /(?:^|[\s,{])["']?section["']?\s*:\s*([^,}\s]+)/
const markdownPath = /^[^{}[\]]+\.md$/

/**
 * Reads what can be read of an `articles` list in a file that does not parse: items whose path or planned
 * title is clear, in dashes or in brackets. Order is kept; whatever is doubtful is left to Unplaced.
 */
export function rescueEntries(text: string): ManifestEntry[] {
  const lines = text.split(/\r\n|\r|\n/)
  const start = lines.findIndex((line) => /^articles\s*:/.test(line))
  const list = /^articles\s*:\s*\[(.*)$/.exec(lines[start] ?? '')?.[1]
  const items =
    list === undefined
      ? dashed(lines.slice(start + 1))
      : bracketed([list, ...lines.slice(start + 1)].join(' '))
  const entries: ManifestEntry[] = []
  for (const item of items) {
    const entry = readItem(item, entries.length)
    if (entry !== null) entries.push(entry)
  }
  return entries
}

/** What stands behind each dash, with the lines that go on behind it: a wrapped value, or further keys. */
function dashed(lines: readonly string[]): string[] {
  const items: string[] = []
  let open = false
  for (const line of lines) {
    const begun = itemStart.exec(line)
    const more = continued.exec(line)?.[1]
    if (begun !== null) items.push(begun[1] ?? '')
    else if (open && more !== undefined) {
      const before = items.pop() ?? ''
      items.push(`${withoutComment(before)}${continuation(before, more)}`.trim())
    }
    open = begun !== null || (open && more !== undefined)
  }
  return items
}

/** Behind a key, what is no key itself is one that was cut off. */
function continuation(before: string, more: string): string {
  if (before !== '' && /^["']?\w+["']?\s*:/.test(more)) return `, ${more}`
  return mapped.test(before) ? '' : ` ${more}`
}

/** The items of a list in brackets as far as it goes; a last one that is cut off is read as it is. */
function bracketed(list: string): string[] {
  const items: string[] = []
  let depth = 0
  let item = ''
  for (const character of list) {
    if (depth === 0 && character === ']') break
    if (character === '{') depth += 1
    if (character === '}') depth -= 1
    if (depth === 0 && character === ',') {
      items.push(item.trim())
      item = ''
    } else item += character
  }
  return [...items, item.trim()]
}

function withoutComment(value: string): string {
  return value.replace(/\s+#.*$/, '')
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
  const bare = withoutComment(value).trim()
  return /^(["']).*\1$/.test(bare) ? bare.slice(1, -1) : bare
}
