import * as z from 'zod'
import type { MethodSpec } from './method.ts'
import { daySchema, wordDaySchema } from '#shared/model/word-days'

export const statisticsMethods = {
  /**
   * The words of each day from one to another, both included, as they were written in this workspace with Seriatim;
   * days on which nothing was written are left out. `today` is the host's.
   */
  'statistics.words': {
    params: z.strictObject({ from: daySchema, to: daySchema }),
    result: z.strictObject({ today: daySchema, days: z.array(wordDaySchema) }),
    errors: ['workspace.noneOpen'],
  },
} satisfies Record<string, MethodSpec>
