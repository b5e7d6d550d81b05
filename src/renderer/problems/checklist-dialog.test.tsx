import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { useCheckStore } from './check-store.ts'
import { ChecklistDialog } from './checklist-dialog.tsx'
import { useProblemFilter } from './problem-filter.ts'
import { useNavigationStore } from '../stores/navigation-store.ts'
import { renderInApp } from '../testing/app-around.tsx'
import { checkedWith } from '../testing/checked-with.ts'
import { fakeClient } from '../testing/fake-client.ts'
import { sampleEntry, sampleSeries } from '../testing/sample-series.ts'
import { sampleWorkspace, showSampleWorkspace } from '../testing/sample-workspace.ts'
import type { Problem } from '#shared/model/problem'

const problem = (code: Problem['code'], series = 'patterns'): Problem => {
  const place = { series, path: 'a.md', line: 1, column: 1 }
  return { code, severity: 'warning', ...place, message: 'm' }
}

function show(problems: readonly Problem[]): void {
  const { root, problems: found, checked } = checkedWith(problems)
  useCheckStore.setState({ root, problems: found, checked, checkedAt: 0 })
  renderInApp(<ChecklistDialog series="patterns" />, fakeClient({}))
}

beforeEach(() => {
  showSampleWorkspace(sampleWorkspace([sampleSeries([sampleEntry('a.md', { title: 'A' })])]))
  useCheckStore.setState({ ...useCheckStore.getInitialState() })
})
afterEach(cleanup)

describe('the checklist of a series', () => {
  it('says of each line whether readers find it so, by the problems of that series alone', () => {
    show([problem('link.broken'), problem('link.to-draft'), problem('image.no-alt', 'other')])
    const lines = screen.getAllByRole('listitem')
    expect(lines).toHaveLength(12)
    const failed = lines.filter((line) => within(line).queryByText(': not passed') !== null)
    expect(failed.map((line) => line.textContent)).toEqual([
      'Every link leads somewhere: not passed2 problems',
    ])
    expect(screen.getByText('Patterns: 11 of 12 are as readers should find them.')).toBeTruthy()
  })

  it('leads from a line to its problems', () => {
    show([problem('link.broken'), problem('token.unresolved')])
    fireEvent.click(screen.getByRole('button', { name: 'Show 1 problem: Every link leads somewhere' }))
    expect(useNavigationStore.getState().view).toEqual({ kind: 'problems' })
    expect(useProblemFilter.getState().only).toEqual({ series: 'patterns', line: 'links' })
  })

  it('says so where all is well', () => {
    show([])
    expect(screen.getByText('Patterns: all 12 are as readers should find them.')).toBeTruthy()
  })
})
