import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryFolders } from '../product/temporary-folders.ts'
import { treeBytes } from '../product/tree-bytes.ts'
import { openOn, storyHosts } from './hosts.ts'
import { expectOnDisk } from './open-app.ts'
import { sharedApp } from './shared-app.ts'
import { sharedBrowser } from './shared-browser.ts'

const folders = temporaryFolders()
const browser = sharedBrowser()
const series = 'architecture-patterns'

describe.each(storyHosts('browser'))('an author who opens a workspace (%s)', (host) => {
  const workspace = folders.sample()
  const opened = sharedApp(() => openOn(host, browser(), { home: folders.make(), workspace }))

  it('sees the twenty articles with their numbers, and nothing is written by looking', async () => {
    const before = treeBytes(workspace)
    const app = await opened()
    await app.row('01', 'Strategy Design Pattern').waitFor()
    const rows = await app.rows()
    expect(rows.map((row) => row.slice(0, 2)).toSorted()).toEqual(
      Array.from({ length: 20 }, (_, index) => String(index + 1).padStart(2, '0')),
    )
    await app.open('03', 'Understanding Consistency Patterns')
    await app.preview
      .getByRole('heading', { name: /Consistency/ })
      .first()
      .waitFor()
    expect(treeBytes(workspace)).toEqual(before)
  })

  it('types, and the words are in the preview and on disk within two seconds', async () => {
    const path = `${series}/cqrs.md`
    const before = readFileSync(join(workspace, path), 'utf8')
    const app = await opened()
    await app.open('12', 'CQRS Pattern')
    await app.typeAtEnd('\nThe last words of a long day, **kept**.')
    await expectOnDisk(workspace, path, (text) => text.endsWith('The last words of a long day, **kept**.'))
    expect(readFileSync(join(workspace, path), 'utf8').startsWith(before.trimEnd())).toBe(true)
    await app.preview.getByText('The last words of a long day, kept.').waitFor()
    await app.page
      .getByText(/^Saved/)
      .first()
      .waitFor()
  })

  it('sees an outside edit in the editor, in the list and in the preview, unasked', async () => {
    const file = join(workspace, series, 'bulkhead.md')
    const app = await opened()
    await app.open('07', 'Bulkhead Pattern')
    const text = readFileSync(file, 'utf8')
    writeFileSync(
      file,
      `${text.replace(/^title:.*$/m, 'title: "Watertight Doors: a New Name"')}\nWritten by another program.\n`,
    )
    await app.row('07', 'Watertight Doors').waitFor()
    await app.preview.getByText('Written by another program.').waitFor()
    await app.editor.focus()
    await app.page.keyboard.press('Control+End')
    await expect.poll(() => app.editor.innerText()).toContain('Written by another program.')
    expect(readFileSync(file, 'utf8')).toContain('Written by another program.')
  })
})

describe.each(storyHosts('browser'))('an author who writes to the last moment (%s)', (host) => {
  it('loses no word when the program is told to stop right after the last key', async () => {
    const workspace = folders.sample()
    const app = await openOn(host, browser(), { home: folders.make(), workspace })
    await app.open('12', 'CQRS Pattern')
    await app.typeAtEnd('\nTyped just before the end.')
    const { code, took } = await app.stop()
    expect(code).toBe(0)
    expect(took).toBeLessThan(2000)
    expect(readFileSync(join(workspace, series, 'cqrs.md'), 'utf8')).toContain('Typed just before the end.')
    await app.page.context().close()
  })
})
