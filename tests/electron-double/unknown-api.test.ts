import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { repository } from '../product/run-seriatim.ts'
import { temporaryFolders } from '../product/temporary-folders.ts'
import { type Double, launchDouble } from './launch-double.ts'

/* What keeps the double honest: it knows what it does not know. */

const folders = temporaryFolders()
let double: Double

beforeAll(async () => {
  double = launchDouble({ chromium: inject('chromium'), root: repository, home: folders.make() })
  await double.page()
})
afterAll(() => double.kill())

const evaluate = (source: string) => double.do('evaluate', { source, value: null })

describe('the double', () => {
  it.each([
    ['app.getGPUInfo', '({ app }) => app.getGPUInfo()'],
    ['electron.powerMonitor', '(electron) => electron.powerMonitor'],
    ['session.fromPartition', "({ session }) => session.fromPartition('x')"],
    ['BrowserWindow.setKiosk', '({ BrowserWindow }) => BrowserWindow.getAllWindows()[0].setKiosk(true)'],
    [
      'webContents.printToPDF',
      '({ BrowserWindow }) => BrowserWindow.getAllWindows()[0].webContents.printToPDF({})',
    ],
    ['the menu role "shareMenu"', "({ Menu }) => Menu.buildFromTemplate([{ role: 'shareMenu' }])"],
    [
      'webPreferences.nodeIntegration: true',
      '({ BrowserWindow }) => void new BrowserWindow({ webPreferences: { nodeIntegration: true } })',
    ],
    [
      'webPreferences.contextIsolation: false',
      '({ BrowserWindow }) => void new BrowserWindow({ webPreferences: { contextIsolation: false } })',
    ],
  ])('throws for %s, which it does not have, and names it', async (name, source) => {
    await expect(evaluate(source)).rejects.toThrow(name)
  })

  it('fails a test for a dialog that it does not expect', async () => {
    await expect(evaluate("({ dialog }) => dialog.showMessageBox({ message: 'Surprise' })")).rejects.toThrow(
      'no answer',
    )
    expect(double.complaints.filter((text) => text.includes('Surprise'))).toHaveLength(1)
  })

  it('gives every folder inside the one that the test gave', async () => {
    const names = [
      'home',
      'appData',
      'userData',
      'sessionData',
      'logs',
      'temp',
      'desktop',
      'documents',
      'downloads',
      'pictures',
    ]
    const paths = await evaluate(`({ app }) => ${JSON.stringify(names)}.map((name) => app.getPath(name))`)
    const home = await evaluate("({ app }) => app.getPath('home')")
    for (const path of paths as string[]) expect(path.startsWith(String(home))).toBe(true)
  })
})
