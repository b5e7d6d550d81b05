import { describe, it } from 'vitest'
import { fullRun } from '../product/full-run.ts'
import { temporaryFolders } from '../product/temporary-folders.ts'
import { expectAccessible } from './axe.ts'
import { hosts, openOn } from './hosts.ts'
import { sharedBrowser } from './shared-browser.ts'

const folders = temporaryFolders()
const browser = sharedBrowser()

const every = hosts.flatMap((host) => (['light', 'dark'] as const).map((colours) => ({ host, colours })))
const looks = fullRun ? every : every.filter(({ host, colours }) => host === 'browser' && colours === 'dark')

describe.each(looks)('the application ($host) in $colours colours', ({ host, colours }) => {
  it('has no accessibility violation on the welcome screen', async () => {
    const app = await openOn(host, browser(), { home: folders.make(), colours })
    await app.page.getByRole('heading', { name: 'Write it in order.' }).waitFor()
    await expectAccessible(app.page)
    await app.close()
  })

  it('has none on the main screen with an article open, and none in the export dialog', async () => {
    const app = await openOn(host, browser(), { home: folders.make(), workspace: folders.sample(), colours })
    await app.open('12', 'CQRS Pattern')
    await app.preview.getByRole('heading').first().waitFor()
    await expectAccessible(app.page)
    await app.page.getByRole('button', { name: 'Export' }).first().click()
    await app.page.getByRole('dialog', { name: 'Export' }).waitFor()
    await expectAccessible(app.page)
    await app.close()
  })
})
