import * as z from 'zod'
import { exportFolderSchema } from '#shared/model/export-folder'
import type { MethodSpec } from './method.ts'

const job = z.string().min(1).max(64)

export const exportMethods = {
  /** Starts an export as a job: `job.progress` events, then one `job.finished` or `job.failed`. */
  'export.start': {
    params: z.strictObject({
      out: z.string().min(1).max(4096),
      /** Folders of the series to include; empty for all. */
      series: z.array(z.string()).default([]),
      drafts: z.boolean().default(false),
      intoExisting: z.boolean().default(false),
    }),
    result: z.strictObject({ job }),
    errors: ['workspace.noneOpen'],
  },
  /** A folder to offer: the last one used for this workspace, else a sibling of the workspace. */
  'export.suggestFolder': {
    params: z.strictObject({}),
    result: z.strictObject({ path: z.string() }),
    errors: ['workspace.noneOpen'],
  },
  /** What an export to a folder would find there; a folder that is out of the question is an answer too. */
  'export.lookAtFolder': {
    params: z.strictObject({ out: z.string().min(1).max(4096) }),
    result: exportFolderSchema,
    errors: ['workspace.noneOpen', 'file.denied', 'file.failed'],
  },
  /**
   * Addresses on the site that `url` in `seriatim.yaml` names: its own, a slash at its end, and those that an export
   * gives to files of the workspace, by their paths from its root. Null for a file that is not there, and for all
   * where the site has no address.
   */
  'export.addresses': {
    params: z.strictObject({ files: z.array(z.string().min(1).max(4096)).max(10_000) }),
    result: z.strictObject({ base: z.string().nullable(), files: z.array(z.string().nullable()) }),
    errors: ['workspace.noneOpen', 'file.denied', 'file.failed'],
  },
  /** Opens a finished export, or gives the address where it can be seen. */
  'export.openResult': {
    params: z.strictObject({ out: z.string().min(1).max(4096) }),
    result: z.strictObject({ url: z.string().nullable() }),
    errors: ['export.notABundle', 'host.unsupported'],
  },
  'job.cancel': {
    params: z.strictObject({ job }),
    result: z.strictObject({}),
    errors: ['job.notFound'],
  },
} satisfies Record<string, MethodSpec>
