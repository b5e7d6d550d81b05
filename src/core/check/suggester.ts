import type { ArticleFacts } from '#core/workspace/article-facts'
import type { Finding } from '#shared/model/finding'
import type { ArticleFinding } from './article-problems.ts'
import type { CheckRecord } from './check-record.ts'
import { suggestAddresses, type NamesAround } from './suggest-addresses.ts'

/** Of a longer address no more is told, and nothing is named like it. */
const mostHref = 500
/** So many links of a workspace get suggestions, the first ones; each is compared with every name in it. */
const mostSuggested = 200

/** Gives findings the ways out of them; what was suggested stays while names are the same. */
export interface Suggester {
  /** Begins with the first article of a workspace. `version` is another whenever any name is. */
  begin(around: NamesAround & { readonly version: string }): Suggesting
}

export interface Suggesting {
  /** For how many links suggestions are still made. */
  left: number
  /** The findings of an article. */
  of(
    from: { readonly series: string; readonly path: string },
    article: Pick<ArticleFacts, 'anchors'>,
    record: CheckRecord,
  ): Promise<readonly Finding[]>
}

export function createSuggester(): Suggester {
  let known = new WeakMap<CheckRecord, { readonly most: number; readonly findings: readonly Finding[] }>()
  let version = ''
  return {
    begin(around) {
      if (around.version !== version) known = new WeakMap()
      version = around.version
      const suggesting: Suggesting = {
        left: mostSuggested,
        async of(from, { anchors }, record) {
          const links = record.findings.filter(({ link }) => link !== null).length
          const most = Math.min(suggesting.left, links)
          suggesting.left -= most
          const before = known.get(record)
          if (before?.most === most) return before.findings
          const findings: Finding[] = []
          let suggested = 0
          for (const found of record.findings) {
            const isFirst = found.link !== null && suggested < most
            if (isFirst) suggested += 1
            findings.push(await withFixes(found, from, anchors, isFirst ? around : null))
          }
          known.set(record, { most, findings })
          return findings
        },
      }
      return suggesting
    },
  }
}

/** The finding with the ways out of it; without names around, a link gets none. */
export async function withFixes(
  { problem, link, fix }: ArticleFinding,
  from: { readonly series: string; readonly path: string },
  ownAnchors: readonly string[],
  around: NamesAround | null,
): Promise<Finding> {
  if (link === null) return { ...problem, href: null, fixes: fix === null ? [] : [fix] }
  const { href } = link.written
  const fixes =
    around === null || href.length > mostHref
      ? []
      : await suggestAddresses({ ...link, from, ownAnchors }, around)
  return { ...problem, href: href.slice(0, mostHref), fixes }
}
