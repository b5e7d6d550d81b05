import * as z from 'zod'
import { sitePageNameSchema, sitePageSchema } from '#shared/model/site-page'
import type { MethodSpec } from './method.ts'

export const previewMethods = {
  /**
   * The page of a series, or All Series, as an export of the workspace would write it now; drafts are in it
   * where the workspace counts them. Nothing is written.
   */
  'preview.page': {
    params: z.strictObject({ page: sitePageNameSchema }),
    result: sitePageSchema,
    errors: ['workspace.noneOpen', 'series.notFound'],
  },
} satisfies Record<string, MethodSpec>
