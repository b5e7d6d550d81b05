import { answerToken } from '#core/markdown/answer-token'
import { createLinkResolver } from '#core/markdown/resolve-link'
import type { LinkTarget } from '#core/markdown/link-index'
import type { CopyLinks } from './published.ts'

const target = (path: string, title: string, shown = true): LinkTarget => ({
  series: 'tea',
  path,
  title,
  number: '01',
  seriesSlug: 'on-tea',
  slug: path.replace(/(?:\/index)?\.md$/, ''),
  shown,
  anchors: null,
})

/** A series of articles as links see it; `here.md` is the one that is copied. */
const targets = [
  target('here.md', 'Here'),
  target('water.md', 'On *Water*'),
  target('leaf/index.md', '1. Leaf'),
  target('draft.md', 'Unfinished', false),
]
const resolve = createLinkResolver(targets)

/** The links of `here.md`, on a site at `base` or none. Every file is known by its own name but `gone.png`. */
export function testLinks(base: string | null): CopyLinks {
  const file = (path: string): string | null => (path.endsWith('gone.png') ? null : `${base}assets/${path}`)
  return {
    source: { series: 'tea', path: 'here.md' },
    resolve,
    published: { base, file, wanted: () => undefined },
    token: (name) =>
      answerToken(name, { title: 'Tea', articles: targets.filter(({ shown }) => shown) }, 'here.md'),
  }
}
