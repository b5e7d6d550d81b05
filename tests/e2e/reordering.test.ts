import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryFolders } from '../product/temporary-folders.ts'
import { treeBytes } from '../product/tree-bytes.ts'
import { hosts, openOn } from './hosts.ts'
import { type App, expectOnDisk } from './open-app.ts'
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
  before: { tree: Record<string, string>; text: string },
): void {
  const after = treeBytes(workspace)
  const changed = Object.keys(after).filter((name) => after[name] !== before.tree[name])
  expect(changed).toEqual([manifest])
  expect(Object.keys(after)).toEqual(Object.keys(before.tree))
  const text = readFileSync(join(workspace, manifest), 'utf8')
  expect(text.split('\n').toSorted()).toEqual(before.text.split('\n').toSorted())
  expect(text).toContain(
    '# A folder article: its picture lies beside it.\n  - path: canary-deployment/index.md',
  )
}

function snapshot(workspace: string): { tree: Record<string, string>; text: string } {
  return { tree: { ...treeBytes(workspace) }, text: readFileSync(join(workspace, manifest), 'utf8') }
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

describe.each(hosts)('an author who puts articles in order (%s)', (host) => {
  it('drags an article with the pointer: one small file changes, and the numbers follow', async () => {
    const workspace = folders.sample()
    const before = snapshot(workspace)
    const app = await openOn(host, browser(), { home: folders.make(), workspace })
    await app.row('10', 'Circuit Breaker Pattern').waitFor()
    await dragBefore(app, ['10', 'Circuit Breaker Pattern'], ['06', 'Blue-Green Deployment Pattern'])
    await app.row('06', 'Circuit Breaker Pattern').waitFor()
    await app.row('07', 'Blue-Green Deployment Pattern').waitFor()
    await expectOnDisk(workspace, manifest, (text) => order(text).indexOf('circuit-breaker.md') === 5)
    expectOnlyOrderChanged(workspace, before)
    await app.close()
  })

  it('moves an article with the keyboard, is told so, and takes it back', async () => {
    const workspace = folders.sample()
    const before = snapshot(workspace)
    const app = await openOn(host, browser(), { home: folders.make(), workspace })
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
    await app.close()
  })

  it('lifts an article with Space, carries it with the arrows and drops it with Enter', async () => {
    const workspace = folders.sample()
    const before = snapshot(workspace)
    const app = await openOn(host, browser(), { home: folders.make(), workspace })
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
    await app.close()
  })
})
