import { join } from 'node:path'
import { decodeText } from '#core/documents/decode-text'
import { transact } from '#core/journal/transact'
import { allTargets } from '#core/links/followed-targets'
import { followLinks, type FollowOptions, writingOptions } from '#core/links/follow-links'
import { type FollowedLinks, relinkedFiles } from '#core/links/relinked-files'
import { readFrontmatter } from '#core/markdown/frontmatter'
import { headingRanges } from '#core/markdown/heading-ranges'
import type { MarkdownOutline } from '#core/markdown/outline-markdown'
import { outlineSource } from '#core/markdown/outline-source'
import { applyTextChanges } from '#core/markdown/source-range'
import type { Destination } from '#core/markdown/spell-address'
import { splitFrontmatter } from '#core/markdown/split-frontmatter'
import type { Storage } from '#core/storage/storage'
import type { WorkspaceModel } from '#core/workspace/workspace-model'
import { SeriatimError } from '#shared/errors'
import { findEntry, findSeries, requireWritable } from './find-series.ts'

export interface RenameHeadingRequest {
  readonly series: string
  readonly path: string
  /** Line of the heading in the file, from 1. */
  readonly line: number
  /** Its new words as Markdown, on one line. */
  readonly text: string
}

export interface RenamedHeading extends FollowedLinks {
  /** Names the transaction in the journal; null where the heading read so already. */
  readonly step: string | null
}

/**
 * Gives a heading other words; every link to it, and to headings whose ids shift with it, follows in its own
 * spelling. An id of the heading's own (`{#id}`) stays. One transaction.
 */
export async function renameHeading(
  storage: Storage,
  model: WorkspaceModel,
  { series: wanted, path: asked, line, text }: RenameHeadingRequest,
  options: FollowOptions = {},
): Promise<RenamedHeading> {
  requireWritable(model)
  const series = findSeries(model, wanted)
  const path = findEntry(series, asked).path ?? asked
  const file = `${series.folder}/${path}`
  const bytes = await storage.read(join(model.root, file))
  const source = bytes === null ? null : (decodeText(bytes)?.text ?? null)
  const range = source === null ? undefined : headingRanges(source).find((each) => each.line === line)
  if (source === null || range === undefined) throw noHeading(file, line)
  const words = text.replace(/\s+/g, ' ').trim()
  const edit = { from: range.textFrom, to: range.textTo, insert: words }
  const edited = applyTextChanges(source, [edit])
  if (edited === source) return { step: null, links: 0, articles: 0 }
  const [old, now] = [outlineSource(source), outlineSource(edited)]
  // Words such as `---` or `# x` would make something else of the line.
  if (words === '' || old.headings.length !== now.headings.length) throw noWords(text)

  const targets = allTargets(model).map((target) =>
    target.series === series.folder && target.path === path
      ? { ...target, anchors: now.anchors, title: titleOf(edited, now) ?? target.title }
      : target,
  )
  const headings = new Map([[file, shifted(file, old, now)]])
  const edits = { path: file, changes: [edit] }
  const relinked = await followLinks(
    storage,
    model,
    { moved: new Map(), headings, targets, edited: edits },
    options,
  )
  const changes = relinkedFiles(relinked, new Map())
  const label = `Rename the heading ${words}`
  const { id } = await transact(storage, model.root, { label, changes }, writingOptions(options))
  const links = relinked.reduce((sum, each) => sum + each.changes.length, 0) - 1
  const articles = relinked.filter((each) => each.path !== file || each.changes.length > 1).length
  return { step: id, links, articles }
}

/** Ids that headings had, with those that they have; repeats shift when another heading changes. */
function shifted(file: string, old: MarkdownOutline, now: MarkdownOutline): Map<string, Destination> {
  return new Map(
    old.headings.flatMap(({ id, text }, nth): [string, Destination][] => {
      const after = now.headings[nth]
      if (after === undefined || (after.id === id && after.text === text)) return []
      return [[id, { path: file, fragment: after.id, heading: after.text }]]
    }),
  )
}

/** An article without a title of its own is called by its first H1, and wikilinks by that. */
function titleOf(source: string, { headings }: MarkdownOutline): string | null {
  const { title } = readFrontmatter(splitFrontmatter(source).yaml)
  return title ?? headings.find(({ level }) => level === 1)?.text ?? null
}

function noHeading(file: string, line: number): SeriatimError {
  return new SeriatimError(
    'article.notFound',
    `There is no heading at line ${line} of "${file}" any more. Nothing was changed.`,
  )
}

function noWords(text: string): SeriatimError {
  return new SeriatimError(
    'article.nameInvalid',
    `"${text}" cannot be the words of a heading: the line would be something else. Nothing was changed.`,
  )
}
