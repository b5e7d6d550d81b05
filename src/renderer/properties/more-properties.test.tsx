import { undo } from '@codemirror/commands'
import { act, cleanup, configure, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { PropertiesStrip } from './properties-strip.tsx'
import { openArticle } from '../testing/opened-article.tsx'
import { sampleEntry, sampleSeries } from '../testing/sample-series.ts'
import { sampleWorkspace, showSampleWorkspace } from '../testing/sample-workspace.ts'
import { useWorkspaceStore } from '../stores/workspace-store.ts'

// What comes late is waited for, however busy the machine is.
configure({ asyncUtilTimeout: 20_000 })
afterEach(cleanup)

const ref = { series: 'patterns', path: 'canary.md' }

/** The form of an article with these lines in its head, between lines that nobody asked about. */
async function openForm(...lines: readonly string[]) {
  const disk = (...now: readonly string[]) =>
    ['---', 'title: Canary # the short one', 'weight: 3', ...now, '# end', '---', '', 'Text'].join('\n')
  const entry = sampleEntry('canary.md', { title: 'Canary', status: null })
  const series = sampleSeries([entry])
  showSampleWorkspace(sampleWorkspace([series]))
  useWorkspaceStore.setState({ open: ref })
  const opened = await openArticle({
    ref,
    disk: disk(...lines),
    parts: ({ document, view }) => (
      <PropertiesStrip place={{ series, entry }} document={document} view={view} />
    ),
  })
  fireEvent.click(await screen.findByRole('button', { name: 'Edit properties' }))
  const form = within(await screen.findByRole('group', { name: 'Properties' }))
  const more = form.getByRole('button', { name: 'More' })
  return {
    ...opened,
    form,
    more,
    isOpen: () => more.getAttribute('aria-expanded') === 'true',
    disk,
    text: () => opened.view.state.doc.toString(),
  }
}

async function openMore(...lines: readonly string[]) {
  const opened = await openForm(...lines)
  if (!opened.isOpen()) fireEvent.click(opened.more)
  await opened.form.findByLabelText('Original address')
  return opened
}

const type = (field: HTMLElement, value: string) => {
  act(() => field.focus())
  fireEvent.change(field, { target: { value } })
}

async function choose(box: HTMLElement, name: string) {
  fireEvent.click(box)
  fireEvent.click(await screen.findByRole('option', { name }))
}

describe('the properties that few articles have', () => {
  it('are out of the way until they are asked for', async () => {
    const { form, more, isOpen } = await openForm('canonical: https://example.org/canary')
    expect(isOpen()).toBe(false)
    expect(form.queryByLabelText('Original address')).toBeNull()
    fireEvent.click(more)
    expect(form.getByLabelText('Original address')).toHaveProperty('value', 'https://example.org/canary')
    fireEvent.click(more)
    expect(isOpen()).toBe(false)
  })

  it.each([
    ['canonical: canary.html', /no full address of the web/],
    ['canonical: 7', /cannot be used/],
    ['cover: ../../canary.png', /no picture at this address/],
    ['lang: not a language', /names no language/],
    ['dir: up', /cannot be used/],
    ['updated: yesterday', /cannot be used/],
    ['aliases: old.html', /cannot be used/],
    ['draft: maybe', /cannot be used/],
  ])('are there where %s is written, with what is wrong, and the file as it was', async (line, words) => {
    const { form, isOpen, text, disk } = await openForm(line)
    expect(isOpen()).toBe(true)
    expect(form.getByText(words)).toBeTruthy()
    expect(text()).toBe(disk(line))
  })
})

describe('the original address', () => {
  it('is written as it is typed, and what is no address is told once it is left', async () => {
    const { form, text, disk } = await openMore("canonical: 'https://a.example/x' # first there")
    const field = form.getByLabelText('Original address')
    type(field, 'b.example/x')
    expect(text()).toBe(disk("canonical: 'b.example/x' # first there"))
    expect(form.queryByText(/no full address/)).toBeNull()
    act(() => field.blur())
    expect(await form.findByText(/no full address of the web/)).toBeTruthy()
    expect(field.getAttribute('aria-invalid')).toBe('true')
    type(field, 'https://b.example/x')
    act(() => field.blur())
    await waitFor(() => expect(form.queryByText(/no full address/)).toBeNull())
    // What was mended closes nothing.
    expect(form.getByLabelText('Original address')).toBeTruthy()
    expect(text()).toBe(disk("canonical: 'https://b.example/x' # first there"))
  })
})

describe('the cover', () => {
  it('is asked for in words where there is one', async () => {
    const { form, text, disk } = await openMore('cover: canary.png')
    const words = form.getByLabelText('Cover in words')
    expect(form.getByText(/will not know what it shows/)).toBeTruthy()
    type(words, 'A bird: yellow')
    expect(text()).toBe(disk('cover: canary.png', 'coverAlt: "A bird: yellow"'))
    expect(form.queryByText(/will not know what it shows/)).toBeNull()
  })

  it('is taken away in one step, and its words stay', async () => {
    const { form, view, text, disk } = await openMore('cover: canary.png', 'coverAlt: A bird')
    fireEvent.click(form.getByRole('button', { name: 'Remove cover' }))
    expect(text()).toBe(disk('coverAlt: A bird'))
    expect(form.getByRole('combobox', { name: 'Cover' })).toHaveProperty('value', '')
    act(() => {
      undo(view)
    })
    expect(text()).toBe(disk('cover: canary.png', 'coverAlt: A bird'))
  })

  it('can be a picture of the web, which is not fetched', async () => {
    const { form, isOpen } = await openForm('cover: https://example.org/canary.png')
    expect(isOpen()).toBe(false)
    fireEvent.click(form.getByRole('button', { name: 'More' }))
    expect(form.getByText(/it is not fetched/)).toBeTruthy()
    expect(form.queryByRole('img')).toBeNull()
  })
})

describe('other keys', () => {
  it('are changed in their own line alone, each choice a step', async () => {
    const { form, view, text, disk } = await openMore()
    await choose(form.getByRole('button', { name: /Language$/ }), 'Deutsch')
    const german = disk().replace('weight', 'lang: de\nweight')
    expect(text()).toBe(german)
    await choose(form.getByRole('button', { name: /Writing direction$/ }), 'Right to left')
    expect(text()).toBe(german.replace('lang: de\n', 'lang: de\ndir: rtl\n'))
    act(() => {
      undo(view)
    })
    expect(text()).toBe(german)
    await choose(form.getByRole('button', { name: /Language$/ }), 'As the series: English')
    expect(text()).toBe(disk())
  })

  it('old addresses are chips', async () => {
    const { form, text, disk } = await openMore('aliases:', '  - a/b.html # 2024')
    const field = form.getByRole('textbox', { name: 'Add an old address' })
    type(field, 'c/d.html')
    fireEvent.keyDown(field, { key: 'Enter' })
    expect(text()).toBe(disk('aliases:', '  - a/b.html # 2024', '  - c/d.html'))
    fireEvent.click(form.getByRole('button', { name: 'Remove c/d.html' }))
    expect(text()).toBe(disk('aliases:', '  - a/b.html # 2024'))
  })

  it('the day of a change is a whole day', async () => {
    const { form, text, disk } = await openMore('updated: "2026-01-01"')
    type(form.getByLabelText('Updated'), '2026-02-28')
    expect(text()).toBe(disk('updated: "2026-02-28"'))
  })

  it('a draft is one by its key only where its status says something else', async () => {
    const { form, text, disk } = await openMore('status: ready')
    const draft = form.getByRole('switch', { name: 'Draft' })
    expect(draft).toHaveProperty('checked', false)
    fireEvent.click(draft)
    expect(text()).toBe(disk('status: ready').replace('weight', 'draft: true\nweight'))
    fireEvent.click(draft)
    expect(text()).toBe(disk('status: ready'))
  })

  it('a draft by its status says so', async () => {
    const { form, text, disk } = await openMore('draft: true', 'status: idea')
    const draft = form.getByRole('switch', { name: 'Draft' })
    expect(form.getByText('Left out of what is published')).toBeTruthy()
    fireEvent.click(draft)
    expect(text()).toBe(disk('draft: false', 'status: idea'))
    fireEvent.click(draft)
    expect(text()).toBe(disk('status: idea'))
    expect(form.getByText('Its status leaves it out of what is published')).toBeTruthy()
  })
})
