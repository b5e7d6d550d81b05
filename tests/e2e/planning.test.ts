import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { temporaryFolders } from '../product/temporary-folders.ts'
import { expectAccessible } from './axe.ts'
import { openOn, storyHosts } from './hosts.ts'
import { sharedApp } from './shared-app.ts'
import { sharedBrowser } from './shared-browser.ts'

const folders = temporaryFolders()
const browser = sharedBrowser()

/** The row of an article or the head of a section, in a tree or in a flat list. */
const row = (page: Page, name: RegExp): Locator =>
  page.getByRole('row', { name }).or(page.getByRole('option', { name }))

async function choose(page: Page, on: RegExp, item: RegExp): Promise<void> {
  await row(page, on).focus()
  await page.keyboard.press('Shift+F10')
  await page.getByRole('menuitem', { name: item }).click()
}

/** Takes back what was done last, where the list has the focus. */
async function takeBack(page: Page): Promise<void> {
  await page.getByRole('treegrid').or(page.getByRole('listbox')).locator('[tabindex="0"]').first().focus()
  await page.keyboard.press('Control+z')
}

describe.each(storyHosts('browser'))('a series that is planned before it is written (%s)', (host) => {
  const workspace = folders.sample()
  const opened = sharedApp(() =>
    openOn(host, browser(), {
      home: folders.make(),
      workspace,
      colours: host === 'browser' ? 'light' : 'dark',
    }),
  )
  const file = (name: string): string => join(workspace, 'letters', name)
  const manifest = (): string => readFileSync(file('series.yaml'), 'utf8')
  const heads = async (page: Page): Promise<string[]> => {
    const names = await page.getByRole('treegrid').locator('[data-section]').allInnerTexts()
    return names.map((name) => name.split('\n')[0] ?? '')
  }

  it('begins with titles, one a line, whatever stands in them', async () => {
    const { page } = await opened()
    await row(page, /^01, Strategy Design Pattern/).waitFor()
    await page.keyboard.press('Control+Shift+H')
    await page.getByRole('main').getByRole('button', { name: 'New series' }).click()
    await page.getByRole('dialog').getByRole('textbox', { name: 'Title' }).fill('Letters')
    await page.keyboard.press('Enter')
    await page.getByText('Start with the list, or with a sentence').waitFor()
    await page.getByRole('main').getByRole('button', { name: 'Plan titles…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Plan titles' })
    await dialog
      .getByRole('textbox', { name: 'Titles, one a line' })
      .fill('On paper\n\nInk: "black" # or blue\n  <b>Stamps</b>  \nOn paper\n{planned: no}\n')
    await dialog.getByText('4 titles. One line stands twice and counts once.').waitFor()
    await expectAccessible(page)
    await page.keyboard.press('Control+Enter')
    await row(page, /^On paper, Planned/).waitFor()
    expect(manifest()).toContain(
      'articles:\n  - {planned: On paper}\n  - {planned: "Ink: \\"black\\" # or blue"}\n  - {planned: "<b>Stamps</b>"}\n  - {planned: "{planned: no}"}\n',
    )
  })

  it('gives a planned article another title with F2, and takes one out', async () => {
    const { page } = await opened()
    const before = manifest()
    await row(page, /^On paper/).focus()
    await page.keyboard.press('F2')
    await page.getByRole('textbox', { name: 'Title of the planned article' }).fill('On good paper')
    await page.keyboard.press('Enter')
    await expect.poll(manifest).toBe(before.replace('On paper', 'On good paper'))
    await expect.poll(() => page.evaluate('document.activeElement?.textContent')).toContain('On good paper')
    const renamed = manifest()
    await row(page, /^\{planned: no\}/).focus()
    await page.keyboard.press('Delete')
    await expect.poll(manifest).toBe(renamed.replace('  - {planned: "{planned: no}"}\n', ''))
    await takeBack(page)
    await expect.poll(manifest).toBe(renamed)
    await row(page, /^\{planned: no\}/).waitFor()
    await takeBack(page)
    await expect.poll(manifest).toBe(before)
    await row(page, /^On paper/).waitFor()
  })

  it('puts what is chosen into a section, where each stands', async () => {
    const { page } = await opened()
    const before = manifest()
    await row(page, /^On paper/).click()
    await row(page, /^<b>Stamps/).click({ modifiers: ['Control'] })
    await expect.poll(() => page.locator('[data-entry][aria-selected="true"]').count()).toBe(2)
    await choose(page, /^<b>Stamps/, /^New section from these/)
    await page.getByRole('textbox', { name: 'Title of the section' }).fill('By post')
    await page.keyboard.press('Enter')
    await expect
      .poll(manifest)
      .toBe(
        before
          .replace('{planned: On paper}', '{planned: On paper, section: by-post}')
          .replace('"<b>Stamps</b>"}', '"<b>Stamps</b>", section: by-post}') +
          'sections:\n  - id: by-post\n    title: By post\ngroupBy: section\n',
      )
    await row(page, /^By post, 2 articles/).waitFor()
    await takeBack(page)
    await expect.poll(manifest).toBe(before)
    // The file is there before the page hears of it.
    await row(page, /^By post/).waitFor({ state: 'detached' })
    await page.getByRole('treegrid').or(page.getByRole('listbox')).locator('[tabindex="0"]').first().focus()
    await page.keyboard.press('Control+y')
    await row(page, /^By post, 2 articles/).waitFor()
  })

  it('shows an empty section as a place to drop, and fills it', async () => {
    const { page } = await opened()
    await choose(page, /^By post/, /^New section/)
    await page.getByRole('textbox', { name: 'Title of the section' }).fill('Later')
    await page.keyboard.press('Enter')
    await row(page, /^Later is empty/).waitFor()
    await expect.poll(() => page.evaluate('document.activeElement?.dataset.key')).toBe('section:later')
    await expectAccessible(page)
    const from = await row(page, /^Ink/).boundingBox()
    const to = await row(page, /^Later is empty/).boundingBox()
    if (from === null || to === null) throw new Error('Both rows must be in view.')
    const before = manifest()
    await page.mouse.move(from.x + 60, from.y + from.height / 2)
    await page.mouse.down()
    await page.mouse.move(to.x + 80, to.y + to.height / 2, { steps: 4 })
    await page.mouse.up()
    await expect.poll(manifest).toBe(before.replace('or blue"}', 'or blue", section: later}'))
  })

  it('renames a section in its head, and moves it by keys and by pointer; the articles stay', async () => {
    const { page } = await opened()
    const articles = (): string => /^articles:\n(?: .*\n)*/m.exec(manifest())?.[0] ?? ''
    const before = articles()
    await row(page, /^By post/).focus()
    await page.keyboard.press('F2')
    await page.getByRole('textbox', { name: 'Title of the section' }).fill('Sent by post')
    await page.keyboard.press('Enter')
    await expect.poll(() => heads(page)).toEqual(['Sent by post', 'Later'])
    await expect.poll(() => page.evaluate('document.activeElement?.dataset.key')).toBe('section:by-post')
    expect(manifest()).toContain('  - id: by-post\n    title: Sent by post\n')

    await page.keyboard.press('Alt+ArrowDown')
    await expect.poll(() => heads(page)).toEqual(['Later', 'Sent by post'])
    await expect.poll(() => page.evaluate('document.activeElement?.dataset.key')).toBe('section:by-post')
    await page.getByText('Sent by post, section 2 of 2, at the end.').first().waitFor({ state: 'attached' })

    const from = await row(page, /^Sent by post/).boundingBox()
    const to = await row(page, /^Later, 1 article/).boundingBox()
    if (from === null || to === null) throw new Error('Both heads must be in view.')
    await page.mouse.move(from.x + 60, from.y + from.height / 2)
    await page.mouse.down()
    await page.mouse.move(to.x + 60, to.y + 4, { steps: 4 })
    await page.locator('[data-insertion-label]', { hasText: 'Before Later' }).waitFor()
    await page.mouse.up()
    await expect.poll(() => heads(page)).toEqual(['Sent by post', 'Later'])
    expect(articles()).toBe(before)
  })

  it('removes a section and keeps its articles, and takes all of it back', async () => {
    const { page } = await opened()
    const before = manifest()
    await row(page, /^Sent by post/).focus()
    await page.keyboard.press('Delete')
    await expect.poll(() => heads(page)).toEqual(['Later'])
    await page.getByText('Section “Sent by post” removed. Its 2 articles stay.').first().waitFor()
    expect(manifest()).not.toContain('by-post')
    await takeBack(page)
    await expect.poll(manifest).toBe(before)
    await expect.poll(() => heads(page)).toEqual(['Sent by post', 'Later'])
  })

  it('offers with Enter to write a planned article, at its place', async () => {
    const { page, editor } = await opened()
    const before = manifest()
    await row(page, /^<b>Stamps/).focus()
    await page.keyboard.press('Enter')
    await page.getByText('“<b>Stamps</b>” is planned and has no text yet.').waitFor()
    await expectAccessible(page)
    await page.keyboard.press('Enter')
    await page.getByRole('textbox', { name: /<b>Stamps<\/b>.*, Markdown$/ }).waitFor()
    expect(manifest()).toBe(before.replace('planned: "<b>Stamps</b>"', 'path: bstampsb.md'))
    expect(readFileSync(file('bstampsb.md'), 'utf8')).toBe('---\ntitle: <b>Stamps</b>\n---\n\n')
    await expect.poll(() => editor.evaluate((text) => text.matches(':focus'))).toBe(true)
    await takeBack(page)
    await expect.poll(() => existsSync(file('bstampsb.md'))).toBe(false)
    expect(manifest()).toBe(before)
  })
})
