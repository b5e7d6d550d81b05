import * as z from 'zod'
import type { MethodSpec } from './method.ts'
import { stepSchema, structureErrors } from './operation.ts'
import { trashIdSchema } from '#shared/model/trash'

const folder = z.string().min(1).max(255)

/** What can be done with a series as a whole; each is one step, taken back by `operation.undo`. */
export const allSeriesMethods = {
  /** Gives a series another place on All Series. The step is null where nothing had to be done. */
  'series.reorder': {
    params: z.strictObject({
      series: folder,
      /** The series that is to follow it; null for the last place. */
      before: folder.nullable(),
    }),
    result: z.strictObject({ step: stepSchema.nullable() }),
    errors: structureErrors,
  },
  /** Puts a series away, or takes it out again; its pages stay where they are. */
  'series.archive': {
    params: z.strictObject({ series: folder, archived: z.boolean() }),
    result: z.strictObject({ step: stepSchema.nullable() }),
    errors: structureErrors,
  },
  /** Makes a copy of a series with all that lies in its folder, right after it. */
  'series.duplicate': {
    params: z.strictObject({ series: folder }),
    result: z.strictObject({ folder, step: stepSchema }),
    errors: structureErrors,
  },
  /** Moves a series with all that lies in its folder into the trash. */
  'series.trash': {
    params: z.strictObject({ series: folder }),
    result: z.strictObject({ id: trashIdSchema, step: stepSchema }),
    errors: structureErrors,
  },
  /** Puts a series back where it was, or beside a taken name. */
  'trash.restoreSeries': {
    params: z.strictObject({ id: trashIdSchema }),
    result: z.strictObject({ folder, step: stepSchema }),
    errors: [...structureErrors, 'trash.notFound'],
  },
} satisfies Record<string, MethodSpec>
