import * as z from 'zod'
import type { MethodSpec } from './method.ts'
import { stepSchema, structureErrors } from './operation.ts'
import { seriesSchema } from '#shared/model/series'
import { longestTitle } from '#shared/order/titles-to-plan'

const folder = z.string().min(1).max(255)
const title = z.string().trim().min(1).max(longestTitle)
const section = z.string().min(1).max(1000)
/** The section that is to follow; null for the last place. */
const before = section.nullable()
const changed = z.strictObject({ step: stepSchema.nullable(), series: seriesSchema })
const sectionErrors = [...structureErrors, 'series.sectionUnknown'] as const

/**
 * The sections of a series; each change is one step, taken back by `operation.undo`. None of them changes the reading
 * order. The step is null where nothing had to be done.
 */
export const sectionMethods = {
  /** Adds a section, which the named entries join where they stand; its id is made from the title. */
  'section.create': {
    params: z.strictObject({
      series: folder,
      title,
      keys: z.array(z.string().min(1).max(1400)).max(10_000).default([]),
      before: before.default(null),
    }),
    result: z.strictObject({ section, step: stepSchema, series: seriesSchema }),
    errors: [...sectionErrors, 'series.entryNotFound', 'series.nameTaken', 'series.nameInvalid'],
  },
  /** Gives a section another title; its id stays. */
  'section.rename': {
    params: z.strictObject({ series: folder, section, title }),
    result: changed,
    errors: [...sectionErrors, 'series.nameTaken', 'series.nameInvalid'],
  },
  /** Gives a section another place among the sections. */
  'section.reorder': {
    params: z.strictObject({ series: folder, section, before }),
    result: changed,
    errors: sectionErrors,
  },
  /** Takes a section out; its articles stay and belong to none. */
  'section.remove': {
    params: z.strictObject({ series: folder, section }),
    result: changed,
    errors: sectionErrors,
  },
} satisfies Record<string, MethodSpec>
