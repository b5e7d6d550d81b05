import * as z from 'zod'
import { problemSchema } from './problem.ts'

/** What an export did. Word counts are the accounting that must come out even. */
export const exportReportSchema = z.strictObject({
  out: z.string(),
  target: z.literal('site'),
  pages: z.number().int().nonnegative(),
  wordsIn: z.number().int().nonnegative(),
  wordsOut: z.number().int().nonnegative(),
  /** Every article that went out, in the order of the site, with its words in the file and in its page. */
  articles: z.array(
    z.strictObject({
      series: z.string(),
      number: z.string(),
      title: z.string(),
      wordsIn: z.number().int().nonnegative(),
      wordsOut: z.number().int().nonnegative(),
    }),
  ),
  added: z.array(z.string()),
  changed: z.array(z.string()),
  removed: z.array(z.string()),
  unchanged: z.number().int().nonnegative(),
  /** Articles that did not go out, with the state that kept them in. */
  leftOut: z.array(z.strictObject({ series: z.string(), title: z.string(), state: z.string() })),
  problems: z.array(problemSchema),
})
export type ExportReport = z.infer<typeof exportReportSchema>

/** Steps of an export, in order. `done` of `total` counts pages or files. */
export const jobProgressSchema = z.strictObject({
  job: z.string(),
  step: z.enum(['check', 'plan', 'render', 'write']),
  done: z.number().int().nonnegative(),
  total: z.number().int().nonnegative(),
})
export type JobProgress = z.infer<typeof jobProgressSchema>
