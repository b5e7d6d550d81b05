import { isSeq, type Node } from 'yaml'
import { editTextList } from '#core/markdown/edit-yaml-list'
import { applyTextChanges } from '#core/markdown/source-range'
import { writeYamlScalar } from '#core/markdown/write-yaml-scalar'
import { readYaml } from '#core/markdown/yaml-reader'
import { SeriatimError } from '#shared/errors'
import { readWorkspaceManifest, workspaceManifestName } from './workspace-manifest.ts'

/**
 * The text of `seriatim.yaml` with another order of its series; the text itself where it lists them so. All else
 * stays to the byte, and the result is read again before it is given out: what would say something else raises
 * `series.manifestUnreadable`.
 */
export function withSeriesList(text: string, wanted: readonly string[]): string {
  const before = readWorkspaceManifest(text)
  if (sameList(before.series, wanted)) return text
  const edited = listed(text, wanted)
  const { series, ...rest } = readWorkspaceManifest(edited)
  const { series: _old, ...known } = before
  if (before.damaged || !sameList(series, wanted) || JSON.stringify(rest) !== JSON.stringify(known))
    throw unwritable()
  return edited
}

/** An empty list has no line that a new item could be written like, so it is written as a whole. */
function listed(text: string, wanted: readonly string[]): string {
  const reader = readYaml(text)
  const eol = text.includes('\r\n') ? '\r\n' : '\n'
  const list = reader.document.get('series', true)
  if (isSeq<Node>(list) && (list.items.length > 0 || list.flow === true))
    return applyTextChanges(text, editTextList(text, list, wanted, eol))
  if (reader.document.has('series')) throw unwritable()
  const items = wanted.map((folder) => {
    const name = writeYamlScalar(folder, { style: 'plain', inFlow: false, isDay: false })
    return `  - ${name}${eol}`
  })
  const gap = text === '' || /[\r\n]$/.test(text) ? '' : eol
  return `${text}${gap}series:${eol}${items.join('')}`
}

function sameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((folder, nth) => folder === other[nth])
}

function unwritable(): SeriatimError {
  return new SeriatimError(
    'series.manifestUnreadable',
    `${workspaceManifestName} could not be changed without touching something else, so nothing was changed. All articles are safe; mend the file in a text editor.`,
  )
}
