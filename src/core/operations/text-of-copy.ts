import { type EditableKey, editFrontmatter, type FormValue } from '#core/markdown/edit-frontmatter'
import { readFrontmatter } from '#core/markdown/frontmatter'
import { applyTextChanges } from '#core/markdown/source-range'
import { splitFrontmatter } from '#core/markdown/split-frontmatter'

/**
 * The text of an article's copy in its own series: without the addresses of the original, and with a title in the
 * frontmatter that says that it is a copy. What cannot be read says nothing to Seriatim, and is left as it is.
 */
export function textOfCopy(source: string): string {
  const { title } = readFrontmatter(splitFrontmatter(source).yaml)
  const withoutAddress = without(source, ['slug', 'aliases', 'canonical'])
  return title === null || title.trim() === ''
    ? withoutAddress
    : edited(withoutAddress, 'title', titleOfCopy(title))
}

/** The text of an article's copy in a copy of its series, whose pages have addresses of their own. */
export function textInCopiedSeries(source: string): string {
  return without(source, ['aliases', 'canonical'])
}

export function titleOfCopy(title: string): string {
  return `${title} (copy)`
}

function without(source: string, keys: readonly EditableKey[]): string {
  return keys.reduce((text, key) => edited(text, key, null), source)
}

function edited(text: string, key: EditableKey, value: FormValue): string {
  const edit = editFrontmatter(text, key, value)
  return edit.kind === 'refused' ? text : applyTextChanges(text, edit.changes)
}
