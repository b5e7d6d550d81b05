import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { PlanTitlesDialog } from './plan-titles-dialog.tsx'
import { RenamePlannedDialog } from './reorder/rename-planned-dialog.tsx'
import { WritePlannedDialog } from './reorder/write-planned-dialog.tsx'
import { useNavigationStore } from '../stores/navigation-store.ts'
import { useOrderStore } from '../stores/order-store.ts'
import { useReorderStore } from '../stores/reorder-store.ts'
import { useUiStore } from '../stores/ui-store.ts'
import { renderInApp } from '../testing/app-around.tsx'
import { fakeClient, type Answers, type FakeClient } from '../testing/fake-client.ts'
import { sampleEntry, sampleSection, sampleSeries } from '../testing/sample-series.ts'
import { focusRow, press, showRows } from '../testing/show-rows.tsx'
import { sampleWorkspace, showSampleWorkspace } from '../testing/sample-workspace.ts'
import { SeriatimError } from '#shared/errors'

const planned = sampleEntry('@planned/1/Later', {
  title: 'Later',
  path: null,
  state: 'planned',
  status: null,
  section: 'core',
})
const sections = [sampleSection('core', 'Core'), sampleSection('ai', 'AI')]
const series = sampleSeries([sampleEntry('a.md', { title: 'Apples' }), planned], { sections })
const step = '00000001-0badcafe'

afterEach(cleanup)

function shown(dialog: React.ReactNode, answers: Answers = {}): FakeClient {
  showSampleWorkspace(sampleWorkspace([series]))
  const client = fakeClient({
    'planned.add': ({ titles }) => ({ planned: titles.length, step, series }),
    'planned.rename': ({ title }) => ({ key: `@planned/1/${title}`, step, series }),
    'planned.write': () => ({ path: 'later.md', step, series }),
    ...answers,
  })
  renderInApp(dialog, client)
  return client
}
const says = (words: string): Promise<void> =>
  waitFor(() => expect(useReorderStore.getState().spoken).toBe(words))

describe('the dialog that plans titles', () => {
  const field = (): HTMLElement => screen.getByRole('textbox', { name: 'Titles, one a line' })
  const type = (value: string): void => void fireEvent.change(field(), { target: { value } })
  const button = (): HTMLElement => screen.getByRole('button', { name: /^Plan/ })
  const hint = (): string => field().closest('form')?.textContent ?? ''

  it('counts what would be planned, says what is left out, and plans the rest in the section of the last', async () => {
    const client = shown(<PlanTitlesDialog seriesFolder="patterns" section={undefined} />)
    expect(button().getAttribute('aria-disabled')).toBe('true')
    type('One\r\n\n  Two \nOne\nApples\nLater')
    expect(hint()).toContain(
      '2 titles. One line stands twice and counts once. 2 are in the series already and are left out.',
    )
    expect(button().textContent).toBe('Plan 2 titles')
    fireEvent.keyDown(field(), { key: 'Enter', ctrlKey: true })
    await says('2 titles are planned.')
    expect(client.calls).toEqual([
      ['planned.add', { series: 'patterns', titles: ['One', 'Two'], section: 'core' }],
    ])
    expect(useOrderStore.getState().undo.at(-1)).toMatchObject({ what: 'plan', title: '2 titles', step })
  })

  it('refuses lines that are too long, and names the first', () => {
    shown(<PlanTitlesDialog seriesFolder="patterns" section={null} />)
    type(`${'x'.repeat(300)}\n${'y'.repeat(301)}`)
    expect(hint()).toContain('Line 2 is longer than 300 characters. Shorten it to go on.')
    expect(button().getAttribute('aria-disabled')).toBe('true')
    type(`${'x'.repeat(300)}\n${'y'.repeat(301)}\n${'z'.repeat(301)}`)
    expect(hint()).toContain('Line 2 and another one are longer than 300 characters. Shorten them to go on.')
  })

  it('keeps what was typed when it could not be planned, and says why', async () => {
    shown(<PlanTitlesDialog seriesFolder="patterns" section={null} />, {
      'planned.add': () => {
        throw new SeriatimError('file.diskFull', 'The disk is full.')
      },
    })
    type('One')
    fireEvent.click(button())
    await waitFor(() => expect(hint()).toContain('The disk is full.'))
    expect(screen.getByDisplayValue('One')).toBe(field())
  })
})

describe('a planned article in the list', () => {
  it('offers with Enter to be written', () => {
    showRows(series)
    focusRow(/Later/)
    press('Enter')
    expect(useUiStore.getState().dialog).toEqual({
      kind: 'write-planned',
      series: 'patterns',
      key: planned.key,
    })
    useUiStore.getState().closeDialog()
  })

  it('is written at its place and opened', async () => {
    const client = shown(<WritePlannedDialog seriesFolder="patterns" entryKey={planned.key} />)
    fireEvent.click(screen.getByRole('button', { name: 'Write it' }))
    await says('“Later” is an article now.')
    expect(client.calls).toEqual([['planned.write', { series: 'patterns', key: planned.key }]])
    expect(useNavigationStore.getState().view).toMatchObject({ kind: 'article' })
    expect(useOrderStore.getState().undo.at(-1)).toMatchObject({ what: 'write', title: 'Later' })
  })

  it('is called otherwise, or says in place why not', async () => {
    let refuse = true
    shown(<RenamePlannedDialog seriesFolder="patterns" entryKey={planned.key} />, {
      'planned.rename': () => {
        if (refuse) throw new SeriatimError('article.nameTaken', '"Apples" is in this series already.')
        return { key: '@planned/1/Soon', step, series }
      },
    })
    const field = screen.getByRole('textbox', { name: 'Title of the planned article' })
    fireEvent.change(field, { target: { value: 'Apples' } })
    fireEvent.click(screen.getByRole('button', { name: 'Rename' }))
    expect(await screen.findByText(/is in this series already/)).toBeTruthy()
    refuse = false
    fireEvent.change(field, { target: { value: 'Soon' } })
    fireEvent.click(screen.getByRole('button', { name: 'Rename' }))
    await says('The planned article is “Soon” now.')
  })
})
