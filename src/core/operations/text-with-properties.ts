import { type EditableKey, editFrontmatter, type FormValue } from '#core/markdown/edit-frontmatter'
import { isDraft, readFrontmatter } from '#core/markdown/frontmatter'
import { applyTextChanges } from '#core/markdown/source-range'
import { splitFrontmatter } from '#core/markdown/split-frontmatter'
import type { PropertyChange } from '#shared/model/property-change'

/**
 * The text of an article with the properties that stand in its head changed, and nothing else of it. Null where the
 * head is written in a way that no change of single places would say it.
 */
export function textWithProperties(source: string, change: PropertyChange): string | null {
  const { status, date, addTags = [], removeTags = [], leftOut } = change
  const facts = readFrontmatter(splitFrontmatter(source).yaml)
  const edits: (readonly [EditableKey, FormValue])[] = []
  // In the order of the keys in a new head.
  if (date !== undefined) edits.push(['date', date])
  const tags = withTags(facts.tags, addTags, removeTags)
  if (tags !== null) edits.push(['tags', tags])
  const draft = draftKey(
    { draft: facts.draft, status: status === undefined ? facts.status : status },
    leftOut,
  )
  if (draft !== undefined) edits.push(['draft', draft])
  if (status !== undefined) edits.push(['status', status])
  return edits.reduce<string | null>((text, [key, value]) => {
    const edit = text === null ? null : editFrontmatter(text, key, value)
    return text === null || edit?.kind !== 'changes' ? null : applyTextChanges(text, edit.changes)
  }, source)
}

/** Null where an article has them so already. */
function withTags(
  tags: readonly string[],
  added: readonly string[],
  removed: readonly string[],
): readonly string[] | null {
  const gone = new Set(removed)
  const fresh = [...new Set(added)].filter((tag) => !tags.includes(tag) && !gone.has(tag))
  return fresh.length === 0 && !tags.some((tag) => gone.has(tag))
    ? null
    : [...tags.filter((tag) => !gone.has(tag)), ...fresh]
}

/** The key is there only to say something else than the status does; undefined where it stays as it is. */
function draftKey(
  facts: Parameters<typeof isDraft>[0],
  wanted: boolean | undefined,
): boolean | null | undefined {
  if (wanted === undefined || isDraft(facts) === wanted) return undefined
  return wanted === isDraft({ ...facts, draft: null }) ? null : wanted
}
