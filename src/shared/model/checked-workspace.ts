import * as z from 'zod'
import { findingSchema } from './finding.ts'

const count = z.number().int().nonnegative()

/** What was looked at, with links and pictures as often as they are written. */
export const checkedCountsSchema = z.strictObject({ articles: count, links: count, images: count })
export type CheckedCounts = z.infer<typeof checkedCountsSchema>

/** All that is wrong in a workspace, and how much was looked at. */
export const checkedWorkspaceSchema = z.strictObject({
  root: z.string(),
  /** Grows with each `workspace.checked`; another host begins anew. */
  revision: count,
  problems: z.array(findingSchema),
  checked: checkedCountsSchema,
})
export type CheckedWorkspace = z.infer<typeof checkedWorkspaceSchema>

/** What is other than one revision before: by what it is about, all that is wrong there now. */
export const checkedChangeSchema = z.strictObject({
  root: z.string(),
  revision: count,
  places: z.array(
    z.strictObject({
      series: z.string().nullable(),
      path: z.string().nullable(),
      problems: z.array(findingSchema),
    }),
  ),
  checked: checkedCountsSchema,
  /** How many articles had to be checked for it. */
  again: count,
})
export type CheckedChange = z.infer<typeof checkedChangeSchema>
