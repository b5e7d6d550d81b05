import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryFolders } from '../product/temporary-folders.ts'
import { authorsFiles } from '../product/tree-bytes.ts'
import { expectAccessible } from './axe.ts'
import { openOn, storyHosts } from './hosts.ts'
import { type App, expectOnDisk } from './open-app.ts'
import { sharedApp } from './shared-app.ts'
import { sharedBrowser } from './shared-browser.ts'
import { undoStep } from './undo-step.ts'

const folders = temporaryFolders()
const browser = sharedBrowser()
const series = 'architecture-patterns'

describe.each(storyHosts('browser'))('what is said of several articles (%s)', (host) => {
  const workspace = folders.sample()
  const opened = sharedApp(() =>
    openOn(host, browser(), {
      home: folders.make(),
      workspace,
      colours: host === 'browser' ? 'dark' : 'light',
    }),
  )
  const text = (path: string): string => readFileSync(join(workspace, series, path), 'utf8')
  const bytes = () => authorsFiles(workspace)

  async function choose({ page, row }: App, number: string, title: string, item: RegExp): Promise<void> {
    await row(number, title).click({ button: 'right' })
    await page.getByRole('menuitem', { name: item }).click()
  }

  it('takes a number by one key of the order, and undo brings every byte back', async () => {
    const app = await opened()
    await app.row('01', 'Strategy Design Pattern').waitFor()
    const before = bytes()
    await choose(app, '01', 'Strategy Design Pattern', /^Without number/)
    await expectOnDisk(workspace, `${series}/series.yaml`, (now) => now.includes('unnumbered: true'))
    await app.page.getByRole('row', { name: /Strategy Design Pattern/ }).focus()
    await undoStep(app.page, /^Number Strategy Design Pattern again/)
    await app.row('01', 'Strategy Design Pattern').waitFor()
    expect(bytes()).toEqual(before)
  })

  it('leaves an open article out of exports with words that no file has yet, and keeps its undo', async () => {
    const app = await opened()
    await app.open('12', 'CQRS Pattern')
    const before = text('cqrs.md')
    await app.typeAtEnd('Words of a moment ago.')
    await choose(app, '12', 'CQRS Pattern', /^Leave out of exports/)
    await expectOnDisk(workspace, `${series}/cqrs.md`, (now) => now.includes('draft: true'))
    expect(text('cqrs.md')).toMatch(/^draft: true$/m)
    expect(text('cqrs.md').replace('draft: true\n', '')).toBe(`${before}Words of a moment ago.`)
    await app.page.getByText('Words of a moment ago.').first().waitFor()
    // It is followed as an outside edit is, and nothing is asked.
    await app.page.locator('[data-save-state=saved]').waitFor()
    expect(await app.page.getByRole('alert').count()).toBe(0)
    await app.editor.focus()
    await app.page.keyboard.press('Control+z')
    await expectOnDisk(workspace, `${series}/cqrs.md`, (now) => !now.includes('moment ago'))
    expect(text('cqrs.md').replace('draft: true\n', '')).toBe(before)
  })

  it('changes what was touched in all that are selected, and undo brings every byte back', async () => {
    const app = await opened()
    const { page, row } = app
    const before = bytes()
    await row('03', '').click()
    await row('04', '').click({ modifiers: ['Control'] })
    await row('05', '').click({ modifiers: ['Control'] })
    await page.keyboard.press('Control+;')
    const dialog = page.getByRole('dialog', { name: 'Properties of 3 articles' })
    await dialog.getByRole('textbox', { name: 'Add a tag' }).fill('in common')
    await dialog.getByRole('checkbox', { name: 'Without number' }).press('Space')
    await dialog.getByRole('button', { name: /Status/ }).click()
    await page.getByRole('option', { name: 'Review' }).click()
    await expectAccessible(page)
    await dialog.getByRole('button', { name: 'Change', exact: true }).click()
    await page.getByText('Properties of 3 articles changed.').first().waitFor()
    const after = bytes()
    const changed = Object.keys(after).filter((path) => after[path] !== before[path])
    expect(changed).toHaveLength(4)
    for (const path of changed.filter((each) => each.endsWith('.md'))) {
      const now = readFileSync(join(workspace, path), 'utf8')
      expect(now).toMatch(/^status: review$/m)
      expect(now).toMatch(/^tags: .*in common/m)
    }
    await page.getByRole('row', { selected: true }).first().focus()
    await undoStep(page, /^Undo properties of/)
    await row('03', '').waitFor()
    await expect.poll(bytes).toEqual(before)
  })

  it('makes a template of an article and an article of that, and undo takes both away', async () => {
    const app = await opened()
    const { page } = app
    const before = bytes()
    await choose(app, '11', 'Cloud Architecture Patterns', /^Save as template/)
    await page
      .getByText(/^Template “cloud-architecture-patterns/)
      .first()
      .waitFor()
    const templates = () => Object.keys(bytes()).filter((path) => path.startsWith('_templates/'))
    expect(templates()).toHaveLength(2)
    await page.getByRole('button', { name: 'Seriatim, workspace menu' }).click()
    await page.getByRole('menuitem', { name: 'New article from template…' }).click()
    const dialog = page.getByRole('dialog', { name: 'New article from template' })
    await dialog.getByRole('textbox').fill('Clouds: again')
    await dialog.getByRole('button', { name: /cloud-architecture-patterns/ }).waitFor()
    await expectAccessible(page)
    await dialog.getByRole('button', { name: 'Create' }).click()
    await page.getByRole('textbox', { name: /Clouds: again, Markdown$/ }).waitFor()
    const made = text('clouds-again.md')
    expect(made).toMatch(/^title: "?Clouds: again"?$/m)
    expect(made).not.toContain('{{title}}')
    for (const path of [/clouds-again/, /_templates/]) {
      await page.getByRole('row', { name: /Cloud Architecture Patterns/ }).focus()
      await page.keyboard.press('Control+z')
      await expect
        .poll(() => Object.keys(bytes()).filter((each) => each.endsWith('.md') && path.test(each)))
        .toEqual([])
    }
    expect(Object.fromEntries(Object.entries(bytes()).filter(([path]) => path !== '_templates/'))).toEqual(
      before,
    )
  })
})
