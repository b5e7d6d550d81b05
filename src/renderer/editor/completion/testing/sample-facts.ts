import type { ArticleChoice, CompletionFacts } from '../completion-facts.ts'
import { createPrefixIndex } from '../prefix-index.ts'
import type { LinkTarget } from '#core/markdown/link-index'
import { createLinkResolver } from '#core/markdown/resolve-link'

const targets: readonly LinkTarget[] = [
  target('patterns', 'cqrs.md', 'CQRS Pattern', '01'),
  target('patterns', 'canary/index.md', 'Canary Deployment', '02'),
  target('patterns', 'über uns (1).md', 'About [us]', '03'),
  target('patterns', 'planned.md', 'Not Yet', '–', false),
  target('data', 'cqrs.md', 'CQRS in Data', '01'),
  target('data', 'scd 100%.md', 'Slowly Changing', '02'),
]
const files = [
  'patterns/assets/flow chart.png',
  'patterns/canary/own.png',
  'data/plan (1).pdf',
  'shared/logo.svg',
]

export const sampleHeadings = [
  { level: 1, text: 'Canary', id: 'canary' },
  { level: 2, text: 'Roll out', id: 'roll-out' },
  { level: 2, text: 'Roll out', id: 'roll-out-1' },
  { level: 3, text: 'Über `alles` [x]', id: 'über-alles-x' },
]

/** What completion knows in `patterns/cqrs.md` of a small workspace. */
export const sampleFacts: Partial<CompletionFacts> = {
  here: () => ({ series: 'patterns', path: 'cqrs.md' }),
  resolve: createLinkResolver(targets),
  articles: (typed) => articles.find(typed, 60),
  parts: (typed) =>
    articles
      .find(typed, 60)
      .filter(({ place }) => place.series === 'patterns')
      .map((article) => ({ ...article, slug: article.place.path.replace(/\/index\.md$|\.md$/, '') })),
  token: (name) => (name === 'part' ? '1' : name === 'next' ? 'Canary Deployment' : null),
  tags: (typed) => createPrefixIndex(['caching', 'ci, cd', 'data'], (tag) => tag).find(typed, 60),
  languages: () => ['en', 'de'],
  files: async () => (typed) =>
    createPrefixIndex(files, (path) => path)
      .find(typed, 60)
      .map((path) => ({ path, picture: !path.endsWith('.pdf') })),
  headings: async ({ path }) => (path === 'canary/index.md' ? sampleHeadings : []),
  ownHeadings: async () => [{ level: 2, text: 'Own words', id: 'own-words' }],
  notes: async () => [
    { label: 'spec', note: 'The specification.', used: true },
    { label: '1', note: 'A first.', used: false },
    { label: 'todo', note: null, used: true },
  ],
  today: () => '2026-03-12',
}

/** Where an address in that article leads. */
export function leadsTo(address: string, form: 'link' | 'wikilink' | 'image'): string {
  const to = createLinkResolver(targets)({ series: 'patterns', path: 'cqrs.md' }, address, form)
  switch (to.kind) {
    case 'article':
      return `${to.target.series}/${to.target.path}${to.fragment === null ? '' : `#${to.fragment}`}`
    case 'anchor':
      return `#${to.fragment}`
    case 'asset':
      return to.path
    case 'external':
      return to.href
    case 'missing':
      return to.target === null ? to.reason : `${to.target.series}/${to.target.path} (${to.reason})`
  }
}

function target(series: string, path: string, title: string, number: string, shown = true): LinkTarget {
  const slug = path.replace(/\.md$/, '')
  return { series, path, title, number, seriesSlug: series, slug, shown, anchors: null }
}

const articles = createPrefixIndex(
  targets.map(({ series, path, title, number, shown }): ArticleChoice => {
    const seriesTitle = series === 'data' ? 'Data' : 'Patterns'
    return { place: { series, path }, title, number, seriesTitle, draft: !shown }
  }),
  ({ title, place, number }) => `${title} ${number} ${place.path}`,
)
