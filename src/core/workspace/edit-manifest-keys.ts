import { isSeq, type Node } from 'yaml'
import { editTextList } from '#core/markdown/edit-yaml-list'
import { applyTextChanges } from '#core/markdown/source-range'
import { writeYamlScalar } from '#core/markdown/write-yaml-scalar'
import { readYaml } from '#core/markdown/yaml-reader'
import { SeriatimError } from '#shared/errors'
import { readSeriesManifest, type SeriesManifest, seriesManifestName } from './series-manifest.ts'
import { readWorkspaceManifest, workspaceManifestName } from './workspace-manifest.ts'

/**
 * Writes the slug of a series down, as the first key of its manifest; nothing else changes. The result is read
 * again before it is given out: what would say something else raises `series.manifestUnreadable`.
 */
export function withSlug(folder: string, before: SeriesManifest, slug: string): SeriesManifest {
  const text = before.text ?? ''
  const eol = text.includes('\r\n') ? '\r\n' : '\n'
  const line = `slug: ${writeYamlScalar(slug, { style: 'plain', inFlow: false, isDay: false })}${eol}`
  const first = readYaml(text).map?.items[0]?.key
  const at = hasRange(first) ? first.range[0] : text.length
  const gap = at === text.length && text !== '' && !/[\r\n]$/.test(text) ? eol : ''
  const after = readSeriesManifest(folder, text.slice(0, at) + gap + line + text.slice(at))
  const same = after.slug === slug && JSON.stringify(after.entries) === JSON.stringify(before.entries)
  if (before.damaged || after.damaged || !same || after.title !== before.title)
    throw unwritable(`${folder}/${seriesManifestName}`)
  return after
}

/**
 * The text of `seriatim.yaml` with another name for a series in its list; the text itself where it names none.
 * Raises `series.manifestUnreadable` likewise.
 */
export function withSeriesRenamed(text: string, from: string, to: string): string {
  const { series } = readWorkspaceManifest(text)
  if (!series.includes(from)) return text
  return withSeriesList(
    text,
    series.map((folder) => (folder === from ? to : folder)),
  )
}

/** The text of `seriatim.yaml` without a series in its list. Raises `series.manifestUnreadable` likewise. */
export function withoutSeries(text: string, gone: string): string {
  return withSeriesList(
    text,
    readWorkspaceManifest(text).series.filter((folder) => folder !== gone),
  )
}

function withSeriesList(text: string, wanted: readonly string[]): string {
  const before = readWorkspaceManifest(text)
  const reader = readYaml(text)
  const list = reader.document.get('series', true)
  if (!isSeq<Node>(list)) throw unwritable(workspaceManifestName)
  const eol = text.includes('\r\n') ? '\r\n' : '\n'
  const edited = applyTextChanges(text, editTextList(text, list, wanted, eol))
  const { series, damaged, title } = readWorkspaceManifest(edited)
  if (damaged || title !== before.title || series.join('\n') !== wanted.join('\n'))
    throw unwritable(workspaceManifestName)
  return edited
}

function hasRange(node: unknown): node is { readonly range: readonly [number, number, number] } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)
}

function unwritable(file: string): SeriatimError {
  return new SeriatimError(
    'series.manifestUnreadable',
    `${file} could not be changed without touching something else, so nothing was changed. All articles are safe; mend the file in a text editor.`,
  )
}
