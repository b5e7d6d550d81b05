import * as z from 'zod'
import type { MethodSpec } from './method.ts'
import type { ErrorCode } from '#shared/errors'

/** Names an operation on several files in the journal, to be taken back by it. */
export const stepSchema = z.string().regex(/^\d{8}-[0-9a-f]{8}$/)

/** A name of the client's own for a long operation, by which it is told how far that is and can give it up. */
export const jobSchema = z.uuid().optional()

/** What an operation did beside its own work: addresses that follow, and the articles they stand in. */
export const followedLinks = { links: z.number().int().min(0), articles: z.number().int().min(0) }

/** What an operation on several files may end with. */
export const structureErrors = [
  'workspace.noneOpen',
  'workspace.readOnly',
  'workspace.locked',
  'workspace.unreachable',
  'series.notFound',
  'series.manifestUnreadable',
  'article.notFound',
  'article.nameTaken',
  'article.nameInvalid',
  'operation.outdated',
  'operation.unfinished',
  'job.cancelled',
  'file.outsideWorkspace',
  'file.denied',
  'file.diskFull',
  'file.failed',
] as const satisfies readonly ErrorCode[]

export const operationMethods = {
  /** Gives a long operation up that is not decided yet; nothing happens where it is. */
  'operation.cancel': {
    params: z.strictObject({ job: z.uuid() }),
    result: z.strictObject({}),
    errors: ['job.notFound'],
  },
  /**
   * Takes an operation back, every byte as it was; `step` then names what was done for that, which can be
   * taken back in turn. Open texts follow by `article.moved`. Raises `operation.outdated` where a file was
   * changed since: nothing is done then.
   */
  'operation.undo': {
    params: z.strictObject({ step: stepSchema }),
    result: z.strictObject({ step: stepSchema }),
    errors: structureErrors,
  },
} satisfies Record<string, MethodSpec>
