import * as z from 'zod'
import type { MethodSpec } from './method.ts'
import { stepSchema, structureErrors } from './operation.ts'
import { comparedEntrySchema } from '#shared/model/compared-order'
import { seriesSchema } from '#shared/model/series'
import { versionIdSchema, versionSchema } from '#shared/model/version'

const series = z.string().min(1).max(255)
const path = z.string().min(1).max(1024)
const article = z.strictObject({ series, path })
const articleVersion = z.strictObject({ series, path, id: versionIdSchema })
const orderVersion = z.strictObject({ series, id: versionIdSchema })

export const historyMethods = {
  /** The versions of an article, the newest first; the text that it has now is none of them. */
  'history.list': {
    params: article,
    result: z.array(versionSchema),
    errors: ['workspace.noneOpen', 'file.outsideWorkspace', 'file.denied', 'file.failed'],
  },
  /** The text of a version, for reading and comparing. */
  'history.read': {
    params: articleVersion,
    result: z.strictObject({ version: versionSchema, text: z.string() }),
    errors: [
      'workspace.noneOpen',
      'history.versionNotFound',
      'file.outsideWorkspace',
      'file.denied',
      'file.failed',
    ],
  },
  /**
   * Gives an article the bytes of a version, also one whose file is gone; what it held becomes a version. `step`
   * is null where it held them already. Open texts follow; what is unsaved is saved before by the client.
   */
  'history.restore': {
    params: articleVersion,
    result: z.strictObject({ step: stepSchema.nullable() }),
    errors: [...structureErrors, 'history.versionNotFound'],
  },
  /** Keeps a version whatever its age, or lets it age again. */
  'history.pin': {
    params: articleVersion.extend({ pinned: z.boolean() }),
    result: z.strictObject({}),
    errors: [
      'workspace.noneOpen',
      'workspace.readOnly',
      'workspace.locked',
      'workspace.unreachable',
      'history.versionNotFound',
      'file.outsideWorkspace',
      'file.denied',
      'file.diskFull',
      'file.failed',
    ],
  },
  /** The versions of a series' order, the newest first. */
  'history.orders': {
    params: z.strictObject({ series }),
    result: z.array(versionSchema),
    errors: ['workspace.noneOpen', 'series.notFound', 'file.denied', 'file.failed'],
  },
  /** The order as of one version, beside that of now. */
  'history.order': {
    params: orderVersion,
    result: z.strictObject({ version: versionSchema, entries: z.array(comparedEntrySchema) }),
    errors: [
      'workspace.noneOpen',
      'series.notFound',
      'history.versionNotFound',
      'file.denied',
      'file.failed',
    ],
  },
  /** Gives a series the order and the sections of a version; `step` is null where it has them already. */
  'history.restoreOrder': {
    params: orderVersion,
    result: z.strictObject({ series: seriesSchema, step: stepSchema.nullable() }),
    errors: [...structureErrors, 'history.versionNotFound'],
  },
} satisfies Record<string, MethodSpec>
