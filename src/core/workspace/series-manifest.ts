import { isMap, isScalar, type Node, type YAMLMap } from 'yaml'
import { readYaml, type YamlReader } from '#core/markdown/yaml-reader'
import type { Problem } from '#shared/model/problem'
import type { Section } from '#shared/model/series'
import { entryPathKey } from './entry-key.ts'
import type { ManifestEntry } from './manifest-entry.ts'
import { cutOrder, type OrderSource } from './order-source.ts'
import { rescueEntries } from './rescue-entries.ts'

export const seriesManifestName = 'series.yaml'

/** `series.yaml`, read loosely: keys of the wrong type read as absent and are named in `problems`. */
export interface SeriesManifest {
  readonly title: string | null
  readonly description: string | null
  readonly slug: string | null
  readonly language: string | null
  readonly author: string | null
  readonly cover: string | null
  readonly groupBy: 'none' | 'section'
  /** Put away by the author. */
  readonly archived: boolean
  readonly sections: readonly Section[]
  readonly ignore: readonly string[]
  /** Every entry that could be read, in order; duplicates left out. */
  readonly entries: readonly ManifestEntry[]
  /** Items whose path an earlier item has named already. */
  readonly duplicates: readonly DuplicateItem[]
  readonly problems: readonly Problem[]
  /** The text all this was read from; null for bytes that are not UTF-8. */
  readonly text: string | null
  /** Where the items of the list stand in the text; null for a list that is empty, absent or damaged. */
  readonly order: OrderSource | null
  /** True when the file could not be parsed as a whole: entries are what could be rescued. */
  readonly damaged: boolean
}

/** Both are 0-based places among all items of the list; `of` is the first item of the same path. */
export interface DuplicateItem {
  readonly item: number
  readonly of: number
}

/** Parses the text of a `series.yaml` in `folder`. Null stands for bytes that are not UTF-8. */
export function readSeriesManifest(folder: string, text: string | null): SeriesManifest {
  const reader = readYaml(text ?? '')
  const [error] = reader.errors
  const damaged = text === null || error !== undefined
  const sections = readSections(reader)
  const fields = {
    title: reader.string('title'),
    description: reader.string('description'),
    slug: reader.string('slug'),
    language: reader.string('language'),
    author: reader.string('author'),
    cover: reader.string('cover'),
    groupBy: reader.oneOf('groupBy', ['none', 'section']) ?? 'none',
    archived: reader.boolean('archived') ?? false,
    ignore: reader.strings('ignore'),
  } satisfies Partial<SeriesManifest>
  const listed = damaged ? rescueEntries(text ?? '') : readEntries(reader)
  const { entries, duplicates, problems } = settleEntries(folder, listed, sections)

  const at = (fault: { line: number; column: number } | undefined) => ({
    series: folder,
    path: null,
    line: fault?.line ?? null,
    column: fault?.column ?? null,
  })
  for (const fault of reader.faults) {
    const message = `${fault.message} in ${folder}/${seriesManifestName}; it is read as if it were not there.`
    problems.push({ ...at(fault), code: 'manifest.wrong-type', severity: 'warning', message })
  }
  if (damaged) {
    const reason = error?.message ?? 'it is not text in UTF-8'
    const message = `${folder}/${seriesManifestName} cannot be read: ${reason}. All articles are safe; ${entries.length} keep their place, and nothing is written until it is mended.`
    problems.push({ ...at(error), code: 'series.manifest-unreadable', severity: 'error', message })
  }
  const order = damaged ? null : cutOrder(text, reader.document)
  return { ...fields, sections, entries, duplicates, problems, text, order, damaged }
}

function readSections(reader: YamlReader): Section[] {
  return (reader.items('sections') ?? []).flatMap((item) => {
    const id = isMap(item) ? textOf(item, 'id') : null
    if (!isMap(item) || id === null) {
      reader.faultAt(item, 'a section needs an "id"')
      return []
    }
    return [{ id, title: textOf(item, 'title'), description: textOf(item, 'description') }]
  })
}

function readEntries(reader: YamlReader): ManifestEntry[] {
  return (reader.items('articles') ?? []).flatMap((node, item) => {
    const entry = readEntry(node, item)
    if (entry === null) reader.faultAt(node, 'an entry should be a path, or have a "path" or "planned" title')
    return entry === null ? [] : [entry]
  })
}

function readEntry(node: Node, item: number): ManifestEntry | null {
  if (isScalar(node)) {
    return typeof node.value === 'string' && node.value !== ''
      ? { kind: 'article', path: node.value, section: null, unnumbered: false, item }
      : null
  }
  if (!isMap(node)) return null
  const section = textOf(node, 'section')
  const path = textOf(node, 'path')
  if (path !== null)
    return { kind: 'article', path, section, unnumbered: node.get('unnumbered') === true, item }
  const title = textOf(node, 'planned')
  return title === null ? null : { kind: 'planned', title, section, item }
}

function textOf(map: YAMLMap, key: string): string | null {
  const value = map.get(key)
  return typeof value === 'string' && value !== '' ? value : null
}

/** The first of two equal entries stays; an unknown section reads as none. Both are problems. */
function settleEntries(folder: string, listed: readonly ManifestEntry[], sections: readonly Section[]) {
  const problems: Problem[] = []
  const duplicates: DuplicateItem[] = []
  const seen = new Map<string, number>()
  const known = new Set(sections.map((section) => section.id))
  const warn = (code: Problem['code'], path: string | null, message: string) =>
    problems.push({ code, severity: 'warning', series: folder, path, line: null, column: null, message })

  const entries = listed.flatMap((entry): ManifestEntry[] => {
    const name = entry.kind === 'article' ? entry.path : entry.title
    if (entry.kind === 'article') {
      const key = entryPathKey(entry.path)
      const first = seen.get(key)
      if (first !== undefined) {
        duplicates.push({ item: entry.item, of: first })
        warn(
          'series.duplicate-entry',
          entry.path,
          `"${entry.path}" stands twice in ${folder}/${seriesManifestName}; its first place counts.`,
        )
        return []
      }
      seen.set(key, entry.item)
    }
    if (entry.section === null || known.has(entry.section)) return [entry]
    warn(
      'series.unknown-section',
      entry.kind === 'article' ? entry.path : null,
      `"${name}" names the section "${entry.section}", which ${folder}/${seriesManifestName} does not list; it is shown without one.`,
    )
    return [{ ...entry, section: null }]
  })
  return { entries, duplicates, problems }
}
