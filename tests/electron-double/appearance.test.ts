import type { Page } from 'playwright-core'
import { describe, expect, it, onTestFinished } from 'vitest'
import { temporaryFolders } from '../product/temporary-folders.ts'
import { type Desktop, openDesktop } from './open-desktop.ts'

const folders = temporaryFolders()

async function start(options: { readonly home: string; readonly dark?: boolean }): Promise<Desktop> {
  const desktop = await openDesktop(options)
  onTestFinished(async () => {
    if (desktop.double.isRunning) await desktop.double.kill()
  })
  await desktop.page.getByRole('button', { name: /Open a folder/ }).waitFor()
  return desktop
}

/** Changes settings as the page does. */
function choose(page: Page, settings: object): Promise<unknown> {
  return page.evaluate(`seriatim.call('settings.update', ${JSON.stringify(settings)})`)
}

function token(page: Page, name: string): Promise<unknown> {
  return page.evaluate(`getComputedStyle(document.documentElement).getPropertyValue('${name}')`)
}

const facts = `({ BrowserWindow, nativeTheme }) => ({
  theme: nativeTheme.themeSource,
  zoom: Math.round(BrowserWindow.getAllWindows()[0].webContents.getZoomFactor() * 100),
})`

describe('the look of the desktop window', () => {
  it('has the accent of the desktop, as soon as that changes, and the design’s own otherwise', async () => {
    const app = await start({ home: folders.make() })
    const own = '#0b6b5c'
    expect(await token(app.page, '--accent')).toContain(own)
    await choose(app.page, { accent: 'system' })
    // GNOME's blue is too faint to be read on the wells of a light page, and is darkened.
    await expect.poll(() => token(app.page, '--accent')).toMatch(/^#[0-9a-f]{6}$/)
    const blue = await token(app.page, '--accent')
    await app.double.do('systemAccent', { accent: 'a51d2dff' })
    await expect.poll(() => token(app.page, '--accent')).toBe('#a51d2d')
    expect(blue).not.toBe('#a51d2d')
    await choose(app.page, { accent: 'verdigris' })
    await expect.poll(() => token(app.page, '--accent')).toContain(own)
    await app.quit()
  })

  it('has the author’s theme and size, and has them when it is opened again', async () => {
    const home = folders.make()
    const app = await start({ home, dark: true })
    await choose(app.page, { theme: 'sepia', textSize: 125 })
    await expect.poll(() => token(app.page, '--bg')).toBe('#f8f1e3')
    await expect
      .poll(() => app.double.do('evaluate', { source: facts, value: null }))
      .toEqual({ theme: 'light', zoom: 125 })
    await app.double.pressAccelerator('CmdOrCtrl+Plus')
    await expect
      .poll(() => app.double.do('evaluate', { source: facts, value: null }))
      .toMatchObject({ zoom: 150 })
    await app.quit()

    const again = await start({ home, dark: true })
    expect(await again.page.evaluate('document.documentElement.dataset.theme')).toBe('sepia')
    expect(await again.double.do('evaluate', { source: facts, value: null })).toEqual({
      theme: 'light',
      zoom: 150,
    })
    await again.quit()
  })
})
