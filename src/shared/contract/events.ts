import * as z from 'zod'
import { errorCodes } from '#shared/errors'
import { checkedChangeSchema } from '#shared/model/checked-workspace'
import { exportReportSchema, jobProgressSchema } from '#shared/model/export-report'
import { seriesSchema } from '#shared/model/series'
import { hexColourSchema, settingsSchema } from '#shared/model/settings'
import { wordDaySchema } from '#shared/model/word-days'
import { workspaceSchema } from '#shared/model/workspace'
import { revisionSchema } from './article.ts'

/** Facts that a host tells its clients, by `area.pastFact`, with their payloads. */
export const events = {
  /** Another workspace was opened, or facts of the workspace itself changed. */
  'workspace.changed': z.strictObject({ workspace: workspaceSchema.nullable() }),
  /** What is wrong in the workspace is other than it was; only told where a client has asked for it. */
  'workspace.checked': checkedChangeSchema,
  /** How far a check is that takes long. */
  'workspace.checkProgressed': z.strictObject({
    root: z.string(),
    done: z.number().int().nonnegative(),
    total: z.number().int().nonnegative(),
  }),
  /** One series changed: its order, its facts, or those of its articles. */
  'series.changed': z.strictObject({ series: seriesSchema }),
  /** An article's bytes on disk are new to this host's clients; `origin` says who wrote them. */
  'article.changedOnDisk': z.strictObject({
    series: z.string(),
    path: z.string(),
    /** Null when the file is gone. */
    revision: revisionSchema.nullable(),
  }),
  /** An article has another name or series now, with the text that it had. */
  'article.moved': z.strictObject({
    from: z.strictObject({ series: z.string(), path: z.string() }),
    to: z.strictObject({ series: z.string(), path: z.string() }),
  }),
  /** The folder of a series has another name now, with all its articles. */
  'series.moved': z.strictObject({ from: z.string(), to: z.string() }),
  /** The host ends soon: what is unsaved is sent now, then the client hangs up. */
  'host.closing': z.strictObject({}),
  /** Words came, or went, with what was saved. */
  'statistics.counted': wordDaySchema,
  /** An item of the native menu was chosen: the id of its action. */
  'menu.chosen': z.strictObject({ action: z.string() }),
  /** The preview has no window of its own any more, however that came. */
  'window.previewClosed': z.strictObject({}),
  'settings.changed': z.strictObject({ settings: settingsSchema }),
  /** The author chose another accent colour for the desktop. */
  'system.accentChanged': z.strictObject({ accent: hexColourSchema.nullable() }),
  /** How far a long operation is that a client named. */
  'operation.progressed': z.strictObject({
    job: z.string(),
    step: z.enum(['read', 'write']),
    done: z.number().int().nonnegative(),
    total: z.number().int().nonnegative(),
  }),
  'job.progress': jobProgressSchema,
  'job.finished': z.strictObject({ job: z.string(), report: exportReportSchema }),
  'job.failed': z.strictObject({ job: z.string(), code: z.enum(errorCodes), message: z.string() }),
} satisfies Record<string, z.ZodType>
