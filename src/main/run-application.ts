import { join } from 'node:path'
import { type App, type BrowserWindow, Menu, dialog } from 'electron'
import { createBackend } from '#backend/create-backend'
import type { Backend } from '#backend/backend'
import type { Host, Log } from '#backend/host'
import { waitAtMost } from '#backend/wait-at-most'
import { createDiskStorage } from '#core/storage/disk-storage'
import { SeriatimError } from '#shared/errors'
import { serveAppScheme } from './app-protocol.ts'
import { bringForward } from './bring-forward.ts'
import { createWindow, type WindowOptions } from './create-window.ts'
import { createDesktopHost } from './desktop-host.ts'
import { guardClosing } from './guard-closing.ts'
import { connectIpc, tellPages } from './ipc-endpoint.ts'
import { applicationMenu } from './menu.ts'
import type { OpenedFiles } from './opened-files.ts'
import { createPreviewWindow } from './preview-window.ts'
import { type StartTarget, startTarget } from './start-target.ts'
import { onSystemAccent } from './system-accent.ts'
import { markSystem } from './system-marks.ts'
import { changedTextSize, type SizeChange } from './text-size.ts'
import { followLook } from './window-look.ts'
import { createWindowStateStore } from './window-state.ts'

/** A page that ends more often than this is not loaded again. */
const reloads = 3
/** Longest wait for writes under way at the end, in milliseconds. */
const patience = 5_000

/** Puts the ready application together: backend, page, window, and what happens when they end. */
export async function runApplication(app: App, log: Log, files: OpenedFiles): Promise<void> {
  const root = app.getAppPath()
  const storage = createDiskStorage()
  const host = createDesktopHost({
    app,
    storage,
    log,
    resize,
    windows: {
      openPreview: () => preview.open(),
      closePreview: () => preview.close(),
      showEditor: () => {
        if (editor !== null) bringForward(editor)
      },
    },
  })
  const backend = createBackend({ storage, host, resources: join(root, 'resources') })
  const states = {
    editor: createWindowStateStore('window'),
    preview: createWindowStateStore('preview-window'),
  }
  const windows = new Set<BrowserWindow>()
  const look = followLook(backend, windows, await host.settings.read())
  let editor: BrowserWindow | null = null
  let reloaded = 0
  let quitting = false
  const preview = createPreviewWindow({
    make: () => makeWindow('preview'),
    onClosed: () => tellPages(windows, 'window.previewClosed', {}),
    log,
  })

  function makeWindow(kind: WindowOptions['kind']): BrowserWindow {
    const window = createWindow({
      kind,
      preload: join(root, 'out', 'preload', 'index.cjs'),
      devTools: !app.isPackaged,
      backgroundColor: look.background(),
      state: states[kind],
    })
    windows.add(window)
    look.dress(window)
    window.on('closed', () => windows.delete(window))
    return window
  }

  function openWindow(): void {
    const window = makeWindow('editor')
    editor = window
    guardClosing(window, {
      again: () => (quitting ? app.quit() : window.close()),
      stay: () => {
        quitting = false
      },
    })
    window.on('closed', () => {
      editor = null
      preview.close()
    })
    window.webContents.on('render-process-gone', (_, { reason }) => {
      log.error('The page ended', new SeriatimError('internal.unexpected', reason))
      if (window.isDestroyed() || reason === 'clean-exit' || reloaded === reloads) return
      reloaded += 1
      window.webContents.reload()
    })
  }

  async function resizeAll(change: SizeChange): Promise<void> {
    const { textSize } = await host.settings.read()
    await backend.call('settings.update', { textSize: changedTextSize(textSize, change) })
  }

  function resize(change: SizeChange): void {
    resizeAll(change).catch((error: unknown) => log.error('The size was not changed', error))
  }

  function comeForward(): void {
    if (editor === null) openWindow()
    else bringForward(editor)
  }

  serveAppScheme({
    storage,
    rendererDir: join(root, 'out', 'renderer'),
    workspaceRoot: () => backend.workspaceRoot,
    theme: async () => (await host.settings.read()).theme,
    connections: { kind: 'none' },
  })
  connectIpc(backend, windows)
  onSystemAccent((accent) => tellPages(windows, 'system.accentChanged', { accent }))
  markSystem(backend, windows)
  Menu.setApplicationMenu(
    applicationMenu({ mac: process.platform === 'darwin', page: null, choose: () => undefined, resize }),
  )

  app.on('second-instance', (_, words, folder) => {
    comeForward()
    void openTarget(backend, startTarget(words, folder))
  })
  app.on('activate', comeForward)
  app.on('before-quit', () => {
    quitting = true
  })
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  closeBackendFirst(app, backend, log)

  const target = startTarget(process.argv, process.cwd())
  if (target.kind === 'nothing') await reopenLast(backend, host)
  else await openTarget(backend, target)
  openWindow()
  files.onFile((path) => {
    comeForward()
    void openTarget(backend, { kind: 'workspace', path })
  })
}

/** Begins where the author left off. What cannot be opened now is among the recent ones, with nothing said. */
async function reopenLast(backend: Backend, host: Host): Promise<void> {
  const [last] = (await host.settings.read()).recentWorkspaces
  if (last === undefined) return
  try {
    await backend.openWorkspace(last)
  } catch (error) {
    host.log.error('The last workspace was not opened', error)
  }
}

/** Opens what was asked for; a failure is told, and the application is there without it. */
async function openTarget(backend: Backend, target: StartTarget): Promise<void> {
  try {
    if (target.kind === 'workspace') await backend.openWorkspace(target.path)
    if (target.kind === 'sample') {
      const reply = await backend.call('workspace.openSample', {})
      if (!reply.ok) throw new SeriatimError(reply.error.code, reply.error.message, reply.error.details)
    }
  } catch (error) {
    dialog.showErrorBox('Seriatim', error instanceof Error ? error.message : String(error))
  }
}

/** Holds the end of the application back until writes under way are done. */
function closeBackendFirst(app: App, backend: Backend, log: Log): void {
  let closed = false
  app.on('will-quit', (event) => {
    if (closed) return
    event.preventDefault()
    void waitAtMost(patience, backend.close())
      .catch((error: unknown) => log.error('The end was not clean', error))
      .finally(() => {
        closed = true
        app.quit()
      })
  })
}
