import * as z from 'zod'
import type { MethodSpec } from './method.ts'
import { stepSchema, structureErrors } from './operation.ts'
import { articleStatusSchema, seriesSchema } from '#shared/model/series'

export const articleStatusMethods = {
  /**
   * Says of articles how far they are, as one step; their places stay. `step` is null where all said so already.
   * What is unsaved is saved before by the client.
   */
  'article.setStatus': {
    params: z.strictObject({
      series: z.string().min(1).max(255),
      paths: z.array(z.string().min(1).max(1024)).min(1).max(10_000),
      status: articleStatusSchema.nullable(),
    }),
    result: z.strictObject({ step: stepSchema.nullable(), series: seriesSchema }),
    errors: [...structureErrors, 'series.entryNotFound', 'article.notUtf8', 'article.headUnreadable'],
  },
} satisfies Record<string, MethodSpec>
