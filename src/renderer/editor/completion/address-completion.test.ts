import { describe, expect, it } from 'vitest'
import { addressCompletion } from './address-completion.ts'
import { completing } from './testing/offered.ts'
import { leadsTo, sampleFacts } from './testing/sample-facts.ts'

const at = (text: string) => completing(text, addressCompletion(), sampleFacts)

describe('after ](', () => {
  it('offers articles by number and title, and files by their name with the folder', async () => {
    expect(await at('[x](|)').offered()).toEqual([
      '02 Canary Deployment',
      '03 About [us]',
      '– Not Yet',
      '01 CQRS in Data (Data)',
      '02 Slowly Changing (Data)',
      'flow chart.png (assets)',
      'own.png (canary)',
      'plan (1).pdf (data)',
      'logo.svg (shared)',
    ])
    expect(await at('[x](canary dep|').offered()).toEqual(['02 Canary Deployment'])
    expect(await at('[x](fl|').typedOn('ow')).toEqual(['flow chart.png (assets)'])
  })

  it('offers pictures alone where one is to be shown', async () => {
    const pictures = ['flow chart.png (assets)', 'own.png (canary)', 'logo.svg (shared)']
    expect(await at('![a [nested] text](|)').offered()).not.toBeNull()
    expect(await at('![a text](|)').offered()).toEqual(pictures)
    expect(await at('![|](').offered()).toBeNull()
  })

  it.each([
    ['Canary Deployment', '[x](can|)', '[x](canary/index.md)|', 'link', 'patterns/canary/index.md'],
    ['Canary Deployment', '[x](can|', '[x](canary/index.md)|', 'link', 'patterns/canary/index.md'],
    ['About [us]', '[x](|) now', '[x](über%20uns%20(1).md)| now', 'link', 'patterns/über uns (1).md'],
    ['Slowly Changing', '[x](|)', '[x](../data/scd%20100%25.md)|', 'link', 'data/scd 100%.md'],
    ['plan (1).pdf', '[x](|)', '[x](../data/plan%20(1).pdf)|', 'link', 'data/plan (1).pdf'],
    [
      'flow chart.png',
      '![x](flow|)',
      '![x](assets/flow%20chart.png)|',
      'image',
      'patterns/assets/flow chart.png',
    ],
    ['logo.svg', '![x](|)', '![x](../shared/logo.svg)|', 'image', 'shared/logo.svg'],
  ] as const)(
    'writes an address of %s that leads there from %s',
    async (label, before, after, form, leads) => {
      expect(await at(before).taken(label)).toBe(after)
      expect(leadsTo(/\]\((.*)\)\|/.exec(after)?.[1] ?? '', form)).toBe(leads)
    },
  )

  it('replaces the address that is there, and leaves a title where it is', async () => {
    expect(await at('[x](can|ary.md) now').taken('Canary Deployment')).toBe('[x](canary/index.md)| now')
    expect(await at('[x](can| "Title") now').taken('Canary Deployment')).toBe(
      '[x](canary/index.md| "Title") now',
    )
  })

  it('offers the headings of the article that is named before #, and of its own', async () => {
    expect(await at('[x](canary/index.md#roll|)').offered()).toEqual(['H2 Roll out', 'H2 Roll out'])
    expect(await at('[x](deploy#|)').offered()).toHaveLength(4)
    expect(await at('[x](#|)').offered()).toEqual(['H2 Own words'])
    const heading = await at('[x](deploy#|)').taken('Über `alles` [x]')
    expect(heading).toBe('[x](canary/index.md#über-alles-x)|')
    expect(leadsTo('canary/index.md#über-alles-x', 'link')).toBe('patterns/canary/index.md#über-alles-x')
    expect(await at('[x](#|)').taken('Own words')).toBe('[x](#own-words)|')
  })

  it.each([
    '`[x](|`',
    '```\n[x](|\n```',
    '[x](https://example.org/|)',
    '[x](mailto:a|)',
    '[x](<|>)',
    '[x](a.md "Tit|le")',
    'A call(|)',
  ])('opens no menu: %s', async (text) => {
    expect(await at(text).offered()).toBeNull()
  })
})
