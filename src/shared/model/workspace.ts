import * as z from 'zod'
import { problemSchema } from './problem.ts'
import { seriesSchema } from './series.ts'

/** Why a workspace can be read but not written. */
export const readOnlyReasonSchema = z.enum(['newer-format', 'manifest-unreadable', 'disk', 'lock'])

/** All that the list needs of an open workspace. `root` is an absolute path. */
export const workspaceSchema = z.strictObject({
  root: z.string(),
  title: z.string(),
  description: z.string().nullable(),
  author: z.string().nullable(),
  language: z.string(),
  remoteImages: z.enum(['link', 'keep']),
  readOnly: readOnlyReasonSchema.nullable(),
  /** True when drafts are counted among the shown. */
  drafts: z.boolean(),
  series: z.array(seriesSchema),
  /** What the manifests and article heads themselves show; links are checked apart. */
  problems: z.array(problemSchema),
})
export type Workspace = z.infer<typeof workspaceSchema>
