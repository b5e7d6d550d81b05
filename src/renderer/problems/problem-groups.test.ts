import { describe, expect, it } from 'vitest'
import { firstProblems, problemGroups } from './problem-groups.ts'
import { sampleEntry, sampleSeries } from '../testing/sample-series.ts'
import { sampleWorkspace } from '../testing/sample-workspace.ts'
import type { Finding } from '#shared/model/finding'

const series = sampleSeries([
  sampleEntry('a.md', { title: 'Apples' }),
  sampleEntry('b.md', { title: 'Bees' }),
  sampleEntry('gone.md', { title: 'Gone', state: 'missing' }),
])
const workspace = sampleWorkspace([series])

function problem(facts: Partial<Finding>): Finding {
  return {
    code: 'link.broken',
    severity: 'error',
    series: 'patterns',
    path: null,
    line: null,
    column: null,
    message: 'm',
    href: null,
    fixes: [],
    ...facts,
  }
}

const found = problemGroups(workspace, [
  problem({ path: 'b.md', line: 9 }),
  problem({ path: 'b.md', line: 2, column: 5 }),
  problem({ path: 'b.md', line: 2, column: 1 }),
  problem({ path: 'stranger.md' }),
  problem({ path: 'a.md', line: 4 }),
  problem({ path: 'a.md', line: 4 }),
  problem({ path: 'gone.md', code: 'article.missing' }),
  problem({ code: 'series.duplicate-entry' }),
  problem({ series: null, code: 'workspace.series-missing' }),
])

describe('problems by article', () => {
  it('begin with the workspace and the manifest, then follow the reading order', () => {
    expect(found.map(({ number, name, problems }) => [number, name, problems.length])).toEqual([
      [null, null, 1],
      [null, 'series.yaml', 1],
      ['01', 'Apples', 2],
      ['02', 'Bees', 3],
      ['–', 'Gone', 1],
      [null, 'stranger.md', 1],
    ])
  })

  it('stand by their place in the file', () => {
    const bees = found.find(({ name }) => name === 'Bees')
    expect(bees?.problems.map(({ problem: { line, column } }) => [line, column])).toEqual([
      [2, 1],
      [2, 5],
      [9, null],
    ])
  })

  it('have keys of their own, twins too', () => {
    const ids = found.flatMap(({ problems }) => problems.map(({ id }) => id))
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('lead to an article only where there is one to open', () => {
    const openable = found.flatMap(({ problems }) => problems.map(({ article }) => article?.path ?? null))
    expect(openable).toEqual([null, null, 'a.md', 'a.md', 'b.md', 'b.md', 'b.md', null, null])
  })

  it('are cut in the middle of a group, whose head stays', () => {
    expect(firstProblems(found, 5).map(({ name, problems }) => [name, problems.length])).toEqual([
      [null, 1],
      ['series.yaml', 1],
      ['Apples', 2],
      ['Bees', 1],
    ])
  })
})
