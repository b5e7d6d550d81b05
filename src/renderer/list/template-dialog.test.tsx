import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { TemplateDialog } from './template-dialog.tsx'
import { useOrderStore } from '../stores/order-store.ts'
import { useToastStore } from '../stores/toast-store.ts'
import { useWorkspaceStore } from '../stores/workspace-store.ts'
import { renderInApp } from '../testing/app-around.tsx'
import { fakeClient, type Answers } from '../testing/fake-client.ts'
import { sampleEntry, sampleSeries } from '../testing/sample-series.ts'
import { sampleWorkspace, showSampleWorkspace } from '../testing/sample-workspace.ts'
import { focusRow, row, showRows } from '../testing/show-rows.tsx'
import { SeriatimError } from '#shared/errors'

const series = sampleSeries([sampleEntry('a.md', { title: 'Apples' })])
const step = '00000001-0a0b0c0d'

afterEach(() => {
  cleanup()
  act(() => useOrderStore.getState().forget())
})

function show(answers: Answers) {
  const client = fakeClient(answers)
  showSampleWorkspace(sampleWorkspace([series], {}))
  renderInApp(<TemplateDialog folder="patterns" />, client)
  return client
}

describe('a new article from a template', () => {
  it('is made with its title of the template that was chosen, as one step', async () => {
    const client = show({
      'template.list': () => ({ names: ['essay', 'note'], beyond: 3 }),
      'article.create': () => ({ path: 'new.md', step, series }),
    })
    expect(await screen.findByText(/3 more are in the folder _templates/)).toBeDefined()
    fireEvent.click(screen.getByRole('button', { name: /Template/ }))
    fireEvent.click(await screen.findByRole('option', { name: 'note' }))
    fireEvent.change(screen.getByRole('textbox'), { target: { value: ' New ' } })
    fireEvent.click(screen.getByRole('button', { name: 'Create' }))
    await waitFor(() =>
      expect(client.calls.at(-1)).toEqual([
        'article.create',
        { series: 'patterns', title: 'New', section: null, template: 'note' },
      ]),
    )
    await waitFor(() => expect(useWorkspaceStore.getState().open?.path).toBe('new.md'))
    expect(useOrderStore.getState().undo.at(-1)).toMatchObject({ what: 'create', title: 'New', step })
  })

  it('says at the template why it cannot be made, and keeps the title', async () => {
    const message = 'No article can be made of "_templates/essay.md": it is not text in UTF-8.'
    show({
      'template.list': () => ({ names: ['essay'], beyond: 0 }),
      'article.create': () => {
        throw new SeriatimError('template.unusable', message)
      },
    })
    await screen.findByRole('button', { name: /essay/ })
    const title = screen.getByRole('textbox')
    fireEvent.change(title, { target: { value: 'New' } })
    fireEvent.click(screen.getByRole('button', { name: 'Create' }))
    expect(await screen.findByText(message)).toBeDefined()
    expect(title).toHaveProperty('value', 'New')
  })

  it('says how templates come to be where there are none', async () => {
    show({ 'template.list': () => ({ names: [], beyond: 0 }) })
    expect(await screen.findByText('No templates yet')).toBeDefined()
  })
})

describe('the menu of a row', () => {
  it('makes a template of its article, says its name and offers the way back', async () => {
    const client = showRows(series, { answers: { 'template.save': () => ({ name: 'apples', step }) } })
    focusRow(/Apples/)
    fireEvent.contextMenu(row(/Apples/))
    fireEvent.click(await screen.findByRole('menuitem', { name: /Save as template/ }))
    await waitFor(() =>
      expect(useToastStore.getState().toasts.at(-1)?.text).toBe(
        'Template “apples” is in the folder _templates now.',
      ),
    )
    expect(client.calls).toEqual([['template.save', { series: 'patterns', path: 'a.md' }]])
  })
})
