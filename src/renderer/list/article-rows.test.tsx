import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { useSelectionStore } from '../stores/selection-store.ts'
import { useSettingsStore } from '../stores/settings-store.ts'
import { useWorkspaceStore } from '../stores/workspace-store.ts'
import { sampleEntry, sampleSection, sampleSeries } from '../testing/sample-series.ts'
import { focusedRow, focusRow, press, row, rowNames, showRows } from '../testing/show-rows.tsx'
import { settingsSchema } from '#shared/model/settings'

const entries = [
  sampleEntry('a.md', {
    title: 'Apples: Red',
    section: 'core',
    excerpt: 'All about apples.',
    tags: ['fruit'],
  }),
  sampleEntry('b.md', { title: 'Bees', section: 'ai' }),
  sampleEntry('c.md', { title: 'Cedars', section: 'core' }),
  sampleEntry('d.md', { title: 'Dunes', section: 'core', state: 'draft', draft: true, status: 'draft' }),
]
const unplaced = sampleEntry('u.md', { title: 'Umbrella', state: 'unplaced' })
const grouped = sampleSeries([...entries, unplaced], {
  sections: [sampleSection('core', 'Core'), sampleSection('ai', 'AI'), sampleSection('new', 'New')],
})
const flat = sampleSeries(entries)
const selected = (): string[] => [...useSelectionStore.getState().keys].toSorted()

afterEach(() => {
  cleanup()
  useSettingsStore.setState({ settings: settingsSchema.parse({}) })
})

describe('the rows of a series', () => {
  it('are options of a list when flat, named by number, title, status and minutes', () => {
    showRows(flat)
    expect(rowNames()).toEqual([
      '01, Apples: Red, Published, 10 minutes',
      '02, Bees, Published, 10 minutes',
      '03, Cedars, Published, 10 minutes',
      'Dunes, Draft, 10 minutes',
    ])
    const list = screen.getByRole('listbox', { name: 'Articles of Patterns' })
    expect(list.getAttribute('aria-multiselectable')).toBe('true')
    expect(row(/Bees/).getAttribute('aria-posinset')).toBe('2')
    expect(row(/Bees/).getAttribute('aria-setsize')).toBe('4')
  })

  it('are rows of a tree when grouped, with empty groups and the unplaced last', () => {
    showRows(grouped, { grouped: true })
    expect(rowNames()).toEqual([
      'Core, 3 articles, 20 min',
      '01, Apples: Red, Published, 10 minutes',
      '03, Cedars, Published, 10 minutes',
      'Dunes, Draft, 10 minutes',
      'AI, 1 article, 10 min',
      '02, Bees, Published, 10 minutes',
      'New, empty, 0 min',
      'New is empty. Drop an article here.',
      'Unplaced, 1 article',
      'Umbrella, In the folder, but not in the reading order, Published, 10 minutes',
    ])
    expect(screen.getByRole('treegrid').getAttribute('aria-rowcount')).toBe('10')
    const facts = ['aria-level', 'aria-posinset', 'aria-setsize', 'aria-rowindex'].map((name) =>
      row(/Cedars/).getAttribute(name),
    )
    expect(facts).toEqual(['2', '2', '3', '3'])
    expect(row(/^AI/).getAttribute('aria-expanded')).toBe('true')
    expect(row(/^AI/).getAttribute('aria-posinset')).toBe('2')
  })

  it('have one tab stop among them', () => {
    showRows(grouped, { grouped: true })
    expect(document.querySelectorAll('[data-article-rows] [tabindex="0"]')).toHaveLength(1)
  })

  it('say in the outline what they are about', () => {
    showRows(flat, { look: 'outline' })
    expect(row(/Apples/).textContent).toContain('All about apples.')
    expect(row(/Apples/).textContent).toContain('fruit')
    expect(row(/Apples/).textContent).toContain('10 min')
  })

  it('show minutes and words for the status as the settings say', () => {
    useSettingsStore.setState({ settings: settingsSchema.parse({ showMinutes: false, statusWords: true }) })
    showRows(flat)
    const drawn = row(/Dunes/).lastElementChild?.textContent
    expect(drawn).toContain('Draft')
    expect(drawn).not.toContain('10')
  })

  it('count the problems of their article and name them', () => {
    const problem = {
      code: 'link.broken',
      series: 'patterns',
      line: 1,
      column: 1,
      message: 'Broken.',
    } as const
    showRows(flat, {
      workspace: {
        problems: [
          { ...problem, path: 'b.md', severity: 'error' },
          { ...problem, path: 'b.md', severity: 'warning' },
        ],
      },
    })
    expect(row(/Bees/).firstElementChild?.textContent).toContain('1 error, 1 warning')
    expect(row(/Bees/).textContent).toContain('2')
  })

  it('are in the page only where they are seen', () => {
    const many = sampleSeries(Array.from({ length: 10_000 }, (_, index) => sampleEntry(`e${index}.md`)))
    showRows(many)
    expect(rowNames().length).toBeLessThan(80)
    focusRow(/^00001,/)
    press('End')
    expect(focusedRow()).toContain('10000, e9999.md')
    press('Home')
    expect(focusedRow()).toContain('00001, e0.md')
  })
})

describe('keys in the list', () => {
  it('open an article with Enter and mark its row', () => {
    showRows(flat)
    focusRow(/Bees/)
    press('Enter')
    expect(useWorkspaceStore.getState().open).toEqual({ series: 'patterns', path: 'b.md' })
    expect(row(/Bees/).getAttribute('aria-selected')).toBe('true')
    expect(row(/Bees/).getAttribute('aria-current')).toBe('true')
  })

  it('go from row to row and select what they come to', () => {
    showRows(flat)
    focusRow(/Apples/)
    press('ArrowDown', 'ArrowDown')
    expect(focusedRow()).toContain('Cedars')
    expect(selected()).toEqual(['c.md'])
    expect(useWorkspaceStore.getState().open).toBeNull()
  })

  it('select a range with Shift, more with Mod, all, and one again with Esc', () => {
    showRows(flat)
    focusRow(/Apples/)
    press('ArrowDown', 'Shift+ArrowDown')
    expect(selected()).toEqual(['b.md', 'c.md'])
    press('Control+ArrowDown', 'Control+ ')
    expect(selected()).toEqual(['b.md', 'c.md', 'd.md'])
    press('Control+ ')
    expect(selected()).toEqual(['b.md', 'c.md'])
    press('Control+a')
    expect(selected()).toEqual(['a.md', 'b.md', 'c.md', 'd.md'])
    press('Escape')
    expect(selected()).toEqual(['d.md'])
  })

  it('find an article by its number and by its title', () => {
    showRows(grouped, { grouped: true })
    focusRow(/Apples/)
    press('0', '2')
    expect(focusedRow()).toContain('Bees')
  })

  it('close and open a group, and go between its head and its rows', () => {
    showRows(grouped, { grouped: true })
    focusRow(/Apples/)
    press('ArrowLeft')
    expect(focusedRow()).toContain('Core')
    press('ArrowLeft')
    expect(screen.queryByRole('row', { name: /Apples/ })).toBeNull()
    press('ArrowRight', 'ArrowRight')
    expect(focusedRow()).toContain('Apples')
  })

  it('open the menu of the row', async () => {
    showRows(grouped, { grouped: true })
    focusRow(/Bees/)
    press('Shift+F10')
    const names = (await screen.findAllByRole('menuitem')).map((item) => item.textContent)
    expect(names.map((name) => name?.replace(/(Alt|Ctrl|Delete|F2).*$/, ''))).toEqual([
      'Open',
      'Open to the side',
      'Move up',
      'Move down',
      'Move to number…',
      'Move to section',
      'Status',
      'New section from this…',
      'Without number',
      'Leave out of exports',
      'Rename file…',
      'Duplicate',
      'Save as template',
      'Split at the cursor…',
      'Merge with next',
      'Versions…',
      'What links here…',
      'Copy as',
      'Move to trash',
    ])
  })
})

describe('presses on the list', () => {
  const click = (name: RegExp, keys: object = {}): void => {
    fireEvent.pointerDown(row(name), { button: 0, isPrimary: true, pointerId: 1, ...keys })
    fireEvent.pointerUp(window, { pointerId: 1, ...keys })
  }

  it('select and open; with Shift and Mod they only select', () => {
    showRows(flat)
    click(/Apples/)
    expect(useWorkspaceStore.getState().open?.path).toBe('a.md')
    click(/Cedars/, { shiftKey: true })
    expect(selected()).toEqual(['a.md', 'b.md', 'c.md'])
    click(/Bees/, { ctrlKey: true })
    expect(selected()).toEqual(['a.md', 'c.md'])
    expect(useWorkspaceStore.getState().open?.path).toBe('a.md')
  })

  it('open to the side with Alt', () => {
    showRows(flat)
    click(/Apples/)
    click(/Cedars/, { altKey: true })
    expect(useWorkspaceStore.getState().open?.path).toBe('c.md')
    expect(useWorkspaceStore.getState().beside?.article.path).toBe('a.md')
  })

  it('close a group', async () => {
    showRows(grouped, { grouped: true })
    click(/^AI/)
    await waitFor(() => expect(screen.queryByRole('row', { name: /Bees/ })).toBeNull())
  })

  it('ask for the menu of all that are selected', async () => {
    showRows(flat)
    click(/Apples/)
    click(/Bees/, { ctrlKey: true })
    fireEvent.contextMenu(row(/Bees/))
    expect(await screen.findByRole('menu', { name: 'Actions for 2 articles' })).toBeTruthy()
    expect(selected()).toEqual(['a.md', 'b.md'])
  })
})

describe('the focus', () => {
  it('goes to the next row when its article is gone, else to the one before', () => {
    showRows(flat)
    focusRow(/Bees/)
    const receive = (keys: string[]): void =>
      act(() =>
        useWorkspaceStore
          .getState()
          .receiveSeries(sampleSeries(entries.filter(({ key }) => keys.includes(key)))),
      )
    receive(['a.md', 'c.md', 'd.md'])
    expect(focusedRow()).toContain('Cedars')
    receive(['a.md', 'c.md'])
    receive(['a.md'])
    expect(focusedRow()).toContain('Apples')
    expect(selected()).toEqual(['a.md'])
  })

  it('stays with a row that comes into another group', () => {
    showRows(grouped, { grouped: true })
    focusRow(/Cedars/)
    const changed = grouped.entries.map((entry) =>
      entry.key === 'c.md' ? { ...entry, section: 'new' } : entry,
    )
    act(() => useWorkspaceStore.getState().receiveSeries({ ...grouped, entries: changed }))
    expect(focusedRow()).toContain('Cedars')
  })

  it('comes to a row that is asked for, in a closed group too', async () => {
    showRows(grouped, { grouped: true })
    focusRow(/^AI/)
    press('Enter')
    act(() => useSelectionStore.getState().wantFocus('patterns', 'b.md'))
    await waitFor(() => expect(focusedRow()).toContain('Bees'))
  })

  it('does not come back to a list that it has left', () => {
    showRows(flat)
    const outside = document.createElement('button')
    document.body.append(outside)
    focusRow(/Bees/)
    act(() => outside.focus())
    act(() => useWorkspaceStore.getState().receiveSeries(sampleSeries(entries.slice(0, 2))))
    expect(document.activeElement).toBe(outside)
    outside.remove()
  })
})
