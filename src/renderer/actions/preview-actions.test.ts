import { beforeEach, describe, expect, it } from 'vitest'
import { useActionContext } from './action-context.tsx'
import type { ActionWords } from './action.ts'
import { detachPreview, showPreviewWindow } from './preview-actions.ts'
import { isPreviewShown, paneFacts, togglePreview } from '../shell/pane-visibility.ts'
import { useLayoutStore } from '../stores/layout-store.ts'
import { useNavigationStore } from '../stores/navigation-store.ts'
import { useUiStore } from '../stores/ui-store.ts'
import { insideApp, sampleHost } from '../testing/app-around.tsx'
import { fakeClient } from '../testing/fake-client.ts'
import { sampleEntry, sampleSeries } from '../testing/sample-series.ts'
import { sampleWorkspace, showSampleWorkspace } from '../testing/sample-workspace.ts'

const words = ((key: string) => key) as unknown as ActionWords

beforeEach(() => {
  showSampleWorkspace(sampleWorkspace([sampleSeries([sampleEntry('a.md')])]))
  useNavigationStore.setState({ view: { kind: 'article' } })
  useLayoutStore.getState().change({ showPreview: true })
  useUiStore.getState().setPreviewDetached(false)
})

function context(previewWindow: boolean) {
  const client = fakeClient({ 'window.openPreview': () => ({}), 'window.closePreview': () => ({}) })
  const { capabilities } = sampleHost()
  const host = sampleHost({ capabilities: { ...capabilities, previewWindow } })
  const calls = () => client.calls.map(([method]) => method)
  return { calls, ...insideApp(useActionContext, client, host) }
}

describe('the preview’s own window', () => {
  it('is offered beside a text, by hosts that can have it', () => {
    const able = context(true)
    expect(detachPreview.when(able)).toBe(true)
    expect(showPreviewWindow.when(able)).toBe(false)
    expect(detachPreview.when(context(false))).toBe(false)
    useNavigationStore.setState({ view: { kind: 'all-series' } })
    expect(detachPreview.when(able)).toBe(false)
    useUiStore.getState().setPreviewDetached(true)
    expect([detachPreview.when(able), showPreviewWindow.when(able)]).toEqual([true, true])
  })

  it('is opened, shown and closed by the host', () => {
    const able = context(true)
    expect(detachPreview.label(words, able)).toBe('detachPreview')
    detachPreview.run(able)
    useUiStore.getState().setPreviewDetached(true)
    showPreviewWindow.run(able)
    expect(detachPreview.label(words, able)).toBe('attachPreview')
    detachPreview.run(able)
    expect(able.calls()).toEqual(['window.openPreview', 'window.openPreview', 'window.closePreview'])
  })

  it('leaves the room of its pane to the text, until the pane is asked for', () => {
    const shown = (): boolean => isPreviewShown(paneFacts())
    expect(shown()).toBe(true)
    useUiStore.getState().setPreviewDetached(true)
    expect(shown()).toBe(false)
    togglePreview()
    expect(shown()).toBe(true)
    togglePreview()
    expect(shown()).toBe(false)
    useUiStore.getState().setPreviewDetached(false)
    expect(shown()).toBe(true)
    useUiStore.setState({ layout: 'medium', mainPane: 'preview' })
    useUiStore.getState().setPreviewDetached(true)
    expect(paneFacts().mainPane).toBe('editor')
  })
})
