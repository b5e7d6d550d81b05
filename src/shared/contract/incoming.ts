import * as z from 'zod'
import type { MethodSpec } from './method.ts'
import { jobSchema, stepSchema, structureErrors } from './operation.ts'
import { incomingPathSchema, mostIncomingFiles } from '#shared/model/incoming-file'
import { seriesSchema } from '#shared/model/series'

export const incomingMethods = {
  /**
   * Copies Markdown files from outside the workspace into a series, with the files that they name: one after the
   * other, in the order given. Names that are taken become free ones, links among the files follow.
   */
  'article.addFiles': {
    params: z.strictObject({
      job: jobSchema,
      series: z.string().min(1).max(255),
      files: z
        .array(
          z.strictObject({
            path: incomingPathSchema,
            /** Its bytes in Base64. */
            content: z.string().regex(/^[A-Za-z0-9+/]*={0,2}$/),
          }),
        )
        .min(1)
        .max(mostIncomingFiles),
      /** 1-based position of the first; beyond the end means last. */
      to: z.number().int().positive(),
      section: z.string().min(1).max(200).nullable(),
    }),
    result: z.strictObject({
      series: seriesSchema,
      /** In their order; none where no text was among the files. */
      paths: z.array(z.string()),
      /** Files beside them that came along. */
      files: z.number().int().nonnegative(),
      step: stepSchema.nullable(),
    }),
    errors: [...structureErrors, 'series.sectionUnknown'],
  },
} satisfies Record<string, MethodSpec>
