import { readToEditor, readToPreview, type ToEditor, type ToPreview } from '#shared/model/preview-window'

/** One end of the line between the window in which articles are written and the preview's own window. */
export interface WindowLine<Sent, Heard> {
  send(message: Sent): void
  /** Messages in the order in which they were sent. Returns what ends it. */
  listen(listener: (message: Heard) => void): () => void
  close(): void
}

export type EditorLine = WindowLine<ToPreview, ToEditor>
export type PreviewLine = WindowLine<ToEditor, ToPreview>

const names = { toPreview: 'seriatim:to-preview', toEditor: 'seriatim:to-editor' }

/** The end in the window in which articles are written. */
export function openEditorLine(): EditorLine {
  return openLine(names.toPreview, names.toEditor, readToEditor)
}

/** The end in the preview's own window. */
export function openPreviewLine(): PreviewLine {
  return openLine(names.toEditor, names.toPreview, readToPreview)
}

/** Pages of our origin alone can join; what none of our pages would say is dropped all the same. */
function openLine<Sent, Heard>(
  to: string,
  from: string,
  read: (data: unknown) => Heard | null,
): WindowLine<Sent, Heard> {
  const [out, into] = [new BroadcastChannel(to), new BroadcastChannel(from)]
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel is its origin's alone
    send: (message) => out.postMessage(message),
    listen(listener) {
      const hear = ({ data }: MessageEvent<unknown>): void => {
        const message = read(data)
        if (message !== null) listener(message)
      }
      into.addEventListener('message', hear)
      return () => into.removeEventListener('message', hear)
    },
    close() {
      out.close()
      into.close()
    },
  }
}
