import { argsOf, handler } from './drive-calls.ts'
import * as stub from './electron-stub.ts'

/** The preview gets a window of its own: how it is made, who may call from it, and how it ends. */
export async function previewWindow(editor: stub.StubWindow) {
  const call = (frame: object, method: string, params: unknown): unknown =>
    handler('ipc seriatim:call')({ senderFrame: frame }, method, params)
  const own = editor.webContents.mainFrame
  const opened = await call(own, 'window.openPreview', {})
  const window = stub.windows.at(-1)
  if (window === undefined || window === editor) throw new Error('No window was made')
  const frame = window.webContents.mainFrame
  const since = stub.record.length
  await call(own, 'window.openPreview', {})
  const stopped = (url: string): boolean => {
    let prevented = false
    window.webContents.emit('will-navigate', { url, preventDefault: () => (prevented = true) })
    return prevented
  }
  const seen = {
    opened,
    options: window.options,
    loaded: argsOf('window.loadURL').at(-1),
    again: stub.record.slice(since).map(({ name }) => name),
    answered: await call(frame, 'workspace.current', {}),
    refused: await call({ origin: frame.origin }, 'workspace.current', {}),
    leaves: stopped('https://example.org/'),
    opens: window.webContents.openHandler?.({ url: 'https://example.org/' }),
  }
  await call(own, 'settings.update', { theme: 'sepia' })
  const told = window.webContents.sent.filter(([, name]) => name === 'settings.changed').length
  await call(own, 'settings.update', { theme: 'dark' })
  const focused = stub.record.length
  await call(frame, 'window.showEditor', {})
  const fronts = stub.record.slice(focused).map(({ name }) => name)
  editor.webContents.sent.length = 0
  await call(frame, 'window.closePreview', {})
  const closed = [...editor.webContents.sent]
  // Where there is none, that is told as well.
  await call(own, 'window.closePreview', {})
  const closedTwice = editor.webContents.sent.length

  await call(own, 'window.openPreview', {})
  const crashing = stub.windows.at(-1)
  crashing?.webContents.emit('render-process-gone', {}, { reason: 'crashed' })
  const crashed = [crashing?.destroyed, editor.webContents.sent.length]
  await call(own, 'window.openPreview', {})
  return { ...seen, told, fronts, closed, closedTwice, crashed }
}
