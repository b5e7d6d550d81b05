import type * as z from 'zod'
import type { ErrorCode } from '#shared/errors'

/** One method of the contract: the schema of its one argument, of its result, and how it may fail. */
export interface MethodSpec {
  readonly params: z.ZodType
  readonly result: z.ZodType
  readonly errors: readonly ErrorCode[]
}
