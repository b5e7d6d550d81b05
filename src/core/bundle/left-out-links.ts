import type { LinkResolver } from '#core/markdown/resolve-link'
import type { Problem } from '#shared/model/problem'
import type { SitePlan } from './site-plan.ts'

/** Links of the site's articles into a series that stays out of it: they become text. */
export function leftOutLinks(
  site: SitePlan,
  resolve: LinkResolver,
  included: ReadonlySet<string>,
): Problem[] {
  return site.series.flatMap(({ folder, articles }) =>
    articles.flatMap(({ facts }) =>
      facts.links.flatMap(({ href, form, line, column }): Problem[] => {
        const resolution = resolve({ series: folder, path: facts.path }, href, form)
        const target = resolution.kind === 'missing' ? resolution.target : null
        if (target === null || included.has(target.series)) return []
        const message = `The link "${href}" leads to "${target.title}", whose series "${target.series}" is not in this export. It is exported as text.`
        return [
          {
            code: 'link.to-draft',
            severity: 'warning',
            series: folder,
            path: facts.path,
            line,
            column,
            message,
          },
        ]
      }),
    ),
  )
}
