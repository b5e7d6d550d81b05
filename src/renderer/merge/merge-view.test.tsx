import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { Text } from '@codemirror/state'
import { afterEach, describe, expect, it } from 'vitest'
import { MergeView } from './merge-view.tsx'
import { openSession } from '../documents/testing/open-session.ts'
import { useUiStore } from '../stores/ui-store.ts'
import { renderInApp } from '../testing/app-around.tsx'
import { fakeClient } from '../testing/fake-client.ts'

const base = 'Head.\n\nFirst thing.\n\nMiddle.\n\nLast thing.\n\nFoot.\n'

/** An article in whose first and last thing author and disk differ; the foot is merged by itself. */
async function inConflict() {
  const opened = await openSession(base)
  const { buffer, session, changeOutside } = opened
  buffer.replace(
    Text.of(base.replace('First thing', 'My first').replace('Last thing', 'My last').split('\n')),
    'undoable',
  )
  session.edited()
  await changeOutside(
    base.replace('First thing', 'Their first').replace('Last thing', 'Their last').replace('Foot', 'Feet'),
  )
  const { conflict } = session
  if (conflict === null) throw new Error('Both changed the same words.')
  renderInApp(<MergeView document={{ session, buffer }} conflict={conflict} title="Canary" />, fakeClient({}))
  return opened
}

const choice = (nth: number, name: string): HTMLElement =>
  screen.getAllByRole('radio', { name })[nth] ?? document.body
const finish = (): HTMLElement => screen.getByRole('button', { name: 'Finish merge' })

afterEach(cleanup)

describe('a merge that needs its author', () => {
  it('shows both sides of each place, and how many merged by themselves', async () => {
    await inConflict()
    expect(screen.getByRole('alert').textContent).toContain('1 change merged by itself; 2 need you.')
    expect(screen.getAllByRole('region').map((card) => card.getAttribute('aria-label'))).toEqual([
      'Change 1 of 2, line 3',
      'Change 2 of 2, line 7',
    ])
  })

  it('is finished once every place is decided, and not before', async () => {
    const { host } = await inConflict()
    expect(finish().getAttribute('aria-disabled')).toBe('true')
    fireEvent.click(choice(0, 'Keep mine'))
    expect(screen.getByRole('status').textContent).toBe('1 of 2 decided')
    fireEvent.click(finish())
    expect(host.count('article.save')).toBe(0)
    fireEvent.click(choice(1, 'Both'))
    fireEvent.click(finish())
    await waitFor(() =>
      expect(host.disk).toBe('Head.\n\nMy first.\n\nMiddle.\n\nTheir last.\nMy last.\n\nFeet.\n'),
    )
    expect(host.recovered.at(-1)).toContain('My first')
  })

  it('is decided by keys alone', async () => {
    const { host } = await inConflict()
    const press = (key: string): boolean =>
      fireEvent.keyDown(document.activeElement ?? document.body, { key })
    press('1')
    press('F7')
    press('2')
    expect(screen.getByRole('status').textContent).toBe('2 of 2 decided')
    fireEvent.click(finish())
    await waitFor(() => expect(host.disk).toContain('Their first.\n\nMiddle.\n\nMy last.'))
  })

  it('takes what its author writes of both', async () => {
    const { host } = await inConflict()
    fireEvent.click(screen.getAllByRole('button', { name: 'Edit' })[0] ?? document.body)
    const result = screen.getByRole('textbox', { name: 'Result of change 1' })
    fireEvent.change(result, { target: { value: 'Our first.\n' } })
    // Digits are letters here.
    fireEvent.keyDown(result, { key: '1' })
    fireEvent.click(choice(1, 'Keep theirs'))
    fireEvent.click(finish())
    await waitFor(() => expect(host.disk).toContain('Our first.\n\nMiddle.\n\nTheir last.'))
  })

  it('leads to the versions of the article', async () => {
    await inConflict()
    fireEvent.click(screen.getByRole('button', { name: 'See both in History' }))
    expect(useUiStore.getState().dialog).toMatchObject({ kind: 'versions', path: 'canary.md' })
  })
})
