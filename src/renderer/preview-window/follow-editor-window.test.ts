import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { followEditorWindow, type EditorWindow } from './follow-editor-window.ts'
import { useHeardStore } from './heard-store.ts'
import { FakeLine } from './testing/fake-line.ts'
import { useCaretStore } from '../editor/caret-store.ts'
import { pointerChannel } from '../editor/pointer-channel.ts'
import { scrollChannel } from '../editor/scroll-channel.ts'
import { openPreviewLink } from '../preview/open-preview-link.ts'
import { usePreviewStore } from '../stores/preview-store.ts'
import { useWorkspaceStore } from '../stores/workspace-store.ts'
import { sampleEntry, sampleSeries } from '../testing/sample-series.ts'
import { sampleWorkspace } from '../testing/sample-workspace.ts'
import { goToArticle } from '../view-frame/go-to-article.ts'
import type { ToEditor, ToPreview } from '#shared/model/preview-window'

const article = { series: 'patterns', path: 'a.md' }
const workspace = sampleWorkspace([sampleSeries([sampleEntry('a.md'), sampleEntry('b.md')])])

let line: FakeLine<ToEditor, ToPreview>
let editor: EditorWindow

beforeEach(() => {
  useHeardStore.setState({ met: false, text: null, failed: false })
  useWorkspaceStore.setState({ workspace: null, open: null, series: null })
  usePreviewStore.setState({ subject: 'article' })
  line = new FakeLine()
  editor = followEditorWindow(line)
})
afterEach(() => editor.end())

const begin = (turn: string): void => {
  line.hear({ kind: 'begin', turn, subject: 'series' })
  line.hear({ kind: 'shows', turn, document: 1, article, series: 'patterns', failed: false })
}
const text = (): string | null => useHeardStore.getState().text?.now.toString() ?? null
const change = (turn: string, nth: number, insert: string): void =>
  line.hear({ kind: 'change', turn, document: 1, nth, from: 0, to: 0, insert })

describe('the preview’s own window', () => {
  it('asks when it comes up, and takes nothing before it is told from the beginning', () => {
    expect(line.take()).toEqual([{ kind: 'ask' }])
    change('t', 7, 'x')
    line.hear({ kind: 'text', turn: 't', document: 1, text: 'Of a turn whose beginning was missed' })
    expect(text()).toBeNull()
    begin('u')
    line.hear({ kind: 'text', turn: 'u', document: 1, text: 'text' })
    change('u', 1, 'A ')
    change('t', 2, 'old ')
    expect(text()).toBe('A text')
    expect(useHeardStore.getState().met).toBe(true)
    expect(usePreviewStore.getState().subject).toBe('series')
    expect(line.take().filter(({ kind }) => kind === 'ask')).toEqual([])
  })

  it('asks once where a change is missing, and again when the other page comes up anew', () => {
    begin('t')
    line.hear({ kind: 'text', turn: 't', document: 1, text: 'text' })
    line.take()
    change('t', 2, 'x')
    change('t', 3, 'y')
    expect(line.take()).toEqual([{ kind: 'ask' }])
    line.hear({ kind: 'awake' })
    expect(line.take()).toEqual([{ kind: 'ask' }])
    usePreviewStore.getState().show('index')
    line.take()
    begin('u')
    line.hear({ kind: 'text', turn: 'u', document: 1, text: 'whole' })
    expect(text()).toBe('whole')
    // The page that came up anew begins with the article; this window stays where it is, and says so.
    expect(usePreviewStore.getState().subject).toBe('index')
    expect(line.take()).toEqual([{ kind: 'subject', subject: 'index' }])
  })

  it('shows what is open there, whichever of window and host is heard first', () => {
    begin('t')
    editor.receive(workspace)
    expect(useWorkspaceStore.getState()).toMatchObject({ open: article, series: 'patterns' })
    line.hear({ kind: 'text', turn: 't', document: 1, text: 'text' })
    const renamed = { series: 'patterns', path: 'c.md' }
    line.hear({ kind: 'shows', turn: 't', document: 1, article: renamed, series: null, failed: false })
    expect(useWorkspaceStore.getState().open).toEqual(renamed)
    expect(text()).toBe('text')
    line.hear({ kind: 'shows', turn: 't', document: 2, article: null, series: null, failed: false })
    expect([useWorkspaceStore.getState().open, text()]).toEqual([null, null])
    line.hear({ kind: 'shows', turn: 't', document: 3, article, series: null, failed: true })
    expect(useHeardStore.getState().failed).toBe(true)
  })

  it('has the editor at the other end of its channels', () => {
    begin('t')
    line.take()
    const seen: unknown[] = []
    const leave = [
      scrollChannel.join('preview', { show: (place) => seen.push(['scroll', place]) }),
      pointerChannel.joinPreview((pointed) => seen.push(['pointed', pointed])),
    ]
    line.hear({ kind: 'scroll', turn: 't', place: 12.5 })
    line.hear({ kind: 'pointed', turn: 't', line: 4 })
    line.hear({ kind: 'caret', turn: 't', place: { line: 3, column: 2, selected: 0 } })
    expect(seen).toEqual([
      ['scroll', 12.5],
      ['pointed', 4],
    ])
    expect(scrollChannel.now()).toBe(12.5)
    expect(useCaretStore.getState().place).toEqual({ line: 3, column: 2, selected: 0 })
    scrollChannel.moved('preview', 20)
    pointerChannel.overPreview({ first: 1, last: 2 })
    pointerChannel.pressed({ line: 5, column: 6 })
    expect(line.take()).toEqual([
      { kind: 'scroll', document: 1, place: 20 },
      { kind: 'over', document: 1, lines: { first: 1, last: 2 } },
      { kind: 'press', document: 1, line: 5, column: 6 },
    ])
    for (const each of leave) each()
  })

  it('leaves to the other window what is done in an editor', () => {
    begin('t')
    line.take()
    const other = { series: 'patterns', path: 'b.md' }
    openPreviewLink({ kind: 'article', source: other, fragment: null })
    openPreviewLink({ kind: 'series', series: 'patterns' })
    goToArticle(other, 3)
    editor.runAction('app.settings')
    expect(line.take()).toEqual([
      { kind: 'subject', subject: 'article' },
      { kind: 'open', article: other },
      { kind: 'series', series: 'patterns' },
      { kind: 'subject', subject: 'series' },
      { kind: 'reveal', article: other, line: 3, column: null },
      { kind: 'open', article: other },
      { kind: 'action', action: 'app.settings' },
    ])
    expect(useWorkspaceStore.getState().open).toEqual(article)
  })
})
