import { expect, it } from 'vitest'
import { temporaryFolders } from '../product/temporary-folders.ts'
import { expectOnDisk, handsOn, openInBrowser } from './open-app.ts'
import { sharedBrowser } from './shared-browser.ts'

const folders = temporaryFolders()
const browser = sharedBrowser()
const article = 'architecture-patterns/cqrs.md'

it('two tabs on one document: each follows the other, and what both type at once is in both', async () => {
  const workspace = folders.sample()
  const app = await openInBrowser(browser(), { home: folders.make(), workspace })
  await app.open('12', 'CQRS Pattern')
  const page = await app.page.context().newPage()
  await page.goto(new URL('/', app.page.url()).href)
  const other = handsOn(page)
  await other.open('12', 'CQRS Pattern')

  // Only what is in view is drawn.
  await other.editor.focus()
  await page.keyboard.press('Control+End')
  await app.typeAtEnd('\nFirst line from the first tab.')
  await expect.poll(() => other.editor.innerText()).toContain('First line from the first tab.')

  // Both at once: one under a heading, one at the end.
  await page.keyboard.press('Control+Home')
  await page.locator('.cm-line').filter({ hasText: '## The write side' }).click()
  await page.keyboard.press('End')
  await Promise.all([page.keyboard.type(', said in the second'), app.typeAtEnd('\nAnd another one.')])
  await expectOnDisk(
    workspace,
    article,
    (text) => text.includes('## The write side, said in the second\n') && text.endsWith('\nAnd another one.'),
  )
  await app.page.keyboard.press('Control+Home')
  await expect.poll(() => app.editor.innerText()).toContain('## The write side, said in the second')
  await page.keyboard.press('Control+End')
  await expect.poll(() => other.editor.innerText()).toContain('And another one.')
  await app.close()
})
