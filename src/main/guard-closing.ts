import { type BrowserWindow, dialog } from 'electron'

/** How long a page may go on refusing to close while its saves are under way, in milliseconds. */
const patience = 5_000
/** Between two questions, in milliseconds. */
const pause = 200

export interface Closing {
  /** Closes again, in the way in which it was asked: the window, or the whole application. */
  readonly again: () => void
  /** The author would rather stay. */
  readonly stay: () => void
}

/**
 * A page refuses to close while a text in it is nowhere else. Electron then does nothing at all, so it is
 * asked again until its saves are done; where they cannot be, the author decides.
 */
export function guardClosing(window: BrowserWindow, { again, stay }: Closing): void {
  let closing = false
  let since: number | null = null
  let mayLose = false

  window.on('close', () => {
    closing = true
  })
  window.webContents.on('will-prevent-unload', (event) => {
    // The page stays unless this is prevented.
    if (mayLose) return event.preventDefault()
    // A page may refuse to be loaded again, too.
    if (!closing) return
    closing = false
    since ??= Date.now()
    if (Date.now() - since < patience) {
      setTimeout(() => {
        if (!window.isDestroyed()) again()
      }, pause)
      return
    }
    since = null
    void decide()
  })

  async function decide(): Promise<void> {
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message: 'Some text could not be saved.',
      detail: 'It is in this window and nowhere else. The bar above the editor says why.',
      buttons: ['Keep Writing', 'Close Without Saving'],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    })
    if (window.isDestroyed()) return
    if (response === 0) return stay()
    mayLose = true
    again()
  }
}
