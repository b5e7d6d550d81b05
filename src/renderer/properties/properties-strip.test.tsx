import { undo } from '@codemirror/commands'
import { act, cleanup, configure, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { PropertiesStrip } from './properties-strip.tsx'
import { openArticle } from '../testing/opened-article.tsx'
import { usePropertiesStore } from '../stores/properties-store.ts'
import { sampleEntry, sampleSeries } from '../testing/sample-series.ts'
import { sampleWorkspace, showSampleWorkspace } from '../testing/sample-workspace.ts'

// What comes late is waited for, however busy the machine is.
configure({ asyncUtilTimeout: 20_000 })
afterEach(cleanup)

const disk = [
  '---',
  'title: "Canary Deployment" # the short one',
  'weight: 3',
  'tags: [deploy, risk]',
  'status: draft',
  'description: Small steps.',
  '---',
  '',
  'Text',
].join('\n')

async function open(text = disk, readOnly?: 'workspace') {
  const entry = sampleEntry('canary.md', { title: 'Canary as it was on disk', status: 'review' })
  const series = sampleSeries([entry])
  showSampleWorkspace(sampleWorkspace([series]))
  const opened = await openArticle({
    ref: { series: 'patterns', path: 'canary.md' },
    disk: text,
    ...(readOnly === undefined ? {} : { readOnly }),
    parts: ({ document, view }) => (
      <PropertiesStrip place={{ series, entry }} document={document} view={view} />
    ),
  })
  return { ...opened, text: () => opened.view.state.doc.toString() }
}

async function openForm() {
  fireEvent.click(await screen.findByRole('button', { name: 'Edit properties' }))
  return within(await screen.findByRole('group', { name: 'Properties' }))
}

const type = (field: HTMLElement, value: string) => fireEvent.change(field, { target: { value } })

const askByKey = () => act(() => usePropertiesStore.getState().ask({ series: 'patterns', path: 'canary.md' }))

describe('the strip above the text', () => {
  it('turns to the form, the text and nothing at a key, and takes the focus along', async () => {
    const { view } = await open()
    askByKey()
    const title = await screen.findByRole('textbox', { name: 'Title' })
    await waitFor(() => expect(document.activeElement).toBe(title))
    askByKey()
    await screen.findByRole('button', { name: 'Close properties' })
    expect(document.activeElement).toBe(view.contentDOM)
    askByKey()
    await screen.findByRole('button', { name: 'Edit properties' })
    act(() => usePropertiesStore.getState().ask({ series: 'patterns', path: 'other.md' }))
    expect(screen.queryByRole('group', { name: 'Properties' })).toBeNull()
  })

  it('shows what the editor holds, and the length of the description', async () => {
    await open()
    expect(await screen.findByRole('heading', { name: 'Canary Deployment' })).toBeTruthy()
    expect(await screen.findByText('12 of 160')).toBeTruthy()
    expect(screen.getByText('Draft')).toBeTruthy()
    expect(screen.getByText('deploy, risk')).toBeTruthy()
  })

  it('says so where there is nothing to show', async () => {
    await open('Text')
    expect(await screen.findByText('No properties yet')).toBeTruthy()
    expect(screen.getByRole('heading', { name: 'Canary as it was on disk' })).toBeTruthy()
  })

  it('opens the form, then the YAML, then closes', async () => {
    const { view } = await open()
    await openForm()
    fireEvent.click(screen.getByRole('button', { name: 'Show as text' }))
    await waitFor(() => expect(view.contentDOM.textContent).toContain('weight: 3'))
    expect(screen.queryByRole('group', { name: 'Properties' })).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: 'Close properties' }))
    expect(view.contentDOM.textContent).toBe('Text')
    expect(screen.getByRole('button', { name: 'Edit properties' })).toBeTruthy()
  })
})

describe('the form', () => {
  it('changes the line of its key and no other, and undo takes it back', async () => {
    const { view, text } = await open()
    const form = await openForm()
    type(form.getByLabelText('Title'), 'Canary: a bird')
    expect(text()).toBe(disk.replace('"Canary Deployment"', '"Canary: a bird"'))
    expect(screen.getByRole('heading', { name: 'Canary: a bird' })).toBeTruthy()
    act(() => {
      undo(view)
    })
    expect(text()).toBe(disk)
    expect(form.getByLabelText('Title')).toHaveProperty('value', 'Canary Deployment')
  })

  it('takes tags away and adds them, one line changed', async () => {
    const { text } = await open()
    const form = await openForm()
    fireEvent.click(form.getByRole('button', { name: 'Remove risk' }))
    expect(text()).toBe(disk.replace('[deploy, risk]', '[deploy]'))
    const field = form.getByRole('textbox', { name: 'Add a tag' })
    type(field, 'canary')
    fireEvent.keyDown(field, { key: 'Enter' })
    expect(text()).toBe(disk.replace('[deploy, risk]', '[deploy, canary]'))
  })

  it('keeps the place of a key that is emptied while it is typed in, and takes it away after', async () => {
    const { text } = await open()
    const form = await openForm()
    const field = form.getByLabelText('Description')
    act(() => field.focus())
    type(field, '')
    expect(text()).toBe(disk.replace('description: Small steps.', 'description:'))
    type(field, 'Bigger steps.')
    expect(text()).toBe(disk.replace('Small', 'Bigger'))
    type(field, '')
    act(() => field.blur())
    await waitFor(() => expect(text()).toBe(disk.replace('description: Small steps.\n', '')))
  })

  it('keeps blanks that are being typed out of the file', async () => {
    const { text } = await open()
    const form = await openForm()
    const field = form.getByLabelText('Description')
    act(() => field.focus())
    type(field, 'Small steps. ')
    expect(field).toHaveProperty('value', 'Small steps. ')
    expect(text()).toBe(disk)
  })

  it('takes a date when it is a whole day', async () => {
    const { text } = await open()
    const form = await openForm()
    const field = form.getByLabelText('Date')
    act(() => field.focus())
    type(field, '2026-02-3')
    expect(text()).toBe(disk)
    type(field, '2026-02-30')
    act(() => field.blur())
    expect(await form.findByText(/no day of the calendar/)).toBeTruthy()
    expect(text()).toBe(disk)
    type(field, '2026-02-28')
    expect(text()).toContain('\ndate: 2026-02-28\n')
  })

  it('makes the frontmatter of a text that has none', async () => {
    const { view, text } = await open('Text')
    const form = await openForm()
    type(form.getByLabelText('Title'), 'New')
    expect(text()).toBe('---\ntitle: New\n---\n\nText')
    expect(view.contentDOM.textContent).toBe('Text')
    expect(view.state.selection.main.head).toBe(text().indexOf('Text'))
  })

  it('makes each choice a step of undo of its own', async () => {
    const { view, text } = await open()
    const form = await openForm()
    fireEvent.click(form.getByRole('button', { name: 'Remove risk' }))
    fireEvent.click(form.getByRole('button', { name: 'Remove deploy' }))
    expect(text()).toBe(disk.replace('tags: [deploy, risk]\n', ''))
    act(() => {
      undo(view)
    })
    expect(text()).toBe(disk.replace('[deploy, risk]', '[deploy]'))
  })

  it('says at a field that the file says something that cannot be used, and keeps it', async () => {
    const wrong = disk.replace('status: draft', 'status: begun # soon')
    const { text } = await open(wrong)
    const form = await openForm()
    expect(form.getByText(/^What the file says here cannot be used/)).toBeTruthy()
    expect(text()).toBe(wrong)
  })

  it('is for reading, with the YAML in view, where the YAML cannot be read', async () => {
    const { view } = await open('---\ntitle: Fine\nbad: "open\n---\n\nText')
    const form = await openForm()
    expect(form.getByText(/^Line \d cannot be read/)).toBeTruthy()
    expect(form.getByLabelText('Title')).toHaveProperty('readOnly', true)
    expect(view.contentDOM.textContent).toContain('bad: "open')
  })

  it('is for reading in a workspace that is', async () => {
    await open(disk, 'workspace')
    const form = await openForm()
    expect(form.getByLabelText('Title')).toHaveProperty('readOnly', true)
    expect(form.queryByRole('button', { name: 'Remove risk' })).toBeNull()
  })
})
