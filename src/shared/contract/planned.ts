import * as z from 'zod'
import type { MethodSpec } from './method.ts'
import { stepSchema, structureErrors } from './operation.ts'
import { seriesSchema } from '#shared/model/series'
import { longestTitle, mostTitles } from '#shared/order/titles-to-plan'

const folder = z.string().min(1).max(255)
const title = z.string().trim().min(1).max(longestTitle)
/** Of a planned entry, as the series tells it. */
const key = z.string().min(1).max(1400)
const entryErrors = [...structureErrors, 'series.entryNotFound'] as const

/** Articles that are planned and have no file yet; each change is one step, taken back by `operation.undo`. */
export const plannedMethods = {
  /** Puts titles into the reading order; those that the series has, and those that stand twice, are left out. */
  'planned.add': {
    params: z.strictObject({
      series: folder,
      titles: z.array(title).min(1).max(mostTitles),
      /** 1-based position of the first; left out: last. */
      to: z.number().int().min(1).max(1_000_000).optional(),
      section: z.string().nullable().default(null),
    }),
    result: z.strictObject({
      planned: z.number().int().min(0),
      step: stepSchema.nullable(),
      series: seriesSchema,
    }),
    errors: [...structureErrors, 'series.sectionUnknown'],
  },
  /** Gives a planned entry another title; `key` is the one that it has then. */
  'planned.rename': {
    params: z.strictObject({ series: folder, key, title }),
    result: z.strictObject({ key, step: stepSchema.nullable(), series: seriesSchema }),
    errors: entryErrors,
  },
  /** Makes a planned entry an article of its own file, at its place and in its section. */
  'planned.write': {
    params: z.strictObject({ series: folder, key }),
    result: z.strictObject({ path: z.string().min(1).max(1024), step: stepSchema, series: seriesSchema }),
    errors: entryErrors,
  },
} satisfies Record<string, MethodSpec>
