import { argsOf, handler, menuItems } from './drive-calls.ts'
import * as stub from './electron-stub.ts'

/** How window and system follow the author's theme and size, and the page the desktop's accent. */
export async function look(window: stub.StubWindow) {
  const event = { senderFrame: window.webContents.mainFrame }
  const call = (method: string, params: unknown) => handler('ipc seriatim:call')(event, method, params)
  const sources: Record<string, unknown> = {}
  for (const theme of ['light', 'sepia', 'contrast', 'system', 'dark']) {
    await call('settings.update', { theme })
    sources[theme] = [stub.nativeTheme.themeSource, argsOf('window.setBackgroundColor').at(-1)]
  }
  await call('settings.update', { theme: 'system' })
  stub.nativeTheme.shouldUseDarkColors = true
  stub.nativeTheme.emit('updated')
  const systemTurnsDark = argsOf('window.setBackgroundColor').at(-1)
  stub.nativeTheme.shouldUseDarkColors = false
  await call('settings.update', { theme: 'dark' })

  const factors = () => argsOf('webContents.setZoomFactor')
  window.webContents.emit('did-navigate', {})
  await call('settings.update', { textSize: 125 })
  await call('settings.update', { showMinutes: false })
  window.webContents.emit('did-navigate', {})
  const view = menuItems(argsOf('Menu.setApplicationMenu').at(-1)).find((one) => one['label'] === '&View')
  const press = async (label: string) => {
    const before = factors().length
    const item = menuItems(view?.['submenu']).find((one) => one['label'] === label)
    Reflect.apply(Object(item?.['click']), null, [])
    while (factors().length === before) await new Promise((next) => setImmediate(next))
  }
  for (const label of ['Zoom In', 'Zoom Out', 'Zoom Out', 'Actual Size']) await press(label)

  window.webContents.sent.length = 0
  stub.systemPreferences.accent = 'e66100ff'
  stub.systemPreferences.emit('accent-color-changed', {}, 'e66100ff')
  return { sources, systemTurnsDark, factors: factors(), accent: [...window.webContents.sent] }
}
