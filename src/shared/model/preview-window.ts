import * as z from 'zod'

/*
 * What the window in which articles are written and the preview's own window say to each other. Their host
 * has no part in it. Decision 0018 says why.
 */

/** What follows the page's address where it is the preview's own window. */
export const previewWindowQuery = '?window=preview'

const line = z.number().int().min(1)
const offset = z.number().int().nonnegative()
const articleSchema = z.strictObject({ series: z.string(), path: z.string() })

/**
 * What a preview shows of the site: the open article, all articles of the list's series in one scroll, the page of
 * that series, or All Series.
 */
export const previewSubjectSchema = z.enum(['article', 'whole', 'series', 'index'])
export type PreviewSubject = z.infer<typeof previewSubjectSchema>

/** From the first word about everything to the next; what belongs to an earlier turn came too late. */
const turn = z.string().min(1).max(64)
/** Which text of the turn: another article is another one, an article with another name is not. */
const document = z.number().int().nonnegative()

/** What the window in which articles are written says. */
const toPreviewSchema = z.discriminatedUnion('kind', [
  /** It came up, and says everything to whoever asks. */
  z.strictObject({ kind: z.literal('awake') }),
  /** Everything follows, from its beginning. `subject` is what the pane showed last. */
  z.strictObject({ kind: z.literal('begin'), turn, subject: previewSubjectSchema }),
  /** What is in the editor, and whose articles the list shows. `failed`: the article cannot be opened. */
  z.strictObject({
    kind: z.literal('shows'),
    turn,
    document,
    article: articleSchema.nullable(),
    series: z.string().nullable(),
    failed: z.boolean(),
  }),
  /** The text of a document as a whole. */
  z.strictObject({ kind: z.literal('text'), turn, document, text: z.string() }),
  /** What changed in it; `nth` counts the changes since it was told as a whole, from 1. */
  z.strictObject({
    kind: z.literal('change'),
    turn,
    document,
    nth: z.number().int().min(1),
    from: offset,
    to: offset,
    insert: z.string(),
  }),
  /** The place at the top of the editor (`ScrollPlace`). */
  z.strictObject({ kind: z.literal('scroll'), turn, place: z.number().nonnegative() }),
  z.strictObject({
    kind: z.literal('caret'),
    turn,
    place: z.strictObject({ line, column: line, selected: offset }).nullable(),
  }),
  /** The line of the editor that the pointer is over; null: over none. */
  z.strictObject({ kind: z.literal('pointed'), turn, line: line.nullable() }),
])
export type ToPreview = z.infer<typeof toPreviewSchema>

/** Null for what that window would not say. */
export function readToPreview(data: unknown): ToPreview | null {
  return toPreviewSchema.safeParse(data).data ?? null
}

/** What the preview's window says. */
const toEditorSchema = z.discriminatedUnion('kind', [
  /** It is there, and wants to be told everything. */
  z.strictObject({ kind: z.literal('ask') }),
  /** The author moved the page of this document to a place. */
  z.strictObject({ kind: z.literal('scroll'), document, place: z.number().nonnegative() }),
  /** The pointer is over what these lines became; null: over nothing that has lines. */
  z.strictObject({
    kind: z.literal('over'),
    document,
    lines: z.strictObject({ first: line, last: line }).nullable(),
  }),
  /** The author pressed on this place. */
  z.strictObject({ kind: z.literal('press'), document, line, column: line }),
  /** It shows another page of the site: the pane goes on with that one. */
  z.strictObject({ kind: z.literal('subject'), subject: previewSubjectSchema }),
  /** A link leads to an article, or the author wants to see a place in one. */
  z.strictObject({ kind: z.literal('open'), article: articleSchema }),
  z.strictObject({
    kind: z.literal('reveal'),
    article: articleSchema,
    line: line.nullable(),
    column: line.nullable(),
  }),
  /** A link leads to a series: the list shows its articles. */
  z.strictObject({ kind: z.literal('series'), series: z.string() }),
  /** Keys of an action were pressed that acts in the other window. */
  z.strictObject({ kind: z.literal('action'), action: z.string() }),
])
export type ToEditor = z.infer<typeof toEditorSchema>

/** Null for what that window would not say. */
export function readToEditor(data: unknown): ToEditor | null {
  return toEditorSchema.safeParse(data).data ?? null
}
