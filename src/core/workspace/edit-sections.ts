import { isMap, visit } from 'yaml'
import { type YamlReader, readYaml } from '#core/markdown/yaml-reader'
import { SeriatimError } from '#shared/errors'
import type { Section } from '#shared/model/series'
import { sameBesides, sameEntries } from './carry-manifest.ts'
import { asIfAlone } from './item-alone.ts'
import { cutOrder, joinOrder, type OrderSource, startOrder, wrapItem } from './order-source.ts'
import { newSectionItem, withSectionTitle } from './section-source.ts'
import { readSeriesManifest, type SeriesManifest, seriesManifestName } from './series-manifest.ts'

/** A change of the sections of one series; `before` is the section that is to follow, null for the last place. */
export type SectionEdit =
  | { readonly kind: 'create'; readonly id: string; readonly title: string; readonly before: string | null }
  | { readonly kind: 'rename'; readonly id: string; readonly title: string }
  | { readonly kind: 'remove'; readonly id: string }
  | { readonly kind: 'move'; readonly id: string; readonly before: string | null }

/**
 * The manifest of a series with its `sections` changed; its `text` is what to write. The items move as they are
 * written, with their comments, and nothing else changes: no entry of the reading order, no other key. Only the
 * first section of a series that says nothing of groups brings `groupBy: section` along, without which nobody
 * would see it. The result is read again before it is given out: what would say something else raises
 * `series.manifestUnreadable`.
 */
export function editSections(folder: string, before: SeriesManifest, edit: SectionEdit): SeriesManifest {
  const wanted = sectionsAfter(before.sections, edit)
  if (JSON.stringify(wanted) === JSON.stringify(before.sections)) return before
  const text = before.damaged || before.text === null ? null : textAfter(before.text, edit)
  if (text === null) throw refusal(folder)
  const after = readSeriesManifest(folder, text)
  const groupBy = isFirst(before, edit) ? 'section' : before.groupBy
  if (
    after.damaged ||
    !aliasesResolve(text) ||
    JSON.stringify(after.sections) !== JSON.stringify(wanted) ||
    !sameEntries(after.entries, before.entries) ||
    !sameBesides({ ...after, sections: before.sections }, { ...before, groupBy })
  )
    throw refusal(folder)
  return after
}

/** Ids that a new section must not have: of sections, and those that entries name though no section is listed. */
export function sectionIdsInUse(manifest: SeriesManifest): Set<string> {
  const reader = readYaml(manifest.text ?? '')
  const named = (reader.items('articles') ?? []).flatMap((item): string[] => {
    const section = isMap(item) ? item.get('section') : null
    return typeof section === 'string' ? [section] : []
  })
  return new Set([...manifest.sections.map(({ id }) => id), ...named])
}

function sectionsAfter(sections: readonly Section[], edit: SectionEdit): Section[] {
  const own = sections.find(({ id }) => id === edit.id)
  const others = sections.filter((section) => section !== own)
  switch (edit.kind) {
    case 'create':
      return insertBefore(others, { id: edit.id, title: edit.title, description: null }, edit.before)
    case 'rename':
      return sections.map((section) => (section === own ? { ...section, title: edit.title } : section))
    case 'remove':
      return others
    case 'move':
      return own === undefined || edit.before === edit.id
        ? [...sections]
        : insertBefore(others, own, edit.before)
  }
}

function insertBefore(sections: readonly Section[], one: Section, before: string | null): Section[] {
  const at = before === null ? -1 : sections.findIndex(({ id }) => id === before)
  return sections.toSpliced(at < 0 ? sections.length : at, 0, one)
}

/** Null where the list could not take the change without losing what stands there. */
function textAfter(source: string, edit: SectionEdit): string | null {
  const reader = readYaml(source)
  const order = cutOrder(source, reader.document, 'sections')
  if (order !== null) return joinOrder(source, order, itemsAfter(source, order, idsOf(reader), edit))
  if (edit.kind !== 'create') return null
  const eol = source.includes('\r\n') ? '\r\n' : '\n'
  const started = startOrder(source, reader.document, [newSectionItem(edit, false, '  ', eol)], 'sections')
  if (started === null || reader.document.has('groupBy')) return started
  const gap = started.endsWith('\n') ? '' : eol
  return `${started}${gap}groupBy: section${eol}`
}

/** The id of each item; null for one that has none, or that an earlier one has. */
function idsOf(reader: YamlReader): (string | null)[] {
  const ids = (reader.items('sections') ?? []).map((item): string | null => {
    const id = isMap(item) ? item.get('id') : null
    return typeof id === 'string' && id !== '' ? id : null
  })
  return ids.map((id, nth) => (ids.indexOf(id) === nth ? id : null))
}

function itemsAfter(
  source: string,
  order: OrderSource,
  ids: readonly (string | null)[],
  edit: SectionEdit,
): string[] {
  const items = order.items.map(({ text }) => text)
  const own = ids.indexOf(edit.id)
  if (edit.kind === 'rename')
    return order.items.map(({ text, contentStart }, nth) =>
      nth === own ? asIfAlone(text, contentStart, (item) => withSectionTitle(item, edit.title)) : text,
    )
  if (edit.kind === 'remove') return items.toSpliced(own, 1)
  const eol = source.includes('\r\n') ? '\r\n' : '\n'
  const moved =
    edit.kind === 'move'
      ? (items[own] ?? '')
      : wrapItem(order, newSectionItem(edit, order.flow, order.indent, eol))
  const rest = edit.kind === 'move' ? items.toSpliced(own, 1) : items
  const left = edit.kind === 'move' ? ids.toSpliced(own, 1) : ids
  const at = edit.before === null ? -1 : left.indexOf(edit.before)
  return rest.toSpliced(at < 0 ? lastPlace(left) : at, 0, moved)
}

/** Behind the last section; what cannot be read behind it stays last. */
function lastPlace(ids: readonly (string | null)[]): number {
  return ids.findLastIndex((id) => id !== null) + 1 || ids.length
}

function isFirst({ sections, text }: SeriesManifest, edit: SectionEdit): boolean {
  if (edit.kind !== 'create' || sections.length > 0) return false
  const { document } = readYaml(text ?? '')
  return cutOrder(text ?? '', document, 'sections') === null && !document.has('groupBy')
}

/** An anchor that went, or stands behind its alias now, would only be missed by whoever needs it. */
function aliasesResolve(text: string): boolean {
  if (!text.includes('*')) return true
  const { document } = readYaml(text)
  let all = true
  visit(document, {
    Alias: (_key, alias) => {
      all &&= alias.resolve(document) !== undefined
    },
  })
  return all
}

function refusal(folder: string): SeriatimError {
  return new SeriatimError(
    'series.manifestUnreadable',
    `The sections in ${folder}/${seriesManifestName} could not be changed without touching something else, so the file was left as it is. All articles are safe; mend the file in a text editor.`,
    { series: folder },
  )
}
