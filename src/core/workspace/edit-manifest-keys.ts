import { isScalar } from 'yaml'
import { editFrontmatter } from '#core/markdown/edit-frontmatter'
import { applyTextChanges, endOfLine, lineStart } from '#core/markdown/source-range'
import { writeYamlScalar } from '#core/markdown/write-yaml-scalar'
import { readYaml } from '#core/markdown/yaml-reader'
import { SeriatimError } from '#shared/errors'
import { readSeriesManifest, type SeriesManifest, seriesManifestName } from './series-manifest.ts'

/**
 * Writes the slug of a series down, as the first key of its manifest; nothing else changes. The result is read
 * again before it is given out: what would say something else raises `series.manifestUnreadable`.
 */
export function withSlug(folder: string, before: SeriesManifest, slug: string): SeriesManifest {
  const line = `slug: ${writeYamlScalar(slug, { style: 'plain', inFlow: false, isDay: false })}`
  const after = readSeriesManifest(folder, withFirstLine(before.text ?? '', line))
  return confirmed(folder, before, after, { slug })
}

/**
 * Says in the manifest of a series whether it is archived, likewise: a line of its own, which goes again unless
 * somebody wrote it in another way.
 */
export function withArchived(folder: string, before: SeriesManifest, archived: boolean): SeriesManifest {
  if (before.archived === archived) return before
  const text = before.text ?? ''
  const node = readYaml(text).map?.get('archived', true)
  if (node === undefined)
    return confirmed(folder, before, readSeriesManifest(folder, withFirstLine(text, 'archived: true')), {
      archived,
    })
  const [from, to] = isScalar(node) && hasRange(node) ? node.range : [0, 0]
  const line = { from: lineStart(text, from), to: endOfLine(text, from) }
  const isOurs = /^archived: true\r?\n?$/.test(text.slice(line.from, line.to))
  const edited = isOurs
    ? text.slice(0, line.from) + text.slice(line.to)
    : text.slice(0, from) + String(archived) + text.slice(to)
  return confirmed(folder, before, readSeriesManifest(folder, edited), { archived })
}

/**
 * The manifest of a series' copy: another title where it has one, and no slug, which two series cannot share. Where
 * that cannot be said without touching something else, it is the original's to the byte.
 */
export function manifestOfCopy(before: SeriesManifest, title: string): string {
  const text = before.text ?? ''
  const head = ['---\n', '---\n'] as const
  const asHead = (body: string): string => head.join(body === '' || body.endsWith('\n') ? body : `${body}\n`)
  const edits = [['slug', null], ...(before.title === null ? [] : [['title', title] as const])] as const
  return edits.reduce((now, [key, value]) => {
    const edit = editFrontmatter(asHead(now), key, value)
    return edit.kind === 'refused' ? now : applyTextChanges(asHead(now), edit.changes).slice(4, -4)
  }, text)
}

function withFirstLine(text: string, line: string): string {
  const eol = text.includes('\r\n') ? '\r\n' : '\n'
  const first = readYaml(text).map?.items[0]?.key
  const at = hasRange(first) ? first.range[0] : text.length
  const gap = at === text.length && text !== '' && !/[\r\n]$/.test(text) ? eol : ''
  return text.slice(0, at) + gap + line + eol + text.slice(at)
}

/** The manifest as edited, where it says what was wanted and all else as before. */
function confirmed(
  folder: string,
  before: SeriesManifest,
  after: SeriesManifest,
  wanted: { readonly slug: string } | { readonly archived: boolean },
): SeriesManifest {
  const facts = ({ text: _text, order: _order, problems: _problems, ...rest }: SeriesManifest): string =>
    JSON.stringify(rest)
  if (before.damaged || facts(after) !== facts({ ...before, ...wanted })) throw unwritable(folder)
  return after
}

function hasRange(node: unknown): node is { readonly range: readonly [number, number, number] } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)
}

function unwritable(folder: string): SeriatimError {
  return new SeriatimError(
    'series.manifestUnreadable',
    `${folder}/${seriesManifestName} could not be changed without touching something else, so nothing was changed. All articles are safe; mend the file in a text editor.`,
  )
}
