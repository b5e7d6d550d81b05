import { beforeEach, describe, expect, it } from 'vitest'
import { sampleEntry, sampleSeries } from '../testing/sample-series.ts'
import { sampleWorkspace, showSampleWorkspace } from '../testing/sample-workspace.ts'
import { useWorkspaceStore } from './workspace-store.ts'

const one = sampleSeries([sampleEntry('a')])
const two = { ...sampleSeries([sampleEntry('b')]), folder: 'second' }
const state = useWorkspaceStore.getState

beforeEach(() => showSampleWorkspace(sampleWorkspace([one, two])))

describe('the workspace of the window', () => {
  it('unfolds the first series', () => {
    expect(state().series).toBe('patterns')
  })

  it('keeps article and series open over a new snapshot of the same workspace', () => {
    state().openArticle({ series: 'second', path: 'b' })
    state().receiveWorkspace(sampleWorkspace([one, two], { title: 'Other' }))
    expect(state()).toMatchObject({ series: 'second', open: { series: 'second', path: 'b' } })
  })

  it('begins anew with another workspace', () => {
    state().openArticle({ series: 'second', path: 'b' })
    state().receiveWorkspace(sampleWorkspace([one], { root: '/elsewhere' }))
    expect(state()).toMatchObject({ series: 'patterns', open: null })
  })

  it('falls back to the first series when the chosen one is gone', () => {
    state().showSeries('second')
    state().receiveWorkspace(sampleWorkspace([one]))
    expect(state().series).toBe('patterns')
  })

  it('takes a series over in its place, or adds it', () => {
    state().receiveSeries({ ...two, title: 'Renamed' })
    expect(state().workspace?.series.map(({ title }) => title)).toEqual(['Patterns', 'Renamed'])
    state().receiveSeries({ ...two, folder: 'third', title: 'Third' })
    expect(state().workspace?.series.map(({ folder }) => folder)).toEqual(['patterns', 'second', 'third'])
  })

  it('shows the series of the article that is opened', () => {
    state().openArticle({ series: 'second', path: 'b' })
    expect(state().series).toBe('second')
  })
})
