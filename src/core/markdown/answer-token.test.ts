import { describe, expect, it } from 'vitest'
import { answerToken, unansweredToken } from './answer-token.ts'

const title = 'Tea'
const articles = [
  { path: 'preface.md', slug: 'preface', title: 'Preface', number: '–' },
  { path: 'water.md', slug: 'water', title: 'Water', number: '01' },
  { path: 'leaf/index.md', slug: 'blätter', title: 'Leaves', number: '02' },
  { path: 'index-of-terms.md', slug: 'terms', title: 'Terms', number: '–' },
]

/** What a token says; `[text](path)` where it leads somewhere, `-` where it has no answer. */
function said(name: string, path: string): string {
  const meaning = answerToken(name, { title, articles }, path)
  if (meaning === null) return '-'
  return meaning.article === null ? meaning.text : `[${meaning.text}](${meaning.article.path})`
}

describe('answerToken', () => {
  it.each([
    ['part', '-', '1', '2', '-'],
    ['parts', '2', '2', '2', '2'],
    ['next', '[Water](water.md)', '[Leaves](leaf/index.md)', '[Terms](index-of-terms.md)', '-'],
    ['next.title', 'Water', 'Leaves', 'Terms', '-'],
    ['prev', '-', '[Preface](preface.md)', '[Water](water.md)', '[Leaves](leaf/index.md)'],
    ['prev.title', '-', 'Preface', 'Water', 'Leaves'],
    ['series.title', 'Tea', 'Tea', 'Tea', 'Tea'],
    ['part:water', '1', '1', '1', '1'],
    ['part:blätter', '2', '2', '2', '2'],
    ['part:bla\u0308tter', '2', '2', '2', '2'],
    ['part:terms', '-', '-', '-', '-'],
    ['part:nothing', '-', '-', '-', '-'],
    ['Part', '-', '-', '-', '-'],
    ['next:water', '-', '-', '-', '-'],
    ['constructor', '-', '-', '-', '-'],
  ])('%s', (name, ...expected) => {
    expect(articles.map(({ path }) => said(name, path))).toEqual(expected)
  })

  it('gives an article that is not shown no place, but the facts of the series', () => {
    const names = ['part', 'next', 'prev', 'next.title', 'prev.title', 'parts', 'series.title', 'part:water']
    expect(names.map((name) => said(name, 'draft.md'))).toEqual(['-', '-', '-', '-', '-', '2', 'Tea', '1'])
  })

  it('has no last number where nothing is numbered', () => {
    const [preface] = articles
    const series = { title, articles: preface === undefined ? [] : [preface] }
    expect(answerToken('parts', series, 'preface.md')).toBeNull()
  })

  it('says why a token stays', () => {
    expect(unansweredToken('next')).toContain('"{{next}}" has nothing to say')
    expect(unansweredToken('part:x')).toContain('"{{part:x}}" names no article')
    expect(unansweredToken('nxt')).toContain('"{{nxt}}" is not known')
  })
})
