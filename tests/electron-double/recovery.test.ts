import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { expectOnDisk } from '../e2e/open-app.ts'
import { expectAccessible } from '../e2e/axe.ts'
import { temporaryFolders } from '../product/temporary-folders.ts'
import { openDesktop } from './open-desktop.ts'

const folders = temporaryFolders()
const article = 'architecture-patterns/cqrs.md'

const keptIn = (workspace: string): string => join(workspace, '.seriatim/recovery/unsaved')
const keptOf = (workspace: string): readonly string[] =>
  existsSync(keptIn(workspace))
    ? readdirSync(keptIn(workspace))
        .filter((name) => name.endsWith('.txt'))
        .map((name) => readFileSync(join(keptIn(workspace), name), 'utf8'))
    : []

it('what was typed a second before the process was killed is offered at the next start, and taken over', async () => {
  const home = folders.make()
  const workspace = folders.sample()
  const file = join(workspace, article)
  const before = readFileSync(file, 'utf8')
  const first = await openDesktop({ home, workspace })
  onTestFinished(async () => {
    if (first.double.isRunning) await first.double.kill()
  })
  await first.open('12', 'CQRS Pattern')
  await first.editor.focus()
  await first.page.keyboard.press('Control+End')
  // Without a pause, so that no save comes before the end.
  const words = 'Typed without a pause until the power failed.'
  await first.page.keyboard.type(words, { delay: 40 })
  await expect.poll(() => keptOf(workspace).join(''), { interval: 20 }).toContain('until the')
  await first.double.kill()
  expect(readFileSync(file, 'utf8')).not.toContain('until the power')

  const again = await openDesktop({ home, workspace })
  onTestFinished(async () => {
    if (again.double.isRunning) await again.double.kill()
  })
  await again.page.getByRole('button', { name: 'Look at it' }).click()
  const dialog = again.page.getByRole('dialog', { name: /^Not saved: “CQRS Pattern/ })
  await dialog.getByText('until the').first().waitFor()
  await expectAccessible(again.page)
  await dialog.getByRole('button', { name: 'Take it over' }).click()
  await dialog.waitFor({ state: 'detached' })
  await expectOnDisk(workspace, article, (text) => text.startsWith(before) && text.includes('until the'))
  expect(await again.page.getByRole('button', { name: 'Look at it' }).count()).toBe(0)
  await expect.poll(() => keptOf(workspace)).toEqual([])
  await again.quit()
})
