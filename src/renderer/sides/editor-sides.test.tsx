import { EditorView } from '@codemirror/view'
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { Profiler } from 'react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { EditorSides } from './editor-sides.tsx'
import { openDocuments } from '../documents/app-documents.ts'
import { useCaretStore } from '../editor/caret-store.ts'
import { servicesOf } from '../editor/editor-services.ts'
import { usePaneFacts } from '../shell/use-pane-facts.ts'
import { useNavigationStore } from '../stores/navigation-store.ts'
import { useUiStore } from '../stores/ui-store.ts'
import { useWorkspaceStore } from '../stores/workspace-store.ts'
import { renderInApp } from '../testing/app-around.tsx'
import { fakeClient } from '../testing/fake-client.ts'
import { sampleEntry, sampleSeries } from '../testing/sample-series.ts'
import { sampleWorkspace, showSampleWorkspace } from '../testing/sample-workspace.ts'
import { afterPaint } from '../view-frame/after-paint.ts'

const first = sampleSeries([sampleEntry('a.md'), sampleEntry('b.md')])
const other = { ...sampleSeries([sampleEntry('x.md')]), folder: 'other' }
const at = (path: string, series = first.folder) => ({ series, path })
const nav = useNavigationStore.getState
/** Machines that do many things at once are slow; nothing is measured here. */
const patient = { timeout: 20_000 }

let drawn = 0

function Sides() {
  const facts = usePaneFacts()
  return (
    <Profiler id="sides" onRender={() => (drawn += 1)}>
      <EditorSides facts={facts} />
    </Profiler>
  )
}

/** The editor in which an article is, once it is there. */
async function editorOf(path: string): Promise<EditorView> {
  return waitFor(() => {
    const texts = screen.queryAllByRole('textbox', { hidden: true })
    const views = texts.flatMap((text) => EditorView.findFromDOM(text) ?? [])
    const found = views.find((view) => view.state.doc.toString().startsWith(path))
    if (found === undefined) throw new Error(`${path} is not in an editor yet.`)
    return found
  }, patient)
}

const type = (view: EditorView, text: string): void =>
  act(() => {
    const end = view.state.doc.length
    view.dispatch({ changes: { from: end, insert: text }, selection: { anchor: end + text.length } })
  })

const active = (): string | undefined => openDocuments()?.active?.session.ref.path
const closers = (): number => screen.queryAllByRole('button', { name: 'Close this side' }).length

async function showTwo(): Promise<{ readonly a: EditorView; readonly x: EditorView }> {
  nav().openArticle(at('a.md'))
  nav().openToSide(at('x.md', 'other'))
  const client = fakeClient({
    'article.open': ({ series, path }) => ({
      series,
      path,
      text: `${path} in ${series}.\n`,
      revision: 'a'.repeat(64),
      readOnly: null,
    }),
    'article.save': () => ({ revision: 'b'.repeat(64), savedAt: '2026-03-12T14:32:00.000Z' }),
    'article.check': () => [],
    'article.setAside': () => ({ keptAs: '.seriatim/recovery/1.md' }),
  })
  renderInApp(<Sides />, client)
  const [a, x] = [await editorOf('a.md'), await editorOf('x.md')]
  await waitFor(() => expect(active()).toBe('x.md'), patient)
  return { a, x }
}

beforeEach(() => {
  showSampleWorkspace(sampleWorkspace([first, other]))
  nav().begin({ kind: 'article' }, [])
})
afterEach(cleanup)

describe('two articles beside each other', () => {
  it('have an editor each; the one with the focus is in hand, and the window is about it', async () => {
    const { a, x } = await showTwo()
    const panes = screen.getAllByRole('region', { name: /^Editor/ })
    expect(panes.map((pane) => pane.getAttribute('aria-label'))).toEqual([
      'Editor, first article',
      'Editor, second article',
    ])
    fireEvent.focusIn(a.contentDOM)
    expect(useWorkspaceStore.getState().open).toEqual(at('a.md'))
    await waitFor(() => expect(active()).toBe('a.md'), patient)
    type(a, 'More')
    await waitFor(() => expect(useCaretStore.getState().place).toMatchObject({ line: 2, column: 5 }), patient)
    // What happens in the other one moves no caret that is shown.
    type(x, 'And\n\n')
    await afterPaint()
    expect(useCaretStore.getState().place).toMatchObject({ line: 2, column: 5 })
  })

  it('are not drawn anew at a key', async () => {
    const { x } = await showTwo()
    await waitFor(() => expect(drawn).toBeGreaterThan(1), patient)
    const before = drawn
    type(x, 'k')
    expect(drawn).toBe(before)
  })

  it('find their own pictures and links, whichever is in hand', async () => {
    const { a, x } = await showTwo()
    const addresses = [a, x].map((view) => servicesOf(view.state).pictureAddress('flow.png'))
    expect(addresses[0]).toContain('patterns/flow.png')
    expect(addresses[1]).toContain('other/flow.png')
  })

  it('leave their room to the other one, with its text, caret and undo', async () => {
    const { a, x } = await showTwo()
    type(x, 'Later')
    expect(closers()).toBe(2)
    fireEvent.focusIn(a.contentDOM)
    act(() => nav().closeSide(at('a.md')))
    const left = await editorOf('x.md')
    expect(left.state.doc.toString()).toBe('x.md in other.\nLater')
    expect(screen.getAllByRole('textbox')).toHaveLength(1)
    expect(closers()).toBe(0)
    await waitFor(() => expect(active()).toBe('x.md'), patient)
  })

  it('change places', async () => {
    await showTwo()
    const order = (): (string | null)[] =>
      screen.getAllByRole('textbox').map((text) => text.textContent.slice(0, 4))
    expect(order()).toEqual(['a.md', 'x.md'])
    const { beside, setBeside } = useWorkspaceStore.getState()
    act(() => setBeside(beside && { ...beside, at: 'after' }))
    await waitFor(() => expect(order()).toEqual(['x.md', 'a.md']), patient)
    expect(useWorkspaceStore.getState().open).toEqual(at('x.md', 'other'))
  })

  it('are one where there is no room, the one in hand, and two again', async () => {
    await showTwo()
    act(() => useUiStore.getState().setLayout('narrow'))
    expect(screen.getAllByRole('textbox').map((text) => text.textContent.slice(0, 4))).toEqual(['x.md'])
    expect(screen.getByRole('region', { name: 'Editor' })).toBeTruthy()
    expect(closers()).toBe(0)
    act(() => useUiStore.getState().setLayout('wide'))
    expect(screen.getAllByRole('textbox')).toHaveLength(2)
  })
})
