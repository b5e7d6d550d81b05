import * as z from 'zod'
import type { MethodSpec } from './method.ts'
import { stepSchema, structureErrors } from './operation.ts'
import { seriesSchema } from '#shared/model/series'

const articlePath = z.string().min(1).max(1024)
const original = z.strictObject({ series: z.string().min(1).max(255), path: articlePath })

/** What makes one more article of one that is there, which stays as it is. */
export const articleCopyMethods = {
  /** Makes a copy in UTF-8 right after an article in another encoding, which stays as it is. */
  'article.convert': {
    params: original,
    result: z.strictObject({ path: articlePath, series: seriesSchema }),
    errors: [...structureErrors, 'series.entryNotFound', 'article.isUtf8'],
  },
  /**
   * Makes a copy right after an article, in its section, with the files of its own folder. It has the title with
   * "(copy)" behind it and none of the original's addresses. What is unsaved is saved before by the client.
   */
  'article.duplicate': {
    params: original,
    result: z.strictObject({ path: articlePath, step: stepSchema, series: seriesSchema }),
    errors: [...structureErrors, 'series.entryNotFound', 'article.notUtf8'],
  },
} satisfies Record<string, MethodSpec>
