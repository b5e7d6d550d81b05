import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergeArticle } from './merge-article.ts'

const text = (head: string, ...paragraphs: readonly string[]): string =>
  `---\n${head}---\n\n${paragraphs.join('\n\n')}\n`
const base = text('title: Tea\ntags: [leaf]\n', 'Boil the water.', 'Wait a while.', 'Pour it slowly.')

/** The merge, whoever is mine and who theirs: it must come to the same. */
function merge(mine: string, theirs: string, from = base) {
  const merged = mergeArticle({ base: from, mine, theirs })
  const turned = mergeArticle({ base: from, mine: theirs, theirs: mine })
  expect(turned.kind).toBe(merged.kind)
  if (merged.kind === 'clean' && turned.kind === 'clean') expect(turned.text).toBe(merged.text)
  return merged
}

describe('a merge of two changes of one article', () => {
  it('takes changes of different paragraphs together', () => {
    const mine = base.replace('Boil the water.', 'Boil fresh water.')
    const theirs = base.replace('slowly', 'at once').concat('\nDrink.\n')
    expect(merge(mine, theirs)).toEqual({
      kind: 'clean',
      text: theirs.replace('Boil the water.', 'Boil fresh water.'),
      taken: 1,
    })
  })

  it('takes changes of different words of one line together', () => {
    const line = 'The quick brown fox jumps over the lazy dog.\n'
    const merged = merge(line.replace('quick', 'slow'), line.replace('lazy', 'sleepy'), line)
    expect(merged).toMatchObject({
      kind: 'clean',
      text: 'The slow brown fox jumps over the sleepy dog.\n',
    })
    const cjk = '水を沸かす。待つ。'
    expect(merge(cjk.replace('水', '湯'), cjk.replace('待つ', '注ぐ'), cjk)).toMatchObject({
      text: '湯を沸かす。注ぐ。',
    })
  })

  it('takes changes of different keys together, however close, with their comments', () => {
    const mine = base.replace('title: Tea', '# the short one\ntitle: Tea, made well')
    const theirs = base.replace('tags: [leaf]', 'tags:\n  - leaf\n  - water\nupdated: 2026-03-12')
    expect(merge(mine, theirs)).toMatchObject({
      kind: 'clean',
      text: text(
        '# the short one\ntitle: Tea, made well\ntags:\n  - leaf\n  - water\nupdated: 2026-03-12\n',
        'Boil the water.',
        'Wait a while.',
        'Pour it slowly.',
      ),
    })
    const without = base.replace('tags: [leaf]\n', '')
    expect(merge(without, mine)).toMatchObject({ text: mine.replace('tags: [leaf]\n', '') })
  })

  it('lets both have what both wrote', () => {
    const same = base.replace('a while', 'three minutes')
    expect(merge(same, same)).toMatchObject({ kind: 'clean', text: same })
    const mine = same.replace('Boil', 'Heat')
    expect(merge(mine, same)).toMatchObject({ kind: 'clean', text: mine })
  })

  it('leaves to the author what both changed, and nothing else', () => {
    const mine = base.replace('a while', 'three minutes').replace('Boil', 'Heat')
    const theirs = base.replace('a while', 'for the kettle').replace('title: Tea', 'title: Green tea')
    const merged = merge(mine, theirs)
    if (merged.kind !== 'conflict') throw new Error('Both changed the same words.')
    expect(merged.hunks.filter(({ kind }) => kind === 'conflict')).toEqual([
      {
        kind: 'conflict',
        base: 'Wait a while.\n',
        mine: 'Wait three minutes.\n',
        theirs: 'Wait for the kettle.\n',
      },
    ])
    const settled = merged.hunks.map((hunk) => (hunk.kind === 'agreed' ? hunk.text : hunk.mine)).join('')
    expect(settled).toBe(mine.replace('title: Tea', 'title: Green tea'))
  })

  it('merges as lines what is no list of keys', () => {
    const odd = (value: string) => `---\n- ${value}\n---\nText.\n`
    expect(merge(odd('one'), odd('one').replace('Text', 'More'), odd('nil'))).toMatchObject({
      text: odd('one').replace('Text', 'More'),
    })
    expect(merge('Text.\n', '---\ntitle: T\n---\nText.\n', 'Text.\n')).toMatchObject({ kind: 'clean' })
  })
})

describe('any merge', () => {
  const part = fc.constantFrom('tea ', 'milk ', '\n', '\n\n', 'title: a\n', '---\n', '水', '. ')
  const source = fc.array(part, { maxLength: 14 }).map((parts) => parts.join(''))

  it('of one change alone is that change', () => {
    fc.assert(
      fc.property(source, source, (was, now) => {
        expect(merge(now, was, was)).toMatchObject({ kind: 'clean', text: now })
      }),
    )
  })

  it('in conflict still holds both texts whole', () => {
    fc.assert(
      fc.property(source, source, source, (from, mine, theirs) => {
        const merged = merge(mine, theirs, from)
        if (merged.kind === 'clean') return
        expect(merged.hunks.some(({ kind }) => kind === 'conflict')).toBe(true)
        // Every word of mine is in what was agreed or in my side of a conflict, unless theirs took it away.
        const side = merged.hunks.map((hunk) => (hunk.kind === 'agreed' ? hunk.text : hunk.mine)).join('')
        const words = (said: string): number => said.match(/\p{L}/gu)?.length ?? 0
        expect(words(side)).toBeGreaterThanOrEqual(words(mine) - words(from))
      }),
    )
  })

  it('of changes that lie apart holds both', () => {
    const line = fc.string({ minLength: 1, maxLength: 8 }).map((each) => each.replaceAll(/\s/g, 'x'))
    fc.assert(
      fc.property(line, line, fc.nat({ max: 20 }), fc.nat({ max: 20 }), (one, other, at, gap) => {
        const lines = Array.from({ length: 60 }, (_, nth) => `Line ${nth}.`)
        const mine = lines.with(at, `A${one}`)
        const theirs = lines.with(at + gap + 2, `B${other}`)
        expect(merge(mine.join('\n'), theirs.join('\n'), lines.join('\n'))).toMatchObject({
          kind: 'clean',
          text: mine.with(at + gap + 2, `B${other}`).join('\n'),
        })
      }),
    )
  })
})
