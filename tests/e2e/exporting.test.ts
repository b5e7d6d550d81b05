import { join } from 'node:path'
import type { Locator } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { runSeriatim } from '../product/run-seriatim.ts'
import { temporaryFolders } from '../product/temporary-folders.ts'
import { treeBytes } from '../product/tree-bytes.ts'
import { hosts, openOn } from './hosts.ts'
import type { App } from './open-app.ts'
import { sharedBrowser } from './shared-browser.ts'

const folders = temporaryFolders()
const browser = sharedBrowser()

describe.each(hosts)('an author who exports (%s)', (host) => {
  it('gets from the dialog, byte for byte, what the command line writes', async () => {
    const workspace = folders.sample()
    const out = join(folders.make(), 'from the dialog')
    const app = await openOn(host, browser(), { home: folders.make(), workspace })
    await app.row('01', 'Strategy Design Pattern').waitFor()
    await app.page.getByRole('button', { name: 'Export' }).first().click()
    const dialog = app.page.getByRole('dialog', { name: 'Export' })
    await dialog.getByRole('textbox', { name: 'Folder' }).fill(out)
    await dialog.getByRole('button', { name: 'Export', exact: true }).click()
    await dialog.getByText('Every word is accounted for.').waitFor()

    const byCommand = join(folders.make(), 'site')
    expect(await runSeriatim(['export', workspace, '--out', byCommand])).toMatchObject({ code: 0 })
    expect(treeBytes(out)).toEqual(treeBytes(byCommand))

    // The desktop hands the site to the system's browser; its own stories see that.
    if (host === 'browser') await seeTheSite(app, dialog)
    await app.close()
  })
})

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
