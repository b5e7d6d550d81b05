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

/** A heading of an article as links name it. */
const linkedHeadingSchema = z.strictObject({
  level: z.number().int().min(1).max(6),
  text: z.string(),
  id: z.string(),
})

const series = z.string().min(1).max(255)
const path = z.string().min(1).max(1024)

export const linkMethods = {
  /** What links to an article, or shows a picture; in the order of series and articles. */
  'links.inbound': {
    params: z.strictObject({ series, path }),
    result: z.array(inboundLinkSchema),
    errors: ['workspace.noneOpen', 'file.denied', 'file.failed'],
  },
  /** The headings of an article on disk, in the order of its text. */
  'links.headings': {
    params: z.strictObject({ series, path }),
    result: z.array(linkedHeadingSchema),
    errors: ['workspace.noneOpen', 'article.notFound', 'file.outsideWorkspace', 'file.denied', 'file.failed'],
  },
  /**
   * Pictures and other files that links can lead to and that are no articles, by their path in the workspace:
   * those of the named series first, and no more than an author looks through.
   */
  'links.files': {
    params: z.strictObject({ series }),
    result: z.array(z.string()),
    errors: ['workspace.noneOpen', 'file.denied', 'file.failed'],
  },
} satisfies Record<string, MethodSpec>
