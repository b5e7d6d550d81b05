import { act, cleanup, configure, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { useListTools } from '../list-tools.tsx'
import { useSettingsStore } from '../../stores/settings-store.ts'
import { useToastStore } from '../../stores/toast-store.ts'
import { openArticle } from '../../testing/opened-article.tsx'
import { sampleEntry, sampleSeries } from '../../testing/sample-series.ts'
import { sampleWorkspace, showSampleWorkspace } from '../../testing/sample-workspace.ts'
import type { Result } from '#shared/contract/index'
import { SeriatimError } from '#shared/errors'

configure({ asyncUtilTimeout: 20_000 })
const { settings } = useSettingsStore.getState()
afterEach(() => {
  cleanup()
  act(() => useSettingsStore.setState({ settings }))
})

const series = sampleSeries([
  sampleEntry('a.md', { title: 'Apples' }),
  sampleEntry('b.md', { title: 'Bees' }),
])

function Change() {
  const { mover } = useListTools()
  const press = (): void => mover.changeProperties('patterns', ['a.md', 'b.md'], { status: 'ready' })
  return <button onClick={press}>Change</button>
}

/** Types into an open article, then changes properties of it and of another one. */
async function changeAfterTyping(save: () => Result<'article.save'>) {
  showSampleWorkspace(sampleWorkspace([series]))
  const { view, client } = await openArticle({
    ref: { series: 'patterns', path: 'b.md' },
    disk: 'Words',
    answers: {
      'article.save': save,
      'article.changeProperties': () => ({ step: '00000001-0a0b0c0d', articles: 2, series }),
      'recovery.keep': () => ({ kept: 1 }),
    },
    parts: () => <Change />,
  })
  act(() => view.dispatch({ changes: { from: 5, insert: ' of a moment ago' }, userEvent: 'input.type' }))
  fireEvent.click(screen.getByRole('button', { name: 'Change' }))
  const asked = () => client.calls.map(([method]) => method).filter((method) => method.startsWith('article.'))
  return { view, asked }
}

describe('properties of an open article with words of a moment ago', () => {
  it('change after those are on disk', async () => {
    const { asked } = await changeAfterTyping(() => ({
      revision: 'b'.repeat(64),
      savedAt: '2026-03-12T14:32:00.000Z',
    }))
    await waitFor(() => expect(asked()).toEqual(['article.open', 'article.save', 'article.changeProperties']))
  })

  it('change in no article where the words cannot be saved, and the article is named', async () => {
    const { view, asked } = await changeAfterTyping(() => {
      throw new SeriatimError('file.diskFull', 'The disk is full.')
    })
    await waitFor(() =>
      expect(useToastStore.getState().toasts.at(-1)?.text).toMatch(
        /^Nothing was changed: “Bees” could not be saved\. Its words are kept here/,
      ),
    )
    expect(asked()).not.toContain('article.changeProperties')
    expect(view.state.doc.toString()).toBe('Words of a moment ago')
  })

  it('change on disk where the author saves by hand: the words are not saved for that', async () => {
    act(() => useSettingsStore.setState({ settings: { ...settings, autosave: false } }))
    const { view, asked } = await changeAfterTyping(() => {
      throw new SeriatimError('file.diskFull', 'Nobody asked for this.')
    })
    await waitFor(() => expect(asked()).toContain('article.changeProperties'))
    expect(asked()).not.toContain('article.save')
    expect(view.state.doc.toString()).toBe('Words of a moment ago')
  })
})
