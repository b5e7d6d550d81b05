import type { BrowserWindow } from 'electron'
import type { Log } from '#backend/host'
import { SeriatimError } from '#shared/errors'
import { bringForward } from './bring-forward.ts'

/** The window that the preview can have for itself: one at most. */
export interface PreviewWindow {
  /** Opens it, or brings it to the front. */
  open(): void
  /** Closes it; where there is none that is told as well, so that nobody waits for its end. */
  close(): void
}

export interface PreviewWindowOptions {
  readonly make: () => BrowserWindow
  /** There is none any more. */
  readonly onClosed: () => void
  readonly log: Log
}

export function createPreviewWindow({ make, onClosed, log }: PreviewWindowOptions): PreviewWindow {
  let window: BrowserWindow | null = null

  function begin(): void {
    const made = make()
    window = made
    made.on('closed', () => {
      window = null
      onClosed()
    })
    made.webContents.on('render-process-gone', (_, { reason }) => {
      if (made.isDestroyed() || reason === 'clean-exit') return
      log.error('The page of the preview ended', new SeriatimError('internal.unexpected', reason))
      // It holds nothing that could be lost, and the pane beside the text can take over at once.
      made.destroy()
    })
  }

  return {
    open: () => (window === null ? begin() : bringForward(window)),
    close: () => (window === null ? onClosed() : window.close()),
  }
}
