import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import type { LinkTarget } from './link-index.ts'
import { linkRanges } from './link-ranges.ts'
import { newAddress, newWikilink } from './new-link.ts'
import { createLinkResolver } from './resolve-link.ts'

/** Names of files and titles that are hard to spell in a link. */
const hard = fc
  .array(
    fc.constantFrom(
      'a',
      'B',
      'ü',
      '日',
      ' ',
      '%',
      '%20',
      '#',
      '?',
      '(',
      ')',
      '[',
      ']',
      '&amp;',
      '\\',
      "'",
      ':',
      '<',
      '|',
      '_',
      '$',
    ),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map((parts) => `x${parts.join('')}`.replaceAll('\\', ''))

const target = fc
  .record({
    series: fc.constantFrom('s', 't u'),
    name: hard,
    title: hard,
    folder: fc.boolean(),
    shown: fc.boolean(),
  })
  .map(({ series, name, title, folder, shown }): LinkTarget => {
    const path = folder ? `${name}/index.md` : `${name}.md`
    return { series, path, title, number: '01', seriesSlug: series, slug: name, shown, anchors: null }
  })

const workspace = fc
  .uniqueArray(target, { minLength: 2, maxLength: 12, selector: ({ series, path }) => `${series}/${path}` })
  .chain((targets) => fc.tuple(fc.constant(targets), fc.nat(targets.length - 1), fc.nat(targets.length - 1)))

it('writes addresses that lead to the article, as the text that holds them is read', () => {
  fc.assert(
    fc.property(workspace, fc.option(hard), ([targets, here, there], fragment) => {
      const [from, to] = [targets[here], targets[there]]
      if (from === undefined || to === undefined) return
      const resolve = createLinkResolver(targets)
      const path = `${to.series}/${to.path}`
      const address = newAddress({ resolve, from, to: { path, fragment } }, 'link')
      // A colon, a bar or the like in a name of a file has no spelling on every system.
      if (address === null) return
      const [range] = linkRanges(`[x](${address})`)
      const lead = resolve(from, range?.href ?? '', 'link')
      const found = lead.kind === 'article' || lead.kind === 'missing' ? lead.target : from
      expect(found).toBe(to)
      if (to.shown && from !== to) expect(lead).toMatchObject({ kind: 'article', fragment })
    }),
  )
})

it('writes names that lead to the article, or none', () => {
  fc.assert(
    fc.property(workspace, ([targets, here, there]) => {
      const [from, to] = [targets[here], targets[there]]
      if (from === undefined || to === undefined || from === to) return
      const resolve = createLinkResolver(targets)
      const path = `${to.series}/${to.path}`
      const name = newWikilink({ resolve, from, to: { path, fragment: null } }, to.title)
      if (name === null) return
      const [range] = linkRanges(`[[${name}]]`)
      const lead = resolve(from, range?.href ?? '', 'wikilink')
      expect(lead.kind === 'article' || lead.kind === 'missing' ? lead.target : null).toBe(to)
    }),
  )
})

it('finds an address for every name that a disk has', () => {
  const names = ['a b', '100%', 'C# & co', '日本', "o'neil", 'x[1]', 'a (b)', 'what?', 'ünï']
  const targets = names.map((name): LinkTarget => {
    return {
      series: 's',
      path: `${name}.md`,
      title: name,
      number: '01',
      seriesSlug: 's',
      slug: name,
      shown: true,
      anchors: null,
    }
  })
  const resolve = createLinkResolver(targets)
  const from = { series: 't', path: 'y/index.md' }
  expect(
    names.map((name) => newAddress({ resolve, from, to: { path: `s/${name}.md`, fragment: null } }, 'link')),
  ).toEqual([
    '../../s/a%20b.md',
    '../../s/100%25.md',
    '../../s/C%23%20&%20co.md',
    '../../s/日本.md',
    "../../s/o'neil.md",
    '../../s/x%5B1%5D.md',
    '../../s/a%20(b).md',
    '../../s/what%3F.md',
    '../../s/ünï.md',
  ])
})

it('names an article by its file, by its title where another has that file name, and by nothing where both are shared', () => {
  const named = (series: string, name: string, title: string): LinkTarget => {
    const path = `${name}.md`
    return { series, path, title, number: '01', seriesSlug: series, slug: name, shown: true, anchors: null }
  }
  const targets = [
    named('own', 'one', 'First'),
    named('own', 'two', 'Second'),
    named('far', 'one', 'Far first'),
    named('far', 'two', 'Second'),
    named('far', 'three', 'Third'),
  ]
  const resolve = createLinkResolver(targets)
  const from = { series: 'own', path: 'here.md' }
  const names = targets.map(({ series, path, title }) =>
    newWikilink({ resolve, from, to: { path: `${series}/${path}`, fragment: null } }, title),
  )
  expect(names).toEqual(['one', 'two', 'Far first', null, 'three'])
})
