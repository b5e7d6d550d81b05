import { describe, it } from 'vitest'
import { temporaryFolders } from '../product/temporary-folders.ts'
import { expectAccessible } from './axe.ts'
import { openOn, storyHosts } from './hosts.ts'
import { expectOnDisk } from './open-app.ts'
import { sharedBrowser } from './shared-browser.ts'

const folders = temporaryFolders()
const browser = sharedBrowser()
const file = 'architecture-patterns/cqrs.md'

describe.each(storyHosts('double'))('an author who writes to a length (%s)', (host) => {
  it('sees how long the article and the selection are, and sets a goal by keys', async () => {
    const workspace = folders.sample()
    const app = await openOn(host, browser(), { home: folders.make(), workspace })
    const { page } = app
    await app.open('12', 'CQRS Pattern')
    await app.typeAtEnd('\n\nTwo words')
    await page.keyboard.press('Shift+Home')
    const figures = page.getByRole('button', { name: /^2 of [\d,]+ words selected$/ })
    await figures.focus()
    await page.keyboard.press('Enter')
    const length = page.getByRole('dialog', { name: 'Length' })
    await length.getByRole('row', { name: /^Characters [\d,]+ 9$/ }).waitFor()
    await length.getByRole('row', { name: /^Without spaces [\d,]+ 8$/ }).waitFor()
    await expectAccessible(page)

    await length.getByRole('textbox', { name: 'Word goal of this article' }).focus()
    await page.keyboard.type('100')
    await page.keyboard.press('Enter')
    await expectOnDisk(workspace, file, (text) => text.includes('\nwordGoal: 100\n'))
    const goal = page.getByRole('button', { name: /^Goal [\d,]+%$/ })
    await goal.waitFor()
    await length.waitFor({ state: 'detached' })

    await goal.focus()
    await page.keyboard.press('Enter')
    const field = page.getByRole('textbox', { name: 'Word goal of this article' })
    await field.fill('')
    await page.keyboard.press('Enter')
    await expectOnDisk(workspace, file, (text) => !text.includes('wordGoal'))
    await goal.waitFor({ state: 'detached' })
    await app.close()
  })
})
