import * as z from 'zod'
import type { MethodSpec } from './method.ts'

const whose = { series: z.string().min(1).max(255), path: z.string().min(1).max(1024) }

/** A text that was typed and that its file does not hold. */
export const unsavedSchema = z.strictObject({
  ...whose,
  /** When it was kept, ISO 8601. */
  at: z.string(),
  /** Kept by this very process: someone may be typing on it in another window. */
  live: z.boolean(),
})
export type Unsaved = z.infer<typeof unsavedSchema>

/** A text that is typed: the whole, or what makes it of the one that was kept last (UTF-16 offsets of that one). */
const typedSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('whole'), text: z.string().max(50_000_000) }),
  z.strictObject({
    kind: z.literal('change'),
    of: z.number().int().positive(),
    from: z.number().int().nonnegative(),
    to: z.number().int().nonnegative(),
    insert: z.string().max(50_000_000),
  }),
])
export type TypedContent = z.infer<typeof typedSchema>

export const recoveryMethods = {
  /**
   * Keeps what is typed and not saved yet, so that no end of this process loses it: in the workspace, or in
   * the user's own folder where that cannot be written. `article.save` drops it again. `recovery.notFound`: the
   * text that is changed is not known here; the whole is wanted.
   */
  'recovery.keep': {
    params: z.strictObject({ ...whose, content: typedSchema }),
    /** Names what is kept now, for the next change of it. */
    result: z.strictObject({ kept: z.number().int().positive() }),
    errors: [
      'workspace.noneOpen',
      'recovery.notFound',
      'workspace.unreachable',
      'file.outsideWorkspace',
      'file.denied',
      'file.diskFull',
      'file.failed',
    ],
  },
  /** Texts that an earlier run, or a page that is gone, could not save. Those that the files hold are left out. */
  'recovery.list': {
    params: z.strictObject({}),
    result: z.array(unsavedSchema),
    errors: ['workspace.noneOpen', 'file.outsideWorkspace', 'file.denied', 'file.failed'],
  },
  /** The text itself, and what the file holds now; null where it is gone. */
  'recovery.read': {
    params: z.strictObject(whose),
    result: z.strictObject({ text: z.string(), now: z.string().nullable() }),
    errors: [
      'workspace.noneOpen',
      'recovery.notFound',
      'file.outsideWorkspace',
      'file.denied',
      'file.failed',
    ],
  },
  /** Gives an unsaved text up; it stays as a version of the article. */
  'recovery.discard': {
    params: z.strictObject(whose),
    result: z.strictObject({}),
    errors: [
      'workspace.noneOpen',
      'workspace.readOnly',
      'workspace.locked',
      'workspace.unreachable',
      'recovery.notFound',
      'file.denied',
      'file.diskFull',
      'file.failed',
    ],
  },
} satisfies Record<string, MethodSpec>
