import { describe, expect, it } from 'vitest'
import { siteLink } from './site-links.ts'
import { sampleEntry, sampleSeries } from '../testing/sample-series.ts'
import { sampleWorkspace } from '../testing/sample-workspace.ts'

const tea = {
  ...sampleSeries([
    sampleEntry('first.md', { slug: 'first' }),
    sampleEntry('grün tee.md', { slug: 'grün-tee-&-co' }),
    sampleEntry('idea.md', { slug: 'idea', state: 'draft' }),
  ]),
  folder: 'All of tea',
  slug: 'tee-茶',
}
const pots = {
  ...sampleSeries([sampleEntry('iron/index.md', { slug: 'iron' })]),
  folder: 'pots',
  slug: 'pots',
}
const workspace = sampleWorkspace([tea, pots])
const onIndex = (href: string) => siteLink(workspace, { kind: 'index' }, href)
const onTea = (href: string) => siteLink(workspace, { kind: 'series', series: 'All of tea' }, href)

describe('siteLink', () => {
  it('leads to articles, by the addresses that the site gives them', () => {
    const source = { series: 'All of tea', path: 'grün tee.md' }
    expect(onTea('gr%C3%BCn-tee-%26-co.html')).toEqual({ kind: 'article', source, fragment: null })
    expect(onIndex('pots/iron.html')).toMatchObject({ source: { series: 'pots', path: 'iron/index.md' } })
  })

  it('leads to the pages of lists', () => {
    expect(onIndex('tee-%E8%8C%B6/index.html')).toEqual({ kind: 'series', series: 'All of tea' })
    expect(onTea('index.html')).toEqual({ kind: 'series', series: 'All of tea' })
    expect(onTea('../index.html')).toEqual({ kind: 'index' })
    expect(onIndex('index.html')).toEqual({ kind: 'index' })
  })

  it('leads nowhere for what is no page of the site', () => {
    for (const href of [
      'idea.html',
      'null.html',
      '../none/index.html',
      '%E0%A4%A.html',
      '//elsewhere/x',
      'a/b',
    ])
      expect(onTea(href)).toEqual({ kind: 'nothing' })
    expect(onIndex('404.html')).toEqual({ kind: 'nothing' })
  })

  it('leads outside for what is outside', () => {
    expect(onTea('https://example.org/')).toEqual({ kind: 'outside', href: 'https://example.org/' })
  })
})
