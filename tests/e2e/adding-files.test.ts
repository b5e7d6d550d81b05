import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { CDPSession, Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { fullRun } from '../product/full-run.ts'
import { temporaryFolders } from '../product/temporary-folders.ts'
import { authorsFiles } from '../product/tree-bytes.ts'
import { openOn, storyHosts } from './hosts.ts'
import { sharedApp } from './shared-app.ts'
import { sharedBrowser } from './shared-browser.ts'

const folders = temporaryFolders()
const browser = sharedBrowser()

/** How many files lie in the large folder; half of them are texts. */
const many = fullRun ? 5000 : 200

function plant(files: Readonly<Record<string, string>>): string {
  const folder = folders.make()
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  return folder
}

/** Drags files of the disk over the page as the desktop does. */
async function dragOver(
  page: Page,
  files: readonly string[],
  at: { x: number; y: number },
): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page)
  for (const type of ['dragEnter', 'dragOver'] as const) await send(session, type, files, at)
  return session
}

async function send(
  session: CDPSession,
  type: 'dragEnter' | 'dragOver' | 'drop',
  files: readonly string[],
  { x, y }: { readonly x: number; readonly y: number },
): Promise<void> {
  const data = { items: [], files: [...files], dragOperationsMask: 1 }
  await session.send('Input.dispatchDragEvent', { type, x, y, data })
}

async function topOf(locator: Locator): Promise<{ x: number; y: number }> {
  const box = await locator.boundingBox()
  if (box === null) throw new Error('It must be in view.')
  return { x: box.x + 60, y: box.y + 3 }
}

describe.each(storyHosts('browser'))('files from the desktop (%s)', (host) => {
  const workspace = folders.sample()
  const opened = sharedApp(() => openOn(host, browser(), { home: folders.make(), workspace }))
  const series = join(workspace, 'architecture-patterns')

  it('come to stand at the line, with what they name, and go again by one undo', async () => {
    const app = await opened()
    const { page } = app
    const outside = plant({
      'post/10 ten.md': '# Ten\n',
      'post/2 two.md': '# Two\n\n![x](img/x.png) [b](sub/b.md)\n',
      'post/sub/b.md': '# B\n',
      'post/img/x.png': 'PNG',
      'post/README.md': 'Not an article.\n',
      'post/.git/x.md': 'Hidden.\n',
      'post/notes.txt': 'Notes.\n',
      'cqrs.md': 'Has a name that is taken.\n',
    })
    await app.row('06', 'Blue-Green').waitFor()
    const before = authorsFiles(workspace)
    const at = await topOf(app.row('06', 'Blue-Green'))
    const files = [join(outside, 'post'), join(outside, 'cqrs.md')]
    const session = await dragOver(page, files, at)
    await page.getByText('Before Blue-Green Deployment Pattern').waitFor()
    await send(session, 'drop', files, at)
    await page
      .getByText('4 articles added after 05. 1 file that they name came along. 2 other files were left out.')
      .first()
      .waitFor()
    const names = await app.rows()
    expect(names.slice(3, 7).map((name) => name.split(',').slice(0, 2).join(''))).toEqual([
      '06 cqrs-2',
      '07 Two',
      '08 Ten',
      '09 B',
    ])
    expect(readFileSync(join(series, '2 two.md'), 'utf8')).toBe('# Two\n\n![x](img/x.png) [b](b.md)\n')
    expect(readFileSync(join(series, 'img/x.png'), 'utf8')).toBe('PNG')
    await page.getByRole('button', { name: 'Undo', exact: true }).click()
    await expect.poll(() => authorsFiles(workspace)).toEqual(before)
  })

  it('are refused where the order is locked, where no text is among them, and where nothing takes them', async () => {
    const app = await opened()
    const { page } = app
    const outside = plant({ 'a.png': 'PNG', 'b.md': 'Text.\n' })
    const before = authorsFiles(workspace)
    const at = await topOf(app.row('06', 'Blue-Green'))
    const picture = [join(outside, 'a.png')]
    await send(await dragOver(page, picture, at), 'drop', picture, at)
    await page.getByText('No Markdown file is among them. Nothing was copied.').first().waitFor()

    const text = [join(outside, 'b.md')]
    await page.getByRole('button', { name: 'Lock the order' }).click()
    const session = await dragOver(page, text, at)
    await page.locator('[data-insertion-label]', { hasText: 'Order locked' }).waitFor()
    await send(session, 'drop', text, at)
    await page.getByRole('button', { name: 'Unlock the order' }).click()

    const url = page.url()
    const elsewhere = await topOf(page.getByRole('contentinfo'))
    await send(await dragOver(page, text, elsewhere), 'drop', text, elsewhere)
    await app.row('06', 'Blue-Green').waitFor()
    expect(page.url()).toBe(url)
    expect(authorsFiles(workspace)).toEqual(before)
  })

  it('are taken by the thousand, pictures and all', async () => {
    const app = await opened()
    const { page } = app
    const half = many / 2
    const outside = plant(
      Object.fromEntries(
        Array.from({ length: half }, (_, nth) => [
          [`all/${nth}/text.md`, `# Text ${nth}\n\n![p](../pictures/${nth}.png)\n`],
          [`all/pictures/${nth}.png`, `PNG ${nth}`],
        ]).flat(),
      ),
    )
    const at = await topOf(app.row('06', 'Blue-Green'))
    const files = [join(outside, 'all')]
    await send(await dragOver(page, files, at), 'drop', files, at)
    const count = half.toLocaleString('en')
    await page
      .getByText(`${count} articles added after 05. ${count} files that they name came along.`)
      .first()
      .waitFor({ timeout: 120_000 })
    await page.getByRole('row', { name: /^0*6, Text 0/ }).waitFor()
    expect(readFileSync(join(series, 'series.yaml'), 'utf8').match(/path: text/g)).toHaveLength(half)
    expect(readFileSync(join(series, `text-${half}.md`), 'utf8')).toBe(
      `# Text ${half - 1}\n\n![p](assets/${half - 1}.png)\n`,
    )
  })
})
