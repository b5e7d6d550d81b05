import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { runSeriatim } from '../product/run-seriatim.ts'
import { temporaryFolders } from '../product/temporary-folders.ts'
import { treeBytes } from '../product/tree-bytes.ts'
import { expectAccessible } from './axe.ts'
import { openOn, storyHosts } from './hosts.ts'
import type { App } from './open-app.ts'
import { sharedApp } from './shared-app.ts'
import { sharedBrowser } from './shared-browser.ts'

const folders = temporaryFolders()
const browser = sharedBrowser()

/** A workspace whose names try what names can be: other scripts, spaces, signs, a folder article. */
function oddNames(root: string): string {
  const series = join(root, 'Größe & Maß')
  mkdirSync(join(series, 'ordner 1'), { recursive: true })
  mkdirSync(join(series, 'bilder'))
  const write = (path: string, text: string): void => writeFileSync(join(series, path), text)
  writeFileSync(join(root, 'seriatim.yaml'), 'format: 1\ntitle: Odd <names> & more\nlanguage: de\n')
  write(
    'series.yaml',
    'title: "Größe & Maß"\narticles:\n  - 日本語.md\n  - "with space & sign.md"\n  - ordner 1/index.md\n  - 100%.md\n',
  )
  write(
    '日本語.md',
    '---\ntitle: 日本語 <b>\n---\n\n[weiter](with%20space%20&%20sign.md) ![Bild](bilder/ü%201.svg)\n',
  )
  write('with space & sign.md', '# Überschrift\n\n[[ordner 1]] und [zurück](日本語.md)\n')
  write('ordner 1/index.md', '[zu 100](../100%25.md)\n')
  write('100%.md', '---\ntitle: "100 %"\n---\n\nFertig.\n')
  write('bilder/ü 1.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"></svg>\n')
  return root
}

describe.each(storyHosts('browser'))('an author who exports (%s)', (host) => {
  it('gets the same bytes from a workspace with odd names', async () => {
    const workspace = oddNames(folders.make())
    const out = join(folders.make(), 'über uns')
    const app = await openOn(host, browser(), { home: folders.make(), workspace })
    await app.row('01', '日本語').waitFor()
    await exportTo(app, out)
    await app.close()
    const byCommand = join(folders.make(), 'site')
    expect(await runSeriatim(['export', workspace, '--out', byCommand])).toMatchObject({ code: 0 })
    expect(treeBytes(out)).toEqual(treeBytes(byCommand))
  })
})

describe.each(storyHosts('browser'))('an author in the export dialog (%s)', (host) => {
  const workspace = folders.sample()
  const opened = sharedApp(() => openOn(host, browser(), { home: folders.make(), workspace }))

  it('sees what the folder holds before, writes what the command line writes, and looks at the site', async () => {
    const out = join(folders.make(), 'site')
    expect(await runSeriatim(['export', workspace, '--out', out])).toMatchObject({ code: 0 })
    const byCommand = treeBytes(out)
    writeFileSync(join(out, 'CNAME'), 'notes.example')
    const app = await opened()
    await app.row('01', 'Strategy Design Pattern').waitFor()
    await openExport(app)
    const dialog = app.page.getByRole('dialog', { name: 'Export' })
    await dialog.getByRole('textbox', { name: 'Folder' }).fill(out)
    await dialog
      .getByText(/^Exported here before\. \d+ files are Seriatim’s; 1 is not and stays\.$/)
      .waitFor()
    await dialog.getByRole('textbox', { name: 'Folder' }).fill(workspace)
    await dialog.getByText(/it is the workspace itself/).waitFor()
    await expectAccessible(app.page)
    await dialog.getByRole('textbox', { name: 'Folder' }).fill(out)
    await dialog.getByText(/^Exported here before/).waitFor()
    await dialog.getByRole('button', { name: 'Export', exact: true }).click()
    await dialog.getByText(/No file changed, \d+ as before/).waitFor()
    await dialog.getByRole('row', { name: /^01 ?Strategy Design Pattern/ }).waitFor()
    await expectAccessible(app.page)
    expect(treeBytes(out)).toEqual({ ...byCommand, CNAME: expect.any(String) })
    expect(readFileSync(join(out, 'CNAME'), 'utf8')).toBe('notes.example')
    // The desktop hands the site to the system's browser; its own stories see that.
    if (host === 'browser') await seeTheSite(app, dialog)
    await app.page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
  })

  it('is told what keeps the site from being written, until it is mended', async () => {
    const article = join(workspace, 'architecture-patterns/bulkhead.md')
    const before = readFileSync(article, 'utf8')
    writeFileSync(article, before.replace('---\n', '---\nslug: cqrs\n'))
    const app = await opened()
    await app.row('01', 'Strategy Design Pattern').waitFor()
    await openExport(app)
    const dialog = app.page.getByRole('dialog', { name: 'Export' })
    await dialog.getByText(/keeps? the site from being written/).waitFor()
    await expectAccessible(app.page)
    const start = dialog.getByRole('button', { name: 'Export', exact: true })
    expect(await start.getAttribute('aria-disabled')).toBe('true')
    writeFileSync(article, before)
    await dialog.getByText('Nothing to fix.').waitFor()
    expect(await start.getAttribute('aria-disabled')).not.toBe('true')
  })
})

async function openExport(app: App): Promise<void> {
  await app.page.getByRole('button', { name: 'Export' }).first().click()
}

/** Exports by the dialog, which is still open then. */
async function exportTo(app: App, out: string): Promise<Locator> {
  await openExport(app)
  const dialog = app.page.getByRole('dialog', { name: 'Export' })
  await dialog.getByRole('textbox', { name: 'Folder' }).fill(out)
  await dialog.getByRole('button', { name: 'Export', exact: true }).click()
  await dialog.getByText('Every word is accounted for.').waitFor()
  return dialog
}

async function seeTheSite(app: App, dialog: Locator): Promise<void> {
  const opened = app.page.context().waitForEvent('page')
  await dialog.getByRole('button', { name: 'Open site' }).click()
  const site = await opened
  await site
    .getByRole('link', { name: /Architecture Patterns/ })
    .first()
    .click()
  await site.getByText(/20 articles · ~284 min total/).waitFor()
  await site.close()
}
