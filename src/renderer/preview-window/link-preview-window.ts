import { tellPreviewWindow, type Telling, type ToldDocuments } from './tell-preview-window.ts'
import type { EditorLine } from './window-line.ts'
import { saveNow } from '../actions/file-actions.ts'
import { toggleTheme, zoomIn, zoomOut, zoomReset } from '../actions/view-actions.ts'
import type { Client } from '../bridge/client.ts'
import type { Scheduler } from '../documents/scheduler.ts'
import { pointerChannel, type TextPoint } from '../editor/pointer-channel.ts'
import { focusPane } from '../shell/focus-pane.ts'
import { isEditorShown, paneFacts } from '../shell/pane-visibility.ts'
import { useLayoutStore } from '../stores/layout-store.ts'
import { useNavigationStore } from '../stores/navigation-store.ts'
import { usePreviewStore } from '../stores/preview-store.ts'
import { useUiStore } from '../stores/ui-store.ts'
import { useWorkspaceStore } from '../stores/workspace-store.ts'
import { goToArticle } from '../view-frame/go-to-article.ts'
import type { ToEditor } from '#shared/model/preview-window'

/** Actions that are done without a look at this window. */
const staysBehind: ReadonlySet<string> = new Set(
  [saveNow, toggleTheme, zoomIn, zoomOut, zoomReset].map(({ id }) => id),
)

export interface LinkOptions {
  readonly line: EditorLine
  readonly client: Client
  readonly documents: ToldDocuments
  readonly scheduler: Scheduler
  /** Runs the action of this id, if it can run. */
  readonly runAction: (id: string) => void
  readonly fail: (error: unknown) => void
}

/**
 * Links this window with the preview's own. That one is known by its word, so that nothing here changes
 * before it is there, and a page that is loaded anew finds it. Returns what ends the
 * link, and the line with it.
 */
export function linkPreviewWindow(options: LinkOptions): () => void {
  const { line, client, documents, scheduler, runAction, fail } = options
  let telling: Telling | null = null

  const comeForward = (): void => {
    client.call('window.showEditor', {}).catch(fail)
  }
  const letGo = (): void => {
    telling?.end()
    telling = null
  }

  function hear(message: Exclude<ToEditor, { kind: 'ask' }>, to: Telling): void {
    switch (message.kind) {
      case 'scroll':
        return to.isShown(message.document) ? to.moved(message.place) : undefined
      case 'over':
        return to.isShown(message.document) ? pointerChannel.overPreview(message.lines) : undefined
      case 'press':
        if (!to.isShown(message.document)) return
        goTo(message)
        return comeForward()
      case 'subject':
        return usePreviewStore.getState().show(message.subject)
      case 'open':
        return useNavigationStore.getState().openArticle(message.article)
      case 'reveal':
        goToArticle(message.article, message.line, message.column)
        return comeForward()
      case 'series':
        return useWorkspaceStore.getState().showSeries(message.series)
      case 'action':
        runAction(message.action)
        return staysBehind.has(message.action) ? undefined : comeForward()
    }
  }

  const stops = [
    line.listen((message) => {
      if (message.kind === 'ask') {
        letGo()
        telling = tellPreviewWindow({ line, documents, scheduler })
        leaveRoom()
      } else if (telling !== null) hear(message, telling)
    }),
    client.on('window.previewClosed', () => {
      letGo()
      takeBack()
    }),
    useWorkspaceStore.subscribe(({ workspace }) => {
      if (workspace === null && telling !== null) client.call('window.closePreview', {}).catch(fail)
    }),
  ]
  line.send({ kind: 'awake' })
  return () => {
    for (const stop of stops) stop()
    letGo()
    line.close()
  }
}

/** The text gets the room of the preview, which comes back to its pane when its window is closed. */
function leaveRoom(): void {
  const { previewDetached, setPreviewDetached } = useUiStore.getState()
  if (previewDetached) return
  const hadFocus = isFocusInPane()
  setPreviewDetached(true)
  useLayoutStore.getState().change({ showPreview: true })
  if (hadFocus) focusPane('editor')
}

function takeBack(): void {
  if (isFocusInPane()) focusPane('preview')
  useUiStore.getState().setPreviewDetached(false)
}

function isFocusInPane(): boolean {
  return document.activeElement?.closest('[data-pane="preview"]') != null
}

/** Puts the caret at a place of the open article, which may be behind a view or another pane. */
function goTo(point: TextPoint): void {
  const { open } = useWorkspaceStore.getState()
  if (isEditorShown(paneFacts())) return pointerChannel.pressed(point)
  if (open === null) return
  goToArticle(open, point.line, point.column)
  useUiStore.getState().showPane('editor')
}
