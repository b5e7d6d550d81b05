import * as z from 'zod'
import type { MethodSpec } from './method.ts'
import { stepSchema, structureErrors } from './operation.ts'
import { seriesSchema } from '#shared/model/series'
import { propertyChangeSchema } from '#shared/model/property-change'

/** What is said of several articles at once. */
export const articlePropertyMethods = {
  /**
   * Changes properties of articles in their files and in `series.yaml`: all of them or none, as one step. What is
   * unsaved is saved before by the client. The step is null where all of it was so already; `articles` counts those
   * that something changed for. Raises `article.headUnreadable` where a head cannot be changed by itself.
   */
  'article.changeProperties': {
    params: z.strictObject({
      series: z.string().min(1).max(255),
      keys: z.array(z.string().min(1).max(1400)).min(1).max(10_000),
      change: propertyChangeSchema,
    }),
    result: z.strictObject({
      step: stepSchema.nullable(),
      articles: z.number().int().min(0),
      series: seriesSchema,
    }),
    errors: [
      ...structureErrors,
      'series.entryNotFound',
      'series.sectionUnknown',
      'article.notUtf8',
      'article.headUnreadable',
    ],
  },
} satisfies Record<string, MethodSpec>
