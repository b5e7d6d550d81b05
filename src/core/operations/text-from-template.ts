import { type EditableKey, editFrontmatter, type FormValue } from '#core/markdown/edit-frontmatter'
import { type Frontmatter, readFrontmatter } from '#core/markdown/frontmatter'
import { applyTextChanges } from '#core/markdown/source-range'
import { splitFrontmatter } from '#core/markdown/split-frontmatter'

/** What a new article puts in the places that its template leaves open. */
export interface Filling {
  readonly title: string
  /** `YYYY-MM-DD` */
  readonly day: string
}

/** Addresses, of which no two pages can have one, and a day on which nothing was updated yet. */
const ownOfOne = ['slug', 'aliases', 'canonical', 'updated'] as const
const filled = ['description', 'coverAlt'] as const

/**
 * The text of a new article after a template: `{{title}}` and `{{date}}` are filled in, `title` says the title, and
 * keys that only one article can have are left out. Tokens of the series have other names and stay, and so does
 * `\{{title}}`. Null where the head cannot be changed by itself.
 */
export function textFromTemplate(template: string, filling: Filling): string | null {
  const { yaml, yamlOffset } = splitFrontmatter(template)
  const end = yaml === null ? 0 : yamlOffset + yaml.length
  // A day is a day in every kind of quotes, and without.
  const head = template.slice(0, end).replace(dateIn, filling.day)
  const source = head + fill(template.slice(end), filling)
  const facts = readFrontmatter(splitFrontmatter(source).yaml)
  return edited(source, [
    ['title', filling.title],
    ...filled.flatMap((key) => filledKey(facts, key, filling)),
    ...ownOfOne.map((key) => [key, null] as const),
  ])
}

/** A template after an article: what is its own is left out or left open. */
export function templateFromText(source: string): string | null {
  const facts = readFrontmatter(splitFrontmatter(source).yaml)
  const { title } = facts
  const text = edited(source, [
    ['title', '{{title}}'],
    ...(facts.date === null ? [] : [['date', '{{date}}'] as const]),
    ...ownOfOne.map((key) => [key, null] as const),
  ])
  if (text === null || title === null) return text
  // A first heading that says the title goes on saying it.
  const { yaml, yamlOffset } = splitFrontmatter(text)
  const end = yaml === null ? 0 : yamlOffset + yaml.length
  const heading = /^# (.*)$/m.exec(text.slice(end))
  if (heading?.[1]?.trim() !== title) return text
  const at = end + heading.index
  return `${text.slice(0, at)}# {{title}}${text.slice(at + 2 + heading[1].trimEnd().length)}`
}

const placeIn = /(?<!\\)\{\{(title|date)\}\}/g
const dateIn = /(?<!\\)\{\{date\}\}/g

function fill(text: string, { title, day }: Filling): string {
  return text.replace(placeIn, (_, name: string) => (name === 'title' ? title : day))
}

function filledKey(
  facts: Frontmatter,
  key: (typeof filled)[number],
  filling: Filling,
): (readonly [EditableKey, FormValue])[] {
  const value = facts[key]
  const now = value === null ? null : fill(value, filling)
  return now === value ? [] : [[key, now]]
}

function edited(source: string, edits: readonly (readonly [EditableKey, FormValue])[]): string | null {
  return edits.reduce<string | null>((text, [key, value]) => {
    const edit = text === null ? null : editFrontmatter(text, key, value)
    return text === null || edit?.kind !== 'changes' ? null : applyTextChanges(text, edit.changes)
  }, source)
}
