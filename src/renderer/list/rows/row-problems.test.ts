import { describe, expect, it } from 'vitest'
import { problemsByPath } from './row-problems.ts'
import type { Problem } from '#shared/model/problem'

function problem(path: string | null, severity: Problem['severity'], series = 'patterns'): Problem {
  return { code: 'link.broken', severity, series, path, line: 1, column: 1, message: 'Broken.' }
}

describe('problemsByPath', () => {
  it('counts the findings of each article of the series', () => {
    const found = problemsByPath(
      [
        problem('a.md', 'error'),
        problem('a.md', 'warning'),
        problem('b.md', 'warning'),
        problem('a.md', 'error', 'other'),
        problem(null, 'error'),
      ],
      'patterns',
    )
    expect([...found]).toEqual([
      ['a.md', { errors: 1, warnings: 1 }],
      ['b.md', { errors: 0, warnings: 1 }],
    ])
  })
})
