import type { App } from 'electron'

/** Files that macOS hands over, which can come before the application is ready. */
export interface OpenedFiles {
  /** Hands over the last one that waits, and every one from now on. */
  onFile(open: (path: string) => void): void
}

/** Must be called at once: Electron tells of a file that started the application before it is ready. */
export function collectOpenedFiles(app: App): OpenedFiles {
  let waiting: string | null = null
  let open: ((path: string) => void) | null = null
  app.on('open-file', (event, path) => {
    event.preventDefault()
    if (open === null) waiting = path
    else open(path)
  })
  return {
    onFile(listener) {
      open = listener
      if (waiting !== null) listener(waiting)
      waiting = null
    },
  }
}
