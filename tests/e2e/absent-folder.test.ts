import { mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryFolders } from '../product/temporary-folders.ts'
import { openOn, storyHosts } from './hosts.ts'
import { expectOnDisk } from './open-app.ts'
import { sharedBrowser } from './shared-browser.ts'

const folders = temporaryFolders()
const browser = sharedBrowser()
const article = 'architecture-patterns/cqrs.md'

function moveAll(from: string, to: string): void {
  for (const name of readdirSync(from)) renameSync(join(from, name), join(to, name))
}

describe.each(storyHosts('browser'))('a workspace whose disk goes away (%s)', (host) => {
  it('deletes nothing, takes what is typed, and saves it when the disk is back', async () => {
    const workspace = folders.sample()
    const before = readFileSync(join(workspace, article), 'utf8')
    const app = await openOn(host, browser(), { home: folders.make(), workspace })
    await app.open('12', 'CQRS Pattern')
    const away = join(folders.make(), 'away')
    mkdirSync(away)
    moveAll(workspace, away)
    await app.page.getByText('The folder of this workspace is not there just now.').waitFor()
    expect((await app.rows()).length).toBe(20)

    await app.typeAtEnd('\nTyped while the disk was away.')
    await app.page
      .getByText(/^Not saved/)
      .first()
      .waitFor()
    // Nothing is made in the empty folder; what is typed is in the user's own.
    expect(readdirSync(workspace)).toEqual([])

    moveAll(away, workspace)
    await expectOnDisk(workspace, article, (text) => text === `${before}\nTyped while the disk was away.`)
    await app.page
      .getByText('The folder of this workspace is not there just now.')
      .waitFor({ state: 'detached' })
    await app.close()
  })
})
