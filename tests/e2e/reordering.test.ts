import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryFolders } from '../product/temporary-folders.ts'
import { authorsFiles } from '../product/tree-bytes.ts'
import { openOn, storyHosts } from './hosts.ts'
import { type App, expectOnDisk } from './open-app.ts'
import { sharedApp } from './shared-app.ts'
import { sharedBrowser } from './shared-browser.ts'

const folders = temporaryFolders()
const browser = sharedBrowser()
const manifest = 'architecture-patterns/series.yaml'

/** Paths of the reading order, as `series.yaml` lists them. */
const order = (text: string): readonly string[] =>
  [...text.matchAll(/- path: (\S+)/g)].map(([, path]) => path ?? '')

/** What moved: the manifest alone, its lines the same set, its comments where they were attached. */
function expectOnlyOrderChanged(
  workspace: string,
  before: { tree: Readonly<Record<string, string>>; text: string },
): void {
  const after = authorsFiles(workspace)
  const changed = Object.keys(after).filter((name) => after[name] !== before.tree[name])
  expect(changed).toEqual([manifest])
  expect(Object.keys(after)).toEqual(Object.keys(before.tree))
  const text = readFileSync(join(workspace, manifest), 'utf8')
  expect(text.split('\n').toSorted()).toEqual(before.text.split('\n').toSorted())
  expect(text).toContain(
    '# A folder article: its picture lies beside it.\n  - path: canary-deployment/index.md',
  )
}

function snapshot(workspace: string): { tree: Readonly<Record<string, string>>; text: string } {
  return { tree: authorsFiles(workspace), text: readFileSync(join(workspace, manifest), 'utf8') }
}

async function dragBefore(app: App, from: [string, string], onto: [string, string]): Promise<void> {
  const start = await app.row(...from).boundingBox()
  const end = await app.row(...onto).boundingBox()
  if (start === null || end === null) throw new Error('Both rows must be in view to drag one onto the other.')
  const { mouse } = app.page
  await mouse.move(start.x + 80, start.y + start.height / 2)
  await mouse.down()
  await mouse.move(start.x + 80, start.y + start.height / 2 - 12, { steps: 4 })
  await mouse.move(end.x + 80, end.y + end.height * 0.25, { steps: 12 })
  await mouse.up()
}

/** The name of what has the focus. */
const focused = (app: App): Promise<string> =>
  app.page
    .locator(':focus')
    .evaluateAll(([row]) => row?.getAttribute('aria-label') ?? row?.firstElementChild?.textContent ?? '')

/** A workspace with one flat series of `count` articles. */
function longSeries(workspace: string, count: number): void {
  mkdirSync(join(workspace, 'long'))
  const names = Array.from({ length: count }, (_, index) => String(index + 1).padStart(3, '0'))
  for (const name of names) {
    writeFileSync(join(workspace, 'long', `a${name}.md`), `---\ntitle: Article ${name}\n---\n\nWords.\n`)
  }
  const articles = names.map((name) => `  - path: a${name}.md\n`).join('')
  writeFileSync(join(workspace, 'long/series.yaml'), `title: Long\narticles:\n${articles}`)
  writeFileSync(join(workspace, 'seriatim.yaml'), 'format: 1\ntitle: Long\n')
}

describe.each(storyHosts('double'))('an author who puts articles in order (%s)', (host) => {
  const workspace = folders.sample()
  const opened = sharedApp(() => openOn(host, browser(), { home: folders.make(), workspace }))

  it('drags an article with the pointer: one small file changes, and the numbers follow', async () => {
    const before = snapshot(workspace)
    const app = await opened()
    await app.row('10', 'Circuit Breaker Pattern').waitFor()
    await dragBefore(app, ['10', 'Circuit Breaker Pattern'], ['06', 'Blue-Green Deployment Pattern'])
    await app.row('06', 'Circuit Breaker Pattern').waitFor()
    await app.row('07', 'Blue-Green Deployment Pattern').waitFor()
    await expectOnDisk(workspace, manifest, (text) => order(text).indexOf('circuit-breaker.md') === 5)
    expectOnlyOrderChanged(workspace, before)
    await expect.poll(() => focused(app)).toContain('06, Circuit Breaker Pattern')
    await app.page.keyboard.press('Control+z')
    await expectOnDisk(workspace, manifest, (text) => text === before.text)
    await app.row('10', 'Circuit Breaker Pattern').waitFor()
  })

  it('moves an article with the keyboard, is told so, and takes it back', async () => {
    const before = snapshot(workspace)
    const app = await opened()
    await app.row('10', 'Circuit Breaker Pattern').click()
    await app.row('10', 'Circuit Breaker Pattern').focus()
    await app.page.keyboard.press('Alt+ArrowUp')
    await app.row('09', 'Circuit Breaker Pattern').waitFor()
    await expectOnDisk(workspace, manifest, (text) => order(text).indexOf('circuit-breaker.md') === 8)
    expectOnlyOrderChanged(workspace, before)
    const spoken = app.page.locator('[aria-live="polite"]')
    await expect.poll(async () => (await spoken.allInnerTexts()).join(' ')).toMatch(/Circuit Breaker|9/)

    // The focus stays on the row that moved, so the next key moves it on.
    await app.page.keyboard.press('Alt+ArrowUp')
    await app.row('08', 'Circuit Breaker Pattern').waitFor()
    await app.page.keyboard.press('Control+z')
    await app.page.keyboard.press('Control+z')
    await app.row('10', 'Circuit Breaker Pattern').waitFor()
    await expectOnDisk(workspace, manifest, (text) => text === before.text)
  })

  it('moves an article to the trash, and takes that back', async () => {
    const before = snapshot(workspace)
    const app = await opened()
    // Not opened: its preview would ask for the picture while that is in the trash, and complain.
    await app.row('08', 'Canary Deployment Pattern').focus()
    await app.page.keyboard.press('Delete')
    await app.page
      .getByText('“Canary Deployment Pattern” moved to trash. 09 to 20 moved up.')
      .first()
      .waitFor()
    await expect.poll(() => focused(app)).toContain('08, Change Data Capture Pattern')
    await expectOnDisk(workspace, manifest, (text) => !order(text).includes('canary-deployment/index.md'))
    await app.page.keyboard.press('Control+z')
    await app.row('08', 'Canary Deployment Pattern').waitFor()
    await expectOnDisk(workspace, manifest, (text) => order(text).join() === order(before.text).join())
    expect(Object.keys(authorsFiles(workspace))).toEqual(Object.keys(before.tree))
    await expect.poll(() => focused(app)).toContain('08, Canary Deployment Pattern')
  })
})

describe.each(storyHosts('browser'))('the ways to move an article (%s)', (host) => {
  const workspace = folders.sample()
  const opened = sharedApp(() => openOn(host, browser(), { home: folders.make(), workspace }))

  it('lifts an article with Space, carries it with the arrows and drops it with Enter', async () => {
    const before = snapshot(workspace)
    const app = await opened()
    await app.row('08', 'Canary Deployment Pattern').click()
    await app.row('08', 'Canary Deployment Pattern').focus()
    await app.page.keyboard.press('Space')
    await app.page.keyboard.press('ArrowUp')
    await app.page.keyboard.press('ArrowUp')
    await app.row('06', 'Canary Deployment Pattern').waitFor()
    expect(readFileSync(join(workspace, manifest), 'utf8')).toBe(before.text)
    await app.page.keyboard.press('Enter')
    await expectOnDisk(workspace, manifest, (text) => order(text).indexOf('canary-deployment/index.md') === 5)
    expectOnlyOrderChanged(workspace, before)
    await app.page.keyboard.press('Control+z')
    await expectOnDisk(workspace, manifest, (text) => text === before.text)
    await app.row('08', 'Canary Deployment Pattern').waitFor()
  })

  it('drags several that are selected, and gives each its own place back', async () => {
    const before = snapshot(workspace)
    const app = await opened()
    const { page } = app
    await app.row('07', 'Bulkhead Pattern').click()
    await app.row('10', 'Circuit Breaker Pattern').click({ modifiers: ['Control'] })
    await app.row('13', 'Data Pipeline Orchestration Pattern').click({ modifiers: ['Control'] })
    await dragBefore(app, ['10', 'Circuit Breaker Pattern'], ['03', 'Understanding Consistency Patterns'])
    await app.row('02', 'Bulkhead Pattern').waitFor()
    await app.row('04', 'Data Pipeline Orchestration Pattern').waitFor()
    await expectOnDisk(
      workspace,
      manifest,
      (text) =>
        order(text).slice(1, 4).join(' ') === 'bulkhead.md circuit-breaker.md data-pipeline-orchestration.md',
    )
    expectOnlyOrderChanged(workspace, before)
    await expect.poll(() => focused(app)).toContain('Circuit Breaker Pattern')
    await page.getByRole('button', { name: 'Undo move of 3 articles' }).click()
    await expectOnDisk(workspace, manifest, (text) => text === before.text)
    await app.row('07', 'Bulkhead Pattern').waitFor()
  })

  it('gives a drag up with Escape, and moves nothing while the order is locked', async () => {
    const before = snapshot(workspace)
    const app = await opened()
    const { mouse, keyboard } = app.page
    const start = await app.row('08', 'Canary Deployment Pattern').boundingBox()
    if (start === null) throw new Error('The row must be in view.')
    await mouse.move(start.x + 80, start.y + 10)
    await mouse.down()
    await mouse.move(start.x + 80, start.y - 60, { steps: 8 })
    await app.page.getByText(/becomes 0\d$/).waitFor()
    await keyboard.press('Escape')
    await mouse.up()
    await expect.poll(() => app.page.locator('[data-drag-layer]').count()).toBe(0)

    await app.page.getByRole('button', { name: 'Lock the order' }).click()
    await dragBefore(app, ['10', 'Circuit Breaker Pattern'], ['06', 'Blue-Green Deployment Pattern'])
    await app.row('10', 'Circuit Breaker Pattern').focus()
    await keyboard.press('Alt+ArrowUp')
    await expect
      .poll(async () => (await app.page.locator('[aria-live="polite"]').allInnerTexts()).join(' '))
      .toContain('The order of this series is locked.')
    await app.row('10', 'Circuit Breaker Pattern').waitFor()
    expect(authorsFiles(workspace)).toEqual(before.tree)
    await app.page.getByRole('button', { name: 'Unlock the order' }).click()
  })

  it('goes to a position by its digits, and back with Escape, the focus always on the article', async () => {
    const before = snapshot(workspace)
    const app = await opened()
    const { keyboard } = app.page
    await app.row('08', 'Canary Deployment Pattern').click()
    for (const key of ['Space', '1', '7']) await keyboard.press(key)
    await app.row('17', 'Canary Deployment Pattern').waitFor()
    await expect.poll(() => focused(app)).toContain('17, Canary Deployment Pattern')
    await keyboard.press('Escape')
    await app.row('08', 'Canary Deployment Pattern').waitFor()
    await expect.poll(() => focused(app)).toContain('08, Canary Deployment Pattern')
    expect(authorsFiles(workspace)).toEqual(before.tree)

    for (const key of ['Space', 'ArrowRight', 'Enter']) await keyboard.press(key)
    await expectOnDisk(workspace, manifest, (text) =>
      /path: canary-deployment\/index.md\n\s+section: interface/.test(text),
    )
    await expect.poll(() => focused(app)).toContain('08, Canary Deployment Pattern')
    await keyboard.press('Control+z')
    await expectOnDisk(workspace, manifest, (text) => text === before.text)
  })
})

describe.each(storyHosts('browser'))('a long list (%s)', (host) => {
  it('scrolls while a drag is near its edge', async () => {
    const workspace = folders.make()
    longSeries(workspace, 300)
    const app = await openOn(host, browser(), { home: folders.make(), workspace })
    const { page } = app
    const first = page.locator('[data-key="a001.md"]')
    const from = await first.boundingBox()
    const view = await page.locator('[data-list-scroller]').boundingBox()
    if (from === null || view === null) throw new Error('The list must be in view.')
    await page.mouse.move(from.x + 80, from.y + 10)
    await page.mouse.down()
    await page.mouse.move(from.x + 80, from.y + 40, { steps: 4 })
    await page.mouse.move(from.x + 80, view.y + view.height - 2, { steps: 4 })
    await page.locator('[data-key="a300.md"]').waitFor()
    await expect.poll(() => page.getByText('After Article 300, becomes 300').count()).toBe(1)
    await page.mouse.up()
    await expectOnDisk(workspace, 'long/series.yaml', (text) => order(text).at(-1) === 'a001.md')
    await expect.poll(() => focused(app)).toContain('300, Article 001')
    // Of 300 rows only those in view are in the page.
    expect(await page.locator('[data-article-rows] [data-key]').count()).toBeLessThan(80)
    await app.close()
  })
})
