import * as z from 'zod'
import { articleStatusSchema } from './series.ts'

const tagSchema = z.string().trim().min(1).max(200)

/** What is to be said of several articles at once; a key that is left out stays with each as it is. */
export const propertyChangeSchema = z.strictObject({
  /** Null takes it away. */
  status: articleStatusSchema.nullable().optional(),
  /** `YYYY-MM-DD`; null takes it away. */
  date: z.iso.date().nullable().optional(),
  addTags: z.array(tagSchema).max(200).optional(),
  removeTags: z.array(tagSchema).max(200).optional(),
  /** Whether they are drafts, which no export shows. */
  leftOut: z.boolean().optional(),
  /** Section id, null for none. */
  section: z.string().nullable().optional(),
  /** Whether they have no number in their series. */
  unnumbered: z.boolean().optional(),
})
export type PropertyChange = z.infer<typeof propertyChangeSchema>
