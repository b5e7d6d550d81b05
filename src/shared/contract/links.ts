import * as z from 'zod'
import type { MethodSpec } from './method.ts'

/** A link or picture in an article, with the words that stand around it. */
export const inboundLinkSchema = z.strictObject({
  series: z.string(),
  path: z.string(),
  title: z.string(),
  /** Printed number of the article it stands in, an en dash for none. */
  number: z.string(),
  form: z.enum(['link', 'wikilink', 'image']),
  /** Place in the file, from 1. */
  line: z.number().int().positive(),
  column: z.number().int().positive(),
  /** Id that it names. */
  fragment: z.string().nullable(),
  /** Its line, cut to the words around it. */
  excerpt: z.string(),
})
export type InboundLink = z.infer<typeof inboundLinkSchema>

export const linkMethods = {
  /** What links to an article, or shows a picture; in the order of series and articles. */
  'links.inbound': {
    params: z.strictObject({ series: z.string().min(1).max(255), path: z.string().min(1).max(1024) }),
    result: z.array(inboundLinkSchema),
    errors: ['workspace.noneOpen', 'file.denied', 'file.failed'],
  },
} satisfies Record<string, MethodSpec>
