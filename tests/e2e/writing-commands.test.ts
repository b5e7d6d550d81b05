import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryFolders } from '../product/temporary-folders.ts'
import { expectAccessible } from './axe.ts'
import { openOn, storyHosts } from './hosts.ts'
import { sharedApp } from './shared-app.ts'
import { sharedBrowser } from './shared-browser.ts'

const folders = temporaryFolders()
const browser = sharedBrowser()
const series = 'architecture-patterns'

describe.each(storyHosts('browser'))('an author who writes with the keys of the editor (%s)', (host) => {
  const workspace = folders.sample()
  const opened = sharedApp(() => openOn(host, browser(), { home: folders.make(), workspace }))

  /** Opens an article, and tells what is on disk behind the text that it came with. */
  async function write(number: string, title: string, path: string) {
    const app = await opened()
    await app.open(number, title)
    const before = readFileSync(join(workspace, series, path), 'utf8')
    await app.typeAtEnd('\n')
    return {
      app,
      keyboard: app.page.keyboard,
      expectWritten: async (text: string) => {
        const now = (): string => readFileSync(join(workspace, series, path), 'utf8')
        await expect.poll(() => now().slice(before.length).trim(), { interval: 50 }).toBe(text)
      },
    }
  }

  it('goes on with a list, puts an item into another, and ends it', async () => {
    const { keyboard, expectWritten } = await write('12', 'CQRS Pattern', 'cqrs.md')
    await keyboard.type('1. Read\nOften\n')
    await keyboard.press('Tab')
    await keyboard.type('Cached\n\nWrite\n\nAfter it.')
    await expectWritten('1. Read\n2. Often\n   1. Cached\n3. Write\n\nAfter it.')
  })

  it('makes two paragraphs bold at once, and takes that back by one undo', async () => {
    const { keyboard, expectWritten } = await write('07', 'Bulkhead Pattern', 'bulkhead.md')
    await keyboard.type('First words\n\n> Second words')
    for (const key of ['Shift+Home', 'Shift+ArrowUp', 'Shift+ArrowUp', 'Control+b']) await keyboard.press(key)
    await expectWritten('**First words**\n\n> **Second words**')
    await keyboard.press('Control+z')
    await expectWritten('First words\n\n> Second words')
    await keyboard.press('End')
  })

  it('finds a block behind a slash, by keys and by pointer; Escape leaves the slash', async () => {
    const { app, keyboard, expectWritten } = await write(
      '05',
      'Big Data',
      'big-data-architecture-patterns.md',
    )
    const menu = app.page.getByRole('listbox', { name: 'Suggestions' })
    await keyboard.type('/')
    await menu.getByRole('option', { name: 'Heading 1' }).waitFor()
    // All blocks: more than the list has room for.
    await expectAccessible(app.page)
    await keyboard.type('list')
    await expect.poll(() => menu.getByRole('option').allTextContents()).toHaveLength(3)
    const selected = async (): Promise<string | null> => {
      await keyboard.press('ArrowDown')
      return menu.getByRole('option', { selected: true }).textContent()
    }
    // In its first moments a menu takes no keys: they could be meant for the text.
    await expect.poll(selected).toContain('Task list')
    await keyboard.press('Enter')
    await keyboard.type('Measure\n\n/')
    await menu.getByRole('option', { name: 'Warning' }).click()
    await keyboard.type('Hot')
    await keyboard.press('Control+End')
    await keyboard.type('\n\n\n/')
    await menu.waitFor()
    await keyboard.press('Escape')
    await menu.waitFor({ state: 'detached' })
    await keyboard.type('note is a folder.')
    await expectWritten('- [ ] Measure\n\n> [!warning]\n> Hot\n\n/note is a folder.')
  })

  it('writes a table from cell to cell, its columns under one another', async () => {
    const { keyboard, expectWritten } = await write('10', 'Circuit Breaker', 'circuit-breaker.md')
    await keyboard.type('| State | Calls |\n|---|--:|\n')
    await keyboard.type('closed')
    await keyboard.press('Tab')
    await keyboard.type('100')
    await keyboard.press('Tab')
    await keyboard.type('half open 漢字')
    await keyboard.press('Enter')
    await keyboard.press('Enter')
    await keyboard.type('After it.')
    await expectWritten(
      [
        '| State          | Calls |',
        '| -------------- | ----: |',
        '| closed         |   100 |',
        '| half open 漢字 |       |',
        '',
        'After it.',
      ].join('\n'),
    )
  })
})
