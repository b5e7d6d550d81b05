import * as z from 'zod'
import type { MethodSpec } from './method.ts'
import { stepSchema, structureErrors } from './operation.ts'
import { mostTemplates } from '#shared/model/most-templates'

/** The name of a template: that of its file without `.md`. */
export const templateNameSchema = z.string().min(1).max(255)

/** What articles can begin as: the files in the workspace's `_templates` folder. */
export const templateMethods = {
  /** Their names, by code point; `beyond` counts those that are not listed. Reads none of them. */
  'template.list': {
    params: z.strictObject({}),
    result: z.strictObject({
      names: z.array(templateNameSchema).max(mostTemplates),
      beyond: z.number().int().min(0),
    }),
    errors: ['workspace.noneOpen', 'file.denied', 'file.failed'],
  },
  /** Makes a template of an article, under a free name. What is unsaved is saved before by the client. */
  'template.save': {
    params: z.strictObject({ series: z.string().min(1).max(255), path: z.string().min(1).max(1024) }),
    result: z.strictObject({ name: templateNameSchema, step: stepSchema }),
    errors: [
      ...structureErrors,
      'series.entryNotFound',
      'article.notUtf8',
      'article.headUnreadable',
      'template.unusable',
    ],
  },
} satisfies Record<string, MethodSpec>
