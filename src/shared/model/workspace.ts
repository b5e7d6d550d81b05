import * as z from 'zod'
import { problemSchema } from './problem.ts'
import { seriesSchema } from './series.ts'

/** Why a workspace can be read but not written. */
export const readOnlyReasonSchema = z.enum(['newer-format', 'manifest-unreadable', 'disk', 'lock'])

/** Another process that writes in the workspace, so that this one reads. Times are ISO 8601, UTC. */
export const lockHolderFactsSchema = z.strictObject({
  host: z.string(),
  app: z.enum(['desktop', 'browser', 'command line']),
  since: z.string(),
  /** It is on another machine and has not been heard of for a minute. */
  silent: z.boolean(),
})
export type LockHolderFacts = z.infer<typeof lockHolderFactsSchema>

/** An operation that an earlier run had begun, finished when the workspace was opened. */
export const recoveredSchema = z.strictObject({
  label: z.string(),
  /** Paths that another program had changed: its bytes stand, ours are in `.seriatim/recovery`. */
  conflicts: z.array(z.string()),
})

/** All that the list needs of an open workspace. `root` is an absolute path. */
export const workspaceSchema = z.strictObject({
  root: z.string(),
  title: z.string(),
  description: z.string().nullable(),
  author: z.string().nullable(),
  language: z.string(),
  remoteImages: z.enum(['link', 'keep']),
  wordsPerMinute: z.number(),
  readOnly: readOnlyReasonSchema.nullable(),
  /** Set where `readOnly` is `lock`. */
  lockedBy: lockHolderFactsSchema.nullable(),
  recovered: z.array(recoveredSchema),
  /** False while its folder is not there; what is shown is what was there before. */
  reachable: z.boolean(),
  /** True when drafts are counted among the shown. */
  drafts: z.boolean(),
  series: z.array(seriesSchema),
  /** What the manifests and article heads themselves show; links are checked apart. */
  problems: z.array(problemSchema),
})
export type Workspace = z.infer<typeof workspaceSchema>
