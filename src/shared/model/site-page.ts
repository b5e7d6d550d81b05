import * as z from 'zod'

/** One of a site's pages that list what there is. */
export const sitePageNameSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('index') }),
  /** `series` is the folder of the series. */
  z.strictObject({ kind: z.literal('series'), series: z.string().min(1).max(255) }),
])
export type SitePageName = z.infer<typeof sitePageNameSchema>

/** Such a page as the exported site has it. */
export const sitePageSchema = z.strictObject({
  /** All that stands in the body of the exported file; its links are those of the site. */
  html: z.string(),
  /** What the root of the file says of its language. */
  language: z.string(),
  direction: z.enum(['ltr', 'rtl']),
})
export type SitePage = z.infer<typeof sitePageSchema>
