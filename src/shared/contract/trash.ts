import * as z from 'zod'
import type { MethodSpec } from './method.ts'
import { stepSchema } from './operation.ts'
import { seriesSchema } from '#shared/model/series'
import { trashedItemSchema, trashIdSchema } from '#shared/model/trash'

const seriesFolder = z.string().min(1).max(255)

export const trashMethods = {
  /** What lies in the trash of the open workspace, the newest first. */
  'trash.list': {
    params: z.strictObject({}),
    result: z.array(trashedItemSchema),
    errors: ['workspace.noneOpen'],
  },
  /**
   * Moves articles with their assets into the trash; their places in the order are remembered. `keys`
   * are entries of the series; planned ones only leave the list.
   */
  'article.trash': {
    params: z.strictObject({
      series: seriesFolder,
      keys: z.array(z.string().min(1).max(1400)).min(1).max(10_000),
    }),
    result: z.strictObject({
      series: seriesSchema,
      trashed: z.array(trashIdSchema),
      /** Takes the whole back by `operation.undo`, planned articles included; null where nothing was done. */
      step: stepSchema.nullable(),
    }),
    errors: [
      'workspace.noneOpen',
      'workspace.readOnly',
      'workspace.locked',
      'workspace.unreachable',
      'series.notFound',
      'series.entryNotFound',
      'series.manifestUnreadable',
      'operation.outdated',
      'operation.unfinished',
      'file.denied',
      'file.diskFull',
      'file.failed',
    ],
  },
  /** Puts articles back where they were, or at the end of their series' order; beside a taken name. */
  'trash.restore': {
    params: z.strictObject({ ids: z.array(trashIdSchema).min(1).max(10_000) }),
    result: z.strictObject({
      restored: z.array(z.strictObject({ series: seriesFolder, path: z.string() })),
    }),
    errors: [
      'workspace.noneOpen',
      'workspace.readOnly',
      'workspace.locked',
      'workspace.unreachable',
      'series.notFound',
      'series.manifestUnreadable',
      'operation.outdated',
      'operation.unfinished',
      'trash.notFound',
      'file.denied',
      'file.diskFull',
      'file.failed',
    ],
  },
  /** Deletes what lies in the trash for good. */
  'trash.empty': {
    params: z.strictObject({}),
    result: z.strictObject({}),
    errors: [
      'workspace.noneOpen',
      'workspace.readOnly',
      'workspace.locked',
      'workspace.unreachable',
      'file.denied',
      'file.failed',
    ],
  },
} satisfies Record<string, MethodSpec>
