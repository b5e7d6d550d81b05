import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useLayoutStore } from '../stores/layout-store.ts'
import { useOrderStore } from '../stores/order-store.ts'
import { useReorderStore } from '../stores/reorder-store.ts'
import { useUiStore } from '../stores/ui-store.ts'
import { useWorkspaceStore } from '../stores/workspace-store.ts'
import type { Answers, FakeClient } from '../testing/fake-client.ts'
import { sampleEntry, sampleSection, sampleSeries } from '../testing/sample-series.ts'
import { focusedRow, focusRow, press, row, rowNames, showRows } from '../testing/show-rows.tsx'
import { SeriatimError } from '#shared/errors'
import type { Section, Series } from '#shared/model/series'

const entries = [
  sampleEntry('a.md', { title: 'Apples', section: 'core' }),
  sampleEntry('b.md', { title: 'Bees', section: 'ai' }),
  sampleEntry('c.md', { title: 'Cedars', section: 'core' }),
]
const sections = [sampleSection('core', 'Core'), sampleSection('ai', 'AI'), sampleSection('new', 'New')]
const series = sampleSeries(entries, { sections })
const spoken = (): string => useReorderStore.getState().spoken
const says = (words: string): Promise<void> => waitFor(() => expect(spoken()).toBe(words))
const step = '00000001-0badcafe'

afterEach(() => {
  cleanup()
  act(() => useLayoutStore.getState().setLocked('patterns', false))
})

/** A host that changes sections as it is told. */
function shown(answers: Answers = {}): FakeClient {
  const now = (): Series => useWorkspaceStore.getState().workspace?.series[0] ?? series
  const answer = (changed: readonly Section[]) => ({
    step,
    series: { ...now(), sections: [...changed], entries: [...now().entries] },
  })
  return showRows(series, {
    grouped: true,
    answers: {
      'section.reorder': ({ section, before }) => {
        const own = now().sections.filter(({ id }) => id === section)
        const others = now().sections.filter(({ id }) => id !== section)
        const at = others.findIndex(({ id }) => id === before)
        return answer(others.toSpliced(at < 0 ? others.length : at, 0, ...own))
      },
      'section.rename': ({ section, title }) =>
        answer(now().sections.map((each) => (each.id === section ? { ...each, title } : each))),
      'section.remove': ({ section }) => {
        const made = answer(now().sections.filter(({ id }) => id !== section))
        const left = made.series.entries.map((entry) =>
          entry.section === section ? { ...entry, section: null } : entry,
        )
        return { ...made, series: { ...made.series, entries: left } }
      },
      ...answers,
    },
  })
}
const heads = (): string[] =>
  rowNames()
    .filter((name) => name.endsWith('min') && !/^\d/.test(name))
    .map((name) => name.split(',')[0] ?? '')

async function choose(head: RegExp, item: RegExp): Promise<void> {
  focusRow(head)
  press('Shift+F10')
  fireEvent.click(await screen.findByRole('menuitem', { name: item }))
}

describe('the menu of a section', () => {
  it('moves it among the others and says where it stands; the head keeps the focus', async () => {
    const client = shown()
    await choose(/^Core/, /^Move section down/)
    await says('Core, section 2 of 3, before New.')
    expect(client.calls).toEqual([
      ['section.reorder', { series: 'patterns', section: 'core', before: 'new' }],
    ])
    expect(heads()).toEqual(['AI', 'Core', 'New'])
    await waitFor(() => expect(focusedRow()).toMatch(/^Core/))
    await choose(/^Core/, /^Move section down/)
    await says('Core, section 3 of 3, at the end.')
    await choose(/^Core/, /^Move section down/)
    await says('Last of 3 sections.')
    expect(useOrderStore.getState().undo.map(({ kind, title }) => [kind, title])).toEqual([
      ['relocation', 'Core'],
      ['relocation', 'Core'],
    ])
  })

  it('says why a locked order stays, and that a failed one is as it was', async () => {
    const client = shown({
      'section.reorder': () => {
        throw new SeriatimError('file.diskFull', 'The disk is full.')
      },
    })
    await choose(/^AI/, /^Move section up/)
    await says('The sections could not be saved. AI is back in place.')
    expect(heads()).toEqual(['Core', 'AI', 'New'])
    act(() => useLayoutStore.getState().setLocked('patterns', true))
    await choose(/^AI/, /^Move section up/)
    await says('The order of this series is locked. Unlock it to move articles.')
    expect(client.calls).toHaveLength(1)
  })

  it('takes it out; its articles stay, and the first has the focus', async () => {
    shown()
    await choose(/^Core/, /^Remove section/)
    await says('Section “Core” removed. Its 2 articles stay.')
    expect(heads()).toEqual(['AI', 'New'])
    expect(rowNames().slice(0, 2).join()).toMatch(/Apples.*Cedars/)
    await waitFor(() => expect(focusedRow()).toMatch(/Apples/))
  })

  it('asks for titles to plan in it, and for another section beside it', async () => {
    shown()
    await choose(/^AI/, /^Plan titles/)
    expect(useUiStore.getState().dialog).toEqual({ kind: 'plan-titles', series: 'patterns', section: 'ai' })
    act(() => useUiStore.getState().closeDialog())
    await choose(/^AI/, /^New section/)
    expect(useUiStore.getState().dialog).toEqual({
      kind: 'new-section',
      series: 'patterns',
      keys: [],
      beside: 'section:ai',
    })
    act(() => useUiStore.getState().closeDialog())
  })
})

describe('a new title for a section', () => {
  const field = (): HTMLInputElement => screen.getByRole('textbox', { name: 'Title of the section' })

  async function write(head: RegExp): Promise<void> {
    await choose(head, /^Rename section/)
    await waitFor(() => expect(document.activeElement).toBe(field()))
  }

  it('is written in its head and kept with Enter', async () => {
    const client = shown()
    await write(/^Core/)
    fireEvent.change(field(), { target: { value: ' Heart ' } })
    fireEvent.keyDown(field(), { key: 'Enter' })
    await says('The section is “Heart” now.')
    expect(client.calls).toEqual([
      ['section.rename', { series: 'patterns', section: 'core', title: 'Heart' }],
    ])
    await waitFor(() => expect(focusedRow()).toMatch(/^Heart/))
  })

  it('is given up with Escape, and nothing is asked where it stays the same', async () => {
    const client = shown()
    await write(/^Core/)
    fireEvent.change(field(), { target: { value: 'Other' } })
    fireEvent.keyDown(field(), { key: 'Escape' })
    await waitFor(() => expect(focusedRow()).toMatch(/^Core/))
    await write(/^Core/)
    fireEvent.keyDown(field(), { key: 'Enter' })
    await waitFor(() => expect(focusedRow()).toMatch(/^Core/))
    expect(client.calls).toEqual([])
  })

  it('stays in the field where it cannot be had', async () => {
    shown({
      'section.rename': () => {
        throw new SeriatimError('series.nameTaken', 'This series has a section "AI" already.')
      },
    })
    await write(/^Core/)
    fireEvent.change(field(), { target: { value: 'AI' } })
    fireEvent.keyDown(field(), { key: 'Enter' })
    await waitFor(() => expect(field().selectionEnd).toBe(2))
    expect(field().value).toBe('AI')
    fireEvent.keyDown(field(), { key: 'Escape' })
  })
})

describe('a section that is dragged by its head', () => {
  /** The page of these tests has no layout; the list is where it says, and as high as it is. */
  beforeEach(() => {
    vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockImplementation(function rect(
      this: HTMLElement,
    ) {
      return new DOMRect(0, 0, 300, this.hasAttribute('data-list-scroller') ? 600 : 26)
    })
  })
  afterEach(() => vi.restoreAllMocks())

  const hold = (head: RegExp, clientY: number): void => {
    const pressed = { button: 0, isPrimary: true, pointerId: 1, clientX: 50, clientY: 10 }
    fireEvent.pointerDown(row(head), pressed)
    act(() => void fireEvent.pointerMove(window, { pointerId: 1, clientX: 50, clientY }))
  }
  const label = (): string | undefined =>
    document.querySelector('[data-insertion-label]')?.textContent ?? undefined
  const release = (clientY: number): void =>
    act(() => void fireEvent.pointerUp(window, { pointerId: 1, clientX: 50, clientY }))

  it('goes where the line shows; the reading order is not asked for', async () => {
    const client = shown()
    // Core is 28 and two rows of 26 high, AI 28 and one.
    hold(/^Core/, 80 + 40)
    expect(label()).toBe('Before New')
    expect(row(/^Core/).hasAttribute('data-left-behind')).toBe(true)
    release(80 + 40)
    await says('Core, section 2 of 3, before New.')
    expect(heads()).toEqual(['AI', 'Core', 'New'])
    expect(client.calls.map(([method]) => method)).toEqual(['section.reorder'])
    hold(/^AI/, 900)
    expect(label()).toBe('After New')
    release(500)
    await says('AI, section 3 of 3, at the end.')
  })

  it('stays with Escape, and where it stood', async () => {
    const client = shown()
    hold(/^Core/, 70)
    expect(label()).toBe('Stays in place')
    release(70)
    await says('Cancelled. Core is back in place.')
    hold(/^Core/, 300)
    act(() => void fireEvent.keyDown(window, { key: 'Escape' }))
    release(300)
    expect(document.querySelector('[data-drag-layer]')).toBeNull()
    expect(client.calls).toEqual([])
  })

  it('is refused while the order is locked, and opens and closes at a press', () => {
    shown()
    act(() => useLayoutStore.getState().setLocked('patterns', true))
    const nods = useReorderStore.getState().refusals
    hold(/^Core/, 300)
    expect(document.querySelector('[data-drag-layer]')).toBeNull()
    expect(useReorderStore.getState().refusals).toBe(nods + 1)
    fireEvent.pointerDown(row(/^Core/), { button: 0, isPrimary: true, pointerId: 1, clientX: 5, clientY: 5 })
    release(5)
    expect(screen.queryByRole('row', { name: /Apples/ })).toBeNull()
    act(() => useLayoutStore.getState().setGroupOpen('patterns', 'section:core', true))
  })
})
