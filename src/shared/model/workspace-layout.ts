import * as z from 'zod'

const articleRefSchema = z.strictObject({ series: z.string(), path: z.string() })

/** What fills the window: an article being written, or one of the views over all of them. */
export const viewSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('article') }),
  z.strictObject({ kind: z.literal('all-series') }),
  z.strictObject({ kind: z.literal('series'), folder: z.string() }),
  z.strictObject({ kind: z.literal('search') }),
  z.strictObject({ kind: z.literal('problems') }),
  z.strictObject({ kind: z.literal('trash') }),
])
export type View = z.infer<typeof viewSchema>

/** The ways to show the articles of a series in a view of their own. */
const seriesModeSchema = z.enum(['outline', 'grouped', 'board', 'cards'])
export type SeriesMode = z.infer<typeof seriesModeSchema>

/** How the author left the window of one workspace. Every key has a default, so `{}` is a fresh one. */
export const workspaceLayoutSchema = z.strictObject({
  view: viewSchema.default({ kind: 'article' }),
  /** Open articles, left to right. */
  tabs: z.array(articleRefSchema).max(100).default([]),
  /** The one that is in the editor. */
  article: articleRefSchema.nullable().default(null),
  /** Another one in view beside it: before it or after it, in reading direction. */
  beside: z
    .strictObject({ article: articleRefSchema, at: z.enum(['before', 'after']) })
    .nullable()
    .default(null),
  /** Folder of the series that the list shows. */
  series: z.string().nullable().default(null),
  /** How the view of a series shows those that have no choice of their own, and what was chosen, by folder. */
  seriesMode: seriesModeSchema.default('grouped'),
  seriesModes: z.record(z.string(), seriesModeSchema).default({}),
  showList: z.boolean().default(true),
  showPreview: z.boolean().default(true),
  /** Widths as the author dragged them, in pixels; null for the design's own. */
  listWidth: z.number().min(100).max(1000).nullable().default(null),
  previewWidth: z.number().min(100).max(4000).nullable().default(null),
  navigationWidth: z.number().min(100).max(1000).nullable().default(null),
  /** How much of the room of two articles the first one has; null for half of it. */
  firstShare: z.number().min(0.05).max(0.95).nullable().default(null),
  /** Keys of the groups that are closed, by series folder. */
  closedGroups: z.record(z.string(), z.array(z.string())).default({}),
  /** Folders of the series whose order is locked against accidents. */
  lockedOrders: z.array(z.string()).default([]),
  /** First line in view and caret of open articles (offsets from 0), by `<series>/<path>`. */
  places: z
    .record(z.string(), z.strictObject({ line: z.number().int().min(0), caret: z.number().int().min(0) }))
    .default({}),
})
export type WorkspaceLayout = z.infer<typeof workspaceLayoutSchema>
