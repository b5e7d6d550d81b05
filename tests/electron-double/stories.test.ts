import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { expectOnDisk } from '../e2e/open-app.ts'
import { sharedApp } from '../e2e/shared-app.ts'
import { repository, runSeriatim } from '../product/run-seriatim.ts'
import { temporaryFolders } from '../product/temporary-folders.ts'
import { treeBytes } from '../product/tree-bytes.ts'
import {
  type Desktop,
  type DesktopOptions,
  expectNoComplaints,
  handsOn,
  openDesktop,
} from './open-desktop.ts'

const folders = temporaryFolders()
const series = 'architecture-patterns'
const built = treeBytes(join(repository, 'out'))

async function start(options: Partial<DesktopOptions> = {}): Promise<Desktop & { readonly home: string }> {
  const home = options.home ?? folders.make()
  const desktop = await openDesktop({ ...options, home })
  onTestFinished(async () => {
    if (desktop.double.isRunning) await desktop.double.kill()
  })
  return { ...desktop, home }
}

describe('an author in the desktop window', () => {
  it('sees the named workspace, closes the window after the last key, goes on where all was, and quits after the last key', async () => {
    const workspace = folders.sample()
    const before = treeBytes(workspace)
    const text = (): string => readFileSync(join(workspace, series, 'cqrs.md'), 'utf8')
    const first = await start({ workspace })
    await first.open('12', 'CQRS Pattern')
    await first.preview.getByRole('heading', { name: /CQRS/ }).first().waitFor()
    expect(first.double.events.slice(0, 2)).toEqual(['will-finish-launching', 'ready'])
    expect(treeBytes(workspace)).toEqual(before)
    await first.double.do('evaluate', {
      source:
        '({ BrowserWindow }) => BrowserWindow.getAllWindows()[0].setBounds({ x: 40, y: 30, width: 1200, height: 800 })',
      value: null,
    })
    await first.typeAtEnd('\nTyped just before the window closed.')
    const [window] = await first.double.do('windows', null)
    await first.double.do('closeWindow', { window: window?.id ?? 0 })
    expectNoComplaints(first.double, [], await first.double.end())
    expect(text()).toContain('Typed just before the window closed.')
    expect(first.double.events).toContain('window-all-closed')

    // Nothing but the home says where window, workspace and article were.
    const again = await start({ home: first.home })
    await again.page.getByRole('textbox', { name: /^12 CQRS Pattern.*, Markdown$/ }).waitFor()
    const bounds = await again.double.do('evaluate', {
      source: '({ BrowserWindow }) => BrowserWindow.getAllWindows()[0].getBounds()',
      value: null,
    })
    expect(bounds).toEqual({ x: 40, y: 30, width: 1200, height: 800 })
    await again.typeAtEnd('\nThe last words of a long day, **kept**.')
    await expectOnDisk(workspace, `${series}/cqrs.md`, (now) =>
      now.endsWith('The last words of a long day, **kept**.'),
    )
    await again.preview.getByText('The last words of a long day, kept.').waitFor()
    await again.typeAtEnd(' Regretted')
    await again.double.pressMenu('Edit', 'Undo')
    await expect.poll(() => again.editor.innerText()).not.toContain('Regretted')
    await again.double.pressMenu('Edit', 'Redo')
    await expect.poll(() => again.editor.innerText()).toContain('Regretted')
    await again.typeAtEnd('\nTyped just before the end.')
    await again.quit()
    expect(text()).toContain('Typed just before the end.')
  })

  it('goes on writing after the page has crashed, with the text of before', async () => {
    const workspace = folders.sample()
    const app = await start({ workspace })
    await app.open('12', 'CQRS Pattern')
    await app.typeAtEnd('\nTyped before the crash.')
    await expectOnDisk(workspace, `${series}/cqrs.md`, (text) => text.includes('Typed before the crash.'))
    await app.double.crashPage()
    const again = handsOn(app.double, await app.double.page())
    await again.open('12', 'CQRS Pattern')
    await again.typeAtEnd('\nAnd after it.')
    await expect.poll(() => again.editor.innerText()).toContain('Typed before the crash.')
    await again.quit(/^[^\n]*The page ended \(internal\.unexpected\)\n$/)
    expect(readFileSync(join(workspace, series, 'cqrs.md'), 'utf8')).toContain(
      'Typed before the crash.\nAnd after it.',
    )
  })
})

describe('a text that cannot be saved', () => {
  it('keeps the window open when the author wants that, and is given up only when told to', async () => {
    const workspace = folders.sample()
    const app = await start({ workspace })
    await app.open('12', 'CQRS Pattern')
    await app.typeAtEnd('\nOne.')
    await expectOnDisk(workspace, `${series}/cqrs.md`, (text) => text.endsWith('One.'))
    rmSync(join(workspace, series, 'cqrs.md'))
    // Not before it is noticed: until then the last save takes the text, or recovery holds it already.
    await app.page.getByText('The file of this article is gone.').waitFor()
    await app.typeAtEnd('\nTwo.')
    await app.double.scriptDialog({
      kind: 'showMessageBox',
      match: 'could not be saved',
      answer: { response: 0, checkboxChecked: false },
    })
    await app.double.do('quit', null)
    await expect.poll(() => app.double.told('dialog').length, { timeout: 20_000 }).toBe(1)
    expect(await app.editor.innerText()).toContain('Two.')
    expect(app.double.isRunning).toBe(true)
    await app.double.scriptDialog({
      kind: 'showMessageBox',
      match: 'could not be saved',
      answer: { response: 1, checkboxChecked: false },
    })
    await app.quit()
    expect(app.double.told('dialog')).toHaveLength(2)
  })
})

describe('menu, dialogs and other programs', () => {
  it('leave all as it is until a folder is chosen that can be opened, and close by a key', async () => {
    const workspace = folders.sample()
    const app = await start()
    const welcome = app.page.getByRole('button', { name: /Open a folder/ })
    await welcome.waitFor()
    await app.double.scriptDialog({ kind: 'showErrorBox', answer: null })
    expect(await app.double.startAgain(['--workspace=nowhere'], folders.make()).end()).toBe(0)
    await expect.poll(() => app.double.told('dialog').length).toBe(1)

    await app.double.scriptDialog({ kind: 'showOpenDialog', answer: { canceled: true, filePaths: [] } })
    await app.double.pressAccelerator('CmdOrCtrl+O')
    await expect.poll(() => app.double.told('dialog').length).toBe(2)
    await welcome.waitFor()

    await app.double.scriptDialog({
      kind: 'showOpenDialog',
      match: 'Open a folder of writing',
      answer: { canceled: false, filePaths: [workspace] },
    })
    // The page's part of the menu comes a moment after the page.
    await expect
      .poll(async () => JSON.stringify(await app.double.do('menu', null)))
      .toContain('Open a folder…')
    await app.double.pressMenu('File', 'Open a folder…')
    await app.row('01', 'Strategy Design Pattern').waitFor()
    expect(app.double.told('dialog')).toHaveLength(3)

    await app.double.pressAccelerator('CmdOrCtrl+Q')
    expectNoComplaints(app.double, [], await app.double.end())
    expect(app.double.events.filter((name) => name === 'quit')).toHaveLength(1)
  })
})

describe('an application that runs', () => {
  const workspace = folders.sample()
  const opened = sharedApp(async () => {
    const desktop = await openDesktop({ home: folders.make(), workspace })
    return { ...desktop, close: () => desktop.quit() }
  })

  it('exports what the command line exports, shows it in the browser, and asks before another link leaves', async () => {
    const app = await opened()
    const out = join(folders.make(), 'from the window')
    await app.row('01', 'Strategy Design Pattern').waitFor()
    // The page makes the menu's entries a moment after it is there.
    await expect.poll(() => app.double.pressMenu('File', 'Export').then(() => true, String)).toBe(true)
    const dialog = app.page.getByRole('dialog', { name: 'Export' })
    await app.double.scriptDialog({
      kind: 'showOpenDialog',
      match: 'exported site',
      answer: { canceled: false, filePaths: [out] },
    })
    await dialog.getByRole('button', { name: 'Choose…' }).click()
    await expect.poll(() => dialog.getByRole('textbox', { name: 'Folder' }).inputValue()).toBe(out)
    await dialog.getByRole('button', { name: 'Export', exact: true }).click()
    await dialog.getByText('Every word is accounted for.').waitFor()
    const byCommand = join(folders.make(), 'site')
    expect(await runSeriatim(['export', workspace, '--out', byCommand])).toMatchObject({ code: 0 })
    expect(treeBytes(out)).toEqual(treeBytes(byCommand))
    await dialog.getByRole('button', { name: 'Open site' }).click()
    await expect
      .poll(() => app.double.told('shell'))
      .toEqual([{ note: 'shell', call: 'openPath', target: join(out, 'index.html') }])

    await app.double.scriptDialog({
      kind: 'showMessageBox',
      match: 'example.org',
      answer: { response: 0, checkboxChecked: false },
    })
    await app.page.evaluate("void open('https://example.org/a')")
    await expect
      .poll(() => app.double.told('shell').at(-1))
      .toEqual({ note: 'shell', call: 'openExternal', target: 'https://example.org/a' })
    await app.page.evaluate("void open('smb://host/share')")
    await app.page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    expect(app.double.told('dialog')).toHaveLength(2)
    expect(app.double.told('shell')).toHaveLength(2)
  })

  it('is brought forward by a second start, which opens what it was asked for and ends', async () => {
    const app = await opened()
    const second = folders.sample()
    writeFileSync(join(second, 'seriatim.yaml'), 'format: 1\ntitle: The Other Notes\n')
    await app.row('01', 'Strategy Design Pattern').waitFor()
    const again = app.double.startAgain([`--workspace=${second}`])
    expect(await again.end()).toBe(0)
    expect(again.told('chromium')).toEqual([])
    await app.page.getByText('The Other Notes').first().waitFor()
    await app.open('12', 'CQRS Pattern')
    await app.typeAtEnd('\nIn the second workspace.')
    await expectOnDisk(second, `${series}/cqrs.md`, (text) => text.endsWith('In the second workspace.'))
    expect(await app.double.do('windows', null)).toMatchObject([{ focused: true }])
    expect(readFileSync(join(workspace, series, 'cqrs.md'), 'utf8')).not.toContain('second workspace')
  })
})

describe('the built application', () => {
  it('is the same after all of this as before', () => {
    expect(treeBytes(join(repository, 'out'))).toEqual(built)
    expect(Object.keys(built).length).toBeGreaterThan(20)
  })
})
