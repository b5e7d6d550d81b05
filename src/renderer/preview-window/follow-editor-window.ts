import { useHeardStore } from './heard-store.ts'
import { HeardText } from './heard-text.ts'
import type { PreviewLine } from './window-line.ts'
import { useCaretStore } from '../editor/caret-store.ts'
import { pointerChannel } from '../editor/pointer-channel.ts'
import { scrollChannel } from '../editor/scroll-channel.ts'
import { useNavigationStore } from '../stores/navigation-store.ts'
import { usePreviewStore } from '../stores/preview-store.ts'
import { useRevealStore } from '../stores/reveal-store.ts'
import { useWorkspaceStore, type ArticleRef } from '../stores/workspace-store.ts'
import type { ToPreview } from '#shared/model/preview-window'
import type { Workspace } from '#shared/model/workspace'

export interface EditorWindow {
  /** Takes over what the host says of the workspace, and keeps open what the other window has open. */
  receive(workspace: Workspace | null): void
  /** Runs an action over there. */
  runAction(id: string): void
  end(): void
}

type News = Exclude<ToPreview, { kind: 'awake' | 'begin' }>

/**
 * Makes this window a mirror of the one in which articles are written: what that shows is in the stores, and
 * its editor is at the other end of the channels. What would be done in an editor here is asked for there.
 */
export function followEditorWindow(line: PreviewLine): EditorWindow {
  let turn: string | null = null
  let asked = false
  let document = 0
  let open: ArticleRef | null = null
  let series: string | null = null

  /** Once is enough until it is answered; an answer that is lost with its page is asked for when that is back. */
  const ask = (): void => {
    if (!asked) line.send({ kind: 'ask' })
    asked = true
  }
  const tellSubject = (): void => line.send({ kind: 'subject', subject: usePreviewStore.getState().subject })

  function begin(message: Extract<ToPreview, { kind: 'begin' }>): void {
    turn = message.turn
    asked = false
    if (useHeardStore.getState().met) return tellSubject()
    usePreviewStore.getState().show(message.subject)
    useHeardStore.setState({ met: true })
  }

  function show(message: Extract<ToPreview, { kind: 'shows' }>): void {
    ;({ document, article: open, series } = message)
    const { text } = useHeardStore.getState()
    useHeardStore.setState({
      failed: message.failed,
      text: text?.document === document ? text : null,
    })
    useWorkspaceStore.setState({ open, series })
  }

  function change(message: Extract<ToPreview, { kind: 'change' }>): void {
    const { text } = useHeardStore.getState()
    if (text?.document === message.document && !text.change(message)) ask()
  }

  function hear(message: News): void {
    switch (message.kind) {
      case 'shows':
        return show(message)
      case 'text':
        return useHeardStore.setState({ text: new HeardText(message.document, message.text) })
      case 'change':
        return change(message)
      case 'scroll':
        return scrollChannel.moved('editor', message.place)
      case 'caret':
        return useCaretStore.setState({ place: message.place })
      case 'pointed':
        return pointerChannel.overEditor(message.line)
    }
  }

  useNavigationStore.setState({ openArticle: (article) => line.send({ kind: 'open', article }) })
  useWorkspaceStore.setState({ showSeries: (folder) => line.send({ kind: 'series', series: folder }) })
  useRevealStore.setState({ ask: (place) => line.send({ kind: 'reveal', ...place }) })
  const stops = [
    line.listen((message) => {
      if (message.kind === 'begin') begin(message)
      else if (message.kind === 'awake') {
        asked = false
        ask()
      } else if (message.turn === turn) hear(message)
    }),
    usePreviewStore.subscribe(tellSubject),
    scrollChannel.join('editor', { show: (place) => line.send({ kind: 'scroll', document, place }) }),
    pointerChannel.joinEditor(
      (lines) => line.send({ kind: 'over', document, lines }),
      (point) => line.send({ kind: 'press', document, ...point }),
    ),
  ]
  ask()
  return {
    receive(workspace) {
      useWorkspaceStore.getState().receiveWorkspace(workspace)
      useWorkspaceStore.setState({ open, series })
    },
    runAction: (action) => line.send({ kind: 'action', action }),
    end() {
      for (const stop of stops) stop()
      line.close()
    },
  }
}
