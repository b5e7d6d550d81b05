import { describe, expect, it } from 'vitest'
import { completing } from './testing/offered.ts'
import { leadsTo, sampleFacts } from './testing/sample-facts.ts'
import { wikilinkCompletion } from './wikilink-completion.ts'

const at = (text: string) => completing(text, wikilinkCompletion(), sampleFacts)

describe('after [[', () => {
  it('offers articles by number and title, those of other series with the series', async () => {
    expect(await at('See [[|').offered()).toEqual([
      '02 Canary Deployment',
      '03 About [us]',
      '– Not Yet',
      '01 CQRS in Data (Data)',
      '02 Slowly Changing (Data)',
    ])
    expect(await at('See [[dep|]]').offered()).toEqual(['02 Canary Deployment'])
  })

  it('goes on finding while the author types, in the same turn', async () => {
    expect(await at('See [[c|]]').typedOn('an')).toEqual(['02 Canary Deployment'])
    expect(await at('See [[c|]]').typedOn('an]] and')).toBeNull()
  })

  it.each([
    ['Canary Deployment', 'See [[|', 'See [[canary]]|', 'patterns/canary/index.md'],
    ['Canary Deployment', 'See [[can|]] now', 'See [[canary]]| now', 'patterns/canary/index.md'],
    ['About [us]', 'See [[|]]', 'See [[über uns (1)]]|', 'patterns/über uns (1).md'],
    ['Slowly Changing', 'See [[slo|]]', 'See [[scd 100%]]|', 'data/scd 100%.md'],
    ['CQRS in Data', 'See [[|]]', 'See [[CQRS in Data]]|', 'data/cqrs.md'],
    ['Not Yet', 'See [[|]]', 'See [[planned]]|', 'patterns/planned.md (draft)'],
  ])('writes a name of %s that leads there', async (label, before, after, leads) => {
    expect(await at(before).taken(label)).toBe(after)
    expect(leadsTo(/\[\[(.*?)\]\]/.exec(after)?.[1] ?? '', 'wikilink')).toBe(leads)
  })

  it('keeps what is there already of a link that gets another article', async () => {
    expect(await at('See [[can|ari]] now').taken('Canary Deployment')).toBe('See [[canary]]| now')
    expect(await at('See [[can| of the mine').taken('Canary Deployment')).toBe('See [[canary]]| of the mine')
  })

  it('offers the headings of the article that is named before #, and of its own', async () => {
    const canary = ['H1 Canary', 'H2 Roll out', 'H2 Roll out', 'H3 Über `alles` [x]']
    expect(await at('See [[canary#|]]').offered()).toEqual(canary)
    // Not its name yet, but what would be chosen.
    expect(await at('See [[deploy#|').offered()).toEqual(canary)
    expect(await at('See [[canary#ro|').offered()).toEqual(['H2 Roll out', 'H2 Roll out'])
    expect(await at('See [[#|]]').offered()).toEqual(['H2 Own words'])
    expect(await at('See [[nothing of that name#|]]').offered()).toBeNull()
  })

  it('writes headings by their words where these lead there, else by their id', async () => {
    expect(await at('[[deploy#|]]').taken('Roll out')).toBe('[[canary#Roll out]]|')
    expect(await at('[[canary#|]]').taken('Über `alles` [x]')).toBe('[[canary#über-alles-x]]|')
    expect(await at('[[#|]]').taken('Own words')).toBe('[[#Own words]]|')
  })

  it.each([
    'In `[[|` code',
    '```\n[[|\n```',
    '    [[|',
    '$[[|$ math',
    '---\ntitle: [[|\n---\n',
    '<div>\n[[|\n</div>',
    String.raw`Escaped \[[|`,
    'One bracket [|',
    'Closed [[x]] |',
  ])('opens no menu: %s', async (text) => {
    expect(await at(text).offered()).toBeNull()
  })
})
