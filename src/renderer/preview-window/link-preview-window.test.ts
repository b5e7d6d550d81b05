import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { linkPreviewWindow } from './link-preview-window.ts'
import { FakeLine } from './testing/fake-line.ts'
import { Documents } from '../documents/documents.ts'
import { FakeClock, settled } from '../documents/testing/fake-clock.ts'
import { FakeHost } from '../documents/testing/fake-host.ts'
import { MemoryBuffer } from '../documents/testing/memory-buffer.ts'
import { useCaretStore } from '../editor/caret-store.ts'
import { pointerChannel } from '../editor/pointer-channel.ts'
import { scrollChannel } from '../editor/scroll-channel.ts'
import { useLayoutStore } from '../stores/layout-store.ts'
import { useNavigationStore } from '../stores/navigation-store.ts'
import { usePreviewStore } from '../stores/preview-store.ts'
import { useRevealStore } from '../stores/reveal-store.ts'
import { useUiStore } from '../stores/ui-store.ts'
import { useWorkspaceStore } from '../stores/workspace-store.ts'
import { fakeClient } from '../testing/fake-client.ts'
import { sampleEntry, sampleSeries } from '../testing/sample-series.ts'
import { sampleWorkspace, showSampleWorkspace } from '../testing/sample-workspace.ts'
import type { ToEditor, ToPreview } from '#shared/model/preview-window'

const article = { series: 'patterns', path: 'a.md' }
const other = { series: 'patterns', path: 'b.md' }

beforeEach(() => {
  showSampleWorkspace(sampleWorkspace([sampleSeries([sampleEntry('a.md'), sampleEntry('b.md')])]))
  useNavigationStore.setState({ view: { kind: 'article' }, tabs: [article] })
  useWorkspaceStore.getState().openArticle(article)
  useUiStore.getState().setPreviewDetached(false)
  useRevealStore.setState({ reveal: null })
  usePreviewStore.setState({ subject: 'article' })
  useCaretStore.setState({ place: null })
})

let end: () => void = () => undefined
afterEach(() => end())

/** The window in which articles are written, with a text in it and an ear for what it says. */
async function linked() {
  const line = new FakeLine<ToPreview, ToEditor>()
  const [host, clock] = [new FakeHost('One'), new FakeClock()]
  let close = (): void => undefined
  const client = {
    ...fakeClient({ 'window.showEditor': () => ({}), 'window.closePreview': () => ({}) }),
    on: (event: string, listener: (payload: never) => void) => {
      if (event === 'window.previewClosed') close = () => listener({} as never)
      return () => undefined
    },
  }
  const documents = new Documents({
    client: host,
    scheduler: clock,
    autosave: () => true,
    merged: () => undefined,
    loadBuffers: async () => (opened) => new MemoryBuffer(opened.text),
  })
  const ran: string[] = []
  end = linkPreviewWindow({
    line,
    client,
    documents,
    scheduler: clock,
    runAction: (id) => ran.push(id),
    fail: () => undefined,
  })
  const ask = async (): Promise<readonly ToPreview[]> => {
    line.take()
    line.hear({ kind: 'ask' })
    await settled()
    await clock.pass(1)
    return line.take()
  }
  const type = async (text: string): Promise<void> => {
    const open = await documents.open(useWorkspaceStore.getState().open ?? article)
    open.buffer.type(text)
    open.session.edited()
  }
  return { line, host, clock, client, documents, ran, ask, type, closed: () => close() }
}

const kinds = (messages: readonly ToPreview[]): readonly string[] => messages.map(({ kind }) => kind)

describe('the window in which articles are written', () => {
  it('says that it came up, and changes nothing before the preview’s window is there', async () => {
    const { line, ask } = await linked()
    expect(line.take()).toEqual([{ kind: 'awake' }])
    expect(useUiStore.getState().previewDetached).toBe(false)
    useLayoutStore.getState().change({ showPreview: false })
    await ask()
    expect(useUiStore.getState().previewDetached).toBe(true)
    // When its window is closed the preview is wanted in its pane.
    expect(useLayoutStore.getState().showPreview).toBe(true)
  })

  it('tells everything from the beginning, then what is typed and where the author goes', async () => {
    const { line, clock, ask, type } = await linked()
    useCaretStore.setState({ place: { line: 2, column: 1, selected: 0 } })
    const all = await ask()
    expect(all[0]).toMatchObject({ kind: 'begin', subject: 'article' })
    expect(all).toContainEqual(expect.objectContaining({ kind: 'text', text: 'One' }))
    expect(all.findLast(({ kind }) => kind === 'shows')).toMatchObject({ article, series: 'patterns' })
    expect(all).toContainEqual(
      expect.objectContaining({ kind: 'caret', place: { line: 2, column: 1, selected: 0 } }),
    )
    await type(' two')
    await type(' three')
    await clock.pass(1)
    expect(line.take()).toMatchObject([
      { kind: 'change', nth: 1, insert: expect.stringMatching(/ two three$/) },
    ])
    scrollChannel.moved('editor', 4.5)
    pointerChannel.overEditor(3)
    useCaretStore.setState({ place: { line: 3, column: 1, selected: 0 } })
    expect(line.take()).toMatchObject([
      { kind: 'scroll', place: 4.5 },
      { kind: 'pointed', line: 3 },
      { kind: 'caret', place: { line: 3 } },
    ])
  })

  it('tells the whole in a new turn when it is asked again, and nothing more of the old one', async () => {
    const { clock, line, ask, type } = await linked()
    const first = await ask()
    await type(' two')
    const again = await ask()
    expect(again.filter(({ kind }) => kind === 'text')).toMatchObject([{ text: 'One two' }])
    const turnsOf = (told: readonly ToPreview[]) =>
      new Set(told.map((message) => ('turn' in message ? message.turn : '')))
    expect([turnsOf(first).size, turnsOf(again).size, turnsOf([...first, ...again]).size]).toEqual([1, 1, 2])
    await type(' three')
    await clock.pass(1)
    expect(kinds(line.take())).toEqual(['change'])
  })

  it('tells of another article, of its other name, and of one that cannot be opened', async () => {
    const { line, host, clock, documents, ask } = await linked()
    await ask()
    useWorkspaceStore.getState().openArticle(other)
    await clock.pass(1)
    await settled()
    await clock.pass(1)
    const told = line.take()
    expect(told.filter(({ kind }) => kind === 'text')).toHaveLength(1)
    expect(told.at(0)).toMatchObject({ kind: 'shows', article: other })

    const renamed = { series: 'patterns', path: 'c.md' }
    useWorkspaceStore.getState().openArticle(renamed)
    host.move(other, renamed)
    await clock.pass(1)
    expect(line.take()).toMatchObject([{ kind: 'shows', article: renamed }])
    expect(documents.find(renamed)).not.toBeNull()

    host.answers = { kind: 'fails', code: 'article.notUtf8' }
    useWorkspaceStore.getState().openArticle({ series: 'patterns', path: 'd.md' })
    await clock.pass(1)
    await settled()
    await clock.pass(1)
    expect(line.take().at(-1)).toMatchObject({ kind: 'shows', failed: true })
    expect(host.count('article.open')).toBe(3)

    useWorkspaceStore.getState().openArticle(null)
    await clock.pass(1)
    expect(line.take()).toMatchObject([{ kind: 'shows', article: null, failed: false }])
  })

  it('goes where is pressed over there and comes to the front, but not for a text that it shows no more', async () => {
    const { line, client, clock, ask } = await linked()
    const gone: unknown[] = []
    const leave = pointerChannel.joinEditor(
      (lines) => gone.push(lines),
      (point) => gone.push(point),
    )
    const shown = (await ask()).findLast((message) => message.kind === 'shows')?.document ?? 0
    line.hear({ kind: 'press', document: shown, line: 3, column: 4 })
    line.hear({ kind: 'press', document: shown - 1, line: 9, column: 9 })
    line.hear({ kind: 'over', document: shown, lines: { first: 1, last: 2 } })
    line.hear({ kind: 'over', document: shown + 1, lines: { first: 8, last: 9 } })
    expect(gone).toMatchObject([
      { line: 3, column: 4 },
      { first: 1, last: 2 },
    ])
    expect(client.calls).toEqual([['window.showEditor', {}]])

    useNavigationStore.getState().show({ kind: 'all-series' })
    line.hear({ kind: 'press', document: shown, line: 5, column: 6 })
    expect(useNavigationStore.getState().view).toEqual({ kind: 'article' })
    expect(useRevealStore.getState().reveal).toEqual({ article, line: 5, column: 6 })
    await clock.pass(1)
    leave()
  })

  it('does what is asked of it over there', async () => {
    const { line, client, ran, ask } = await linked()
    await ask()
    line.hear({ kind: 'subject', subject: 'index' })
    line.hear({ kind: 'open', article: other })
    line.hear({ kind: 'action', action: 'article.saveNow' })
    line.hear({ kind: 'action', action: 'app.settings' })
    expect(usePreviewStore.getState().subject).toBe('index')
    expect(useWorkspaceStore.getState().open).toEqual(other)
    expect(ran).toEqual(['article.saveNow', 'app.settings'])
    expect(client.calls).toEqual([['window.showEditor', {}]])
  })

  it('has its window closed where no workspace is open, and not for another one', async () => {
    const { client, ask } = await linked()
    await ask()
    useWorkspaceStore.getState().receiveWorkspace(sampleWorkspace([], { root: '/other' }))
    expect(client.calls).toEqual([])
    useWorkspaceStore.getState().receiveWorkspace(null)
    expect(client.calls).toEqual([['window.closePreview', {}]])
  })

  it('takes the preview back when its window is closed, and tells nobody anything from then on', async () => {
    const { line, clock, ask, type, closed } = await linked()
    await ask()
    closed()
    expect(useUiStore.getState().previewDetached).toBe(false)
    await type(' two')
    scrollChannel.moved('editor', 9)
    await clock.pass(1)
    line.hear({ kind: 'action', action: 'app.settings' })
    expect(line.take()).toEqual([])
  })
})
