import { act, fireEvent, render, screen } from '@testing-library/react'
import { ActionContextProvider } from '../actions/action-context.tsx'
import { AppServicesProvider } from '../app-services.tsx'
import { fakeClient, type Answers, type FakeClient } from './fake-client.ts'
import { hostArrange, hostMove } from './host-move.ts'
import { sampleWorkspace, showSampleWorkspace } from './sample-workspace.ts'
import { ArticleRows, type ArticleRowsProps } from '../list/article-rows.tsx'
import { ListToolsProvider } from '../list/list-tools.tsx'
import { Words } from '../shell/words.tsx'
import { useShownSeries } from '../stores/shown-series.ts'
import type { Series } from '#shared/model/series'
import type { Workspace } from '#shared/model/workspace'

export interface ShowOptions extends Partial<Pick<ArticleRowsProps, 'look' | 'grouped'>> {
  readonly workspace?: Partial<Workspace>
  readonly answers?: Answers
}

function Shown({ look, grouped }: Pick<ArticleRowsProps, 'look' | 'grouped'>) {
  const series = useShownSeries()
  return series === null ? null : <ArticleRows series={series} look={look} grouped={grouped} />
}

/** Shows the rows of a series over a host that moves as it is told. */
export function showRows(series: Series, options: ShowOptions = {}): FakeClient {
  const { look = 'compact', grouped = false, workspace = {}, answers = {} } = options
  let disk = series
  const client = fakeClient({
    'series.move': (move) => {
      disk = hostMove(disk, move)
      return disk
    },
    'series.arrange': (order) => {
      disk = hostArrange(disk, order)
      return disk
    },
    ...answers,
  })
  showSampleWorkspace(sampleWorkspace([series], workspace))
  const host = {
    host: 'memory',
    version: '0',
    platform: 'linux',
    capabilities: {
      folderDialog: false,
      nativeMenu: false,
      zoom: false,
      previewWindow: false,
      openResult: 'url',
    },
    systemAccent: null,
  } as const
  render(
    <Words>
      <AppServicesProvider client={client} host={host}>
        <ListToolsProvider>
          <ActionContextProvider>
            <Shown look={look} grouped={grouped} />
          </ActionContextProvider>
        </ListToolsProvider>
      </AppServicesProvider>
    </Words>,
  )
  return client
}

/** A row of a tree is named by its label, an option by the words in it. */
function nameOf(element: Element): string {
  return element.getAttribute('aria-label') ?? element.firstElementChild?.textContent ?? ''
}

/** The name of the row with the focus. */
export function focusedRow(): string {
  return document.activeElement === null ? '' : nameOf(document.activeElement)
}

/** Names of the rows that are drawn, heads included, in the order of the page. */
export function rowNames(): string[] {
  return [...document.querySelectorAll('[data-article-rows] [data-key]:not([aria-hidden])')].map(nameOf)
}

/** The row whose name matches, in a tree or in a flat list. */
export function row(name: RegExp): HTMLElement {
  return screen.queryByRole('row', { name }) ?? screen.getByRole('option', { name })
}

export function focusRow(name: RegExp): HTMLElement {
  const found = row(name)
  act(() => found.focus())
  return found
}

/** Presses keys one after the other where the focus is: `Shift+ArrowDown`, ` `. */
export function press(...keys: string[]): void {
  for (const chord of keys) {
    const target = document.activeElement
    if (target === null) throw new Error('nothing has the focus')
    const parts = chord === ' ' ? [' '] : chord.split('+')
    const key = parts.at(-1) ?? ''
    fireEvent.keyDown(target, {
      key,
      shiftKey: parts.includes('Shift'),
      ctrlKey: parts.includes('Control'),
      altKey: parts.includes('Alt'),
    })
  }
}
