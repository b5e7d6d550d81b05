import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { temporaryFolders } from '../product/temporary-folders.ts'
import { type HostName, openOn, storyHosts } from './hosts.ts'
import { makeIllustratedArticle } from './illustrated-article.ts'
import type { App } from './open-app.ts'
import { sharedApp } from './shared-app.ts'
import { sharedBrowser } from './shared-browser.ts'

const folders = temporaryFolders()
const browser = sharedBrowser()

/**
 * Looks into the preview from the page around it: a locator's own listeners would be script in the frame, which
 * allows none and complains.
 */
const inPreview = <Result>(page: Page, code: string): Promise<Result> =>
  page.evaluate<Result>(`(() => {
    const preview = document.querySelector('iframe')?.contentDocument
    ${code}
  })()`)

const twoFrames = 'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))'

async function start(host: HostName): Promise<App> {
  const workspace = join(folders.make(), 'workspace')
  makeIllustratedArticle(workspace)
  const app = await openOn(host, browser(), { home: folders.make(), workspace })
  await app.open('01', 'Illustrated')
  await expect
    .poll(() => inPreview<boolean>(app.page, "return preview?.querySelector('.prose h2') != null"), {
      timeout: 30_000,
    })
    .toBe(true)
  return app
}

/** The first marked word of the part of the page that stands at the height of a mark. */
const coveredBy = ({ page }: App, mark: string): Promise<string> =>
  inPreview(
    page,
    `const box = preview.querySelector('.${mark}:not([hidden])')?.getBoundingClientRect()
    if (box === undefined) return ''
    const middle = (box.top + box.bottom) / 2
    const parts = [...preview.querySelectorAll('[data-line]')].filter((part) => {
      const { top, bottom } = part.getBoundingClientRect()
      return top <= middle && bottom >= middle
    })
    return /mark\\d+/.exec(parts.at(-1)?.textContent ?? '')?.[0] ?? ''`,
  )

interface Point {
  readonly x: number
  readonly y: number
}

/** Where the first letter of a word is in the window; `find` is a selector of what holds it. */
const placeOf = (page: Page, find: string, word: string, scroll = false): Promise<Point> =>
  inPreview(
    page,
    `const root = [...preview.querySelectorAll('${find}')].find((each) => each.textContent.includes('${word}'))
    if (${scroll}) root.scrollIntoView({ block: 'center' })
    const walker = preview.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    while (walker.nextNode() && !walker.currentNode.data.includes('${word}'));
    const range = preview.createRange()
    const index = walker.currentNode.data.indexOf('${word}')
    range.setStart(walker.currentNode, index)
    range.setEnd(walker.currentNode, index + 1)
    const { left, top, height } = range.getBoundingClientRect()
    const frame = document.querySelector('iframe').getBoundingClientRect()
    return { x: frame.left + left + 1, y: frame.top + top + height / 2 }`,
  )

async function pressWord({ page }: App, find: string, word: string, clickCount = 1): Promise<void> {
  await placeOf(page, find, word, true)
  await page.evaluate(twoFrames)
  const { x, y } = await placeOf(page, find, word)
  await page.mouse.click(x, y, { clickCount })
  await page.evaluate(twoFrames)
}

/** The text of the caret's line from the caret on, as the editor and the status bar show it. */
const textAtCaret = async ({ page }: App): Promise<string> => {
  const place = await page.getByText(/^Ln \d+, Col \d+/).innerText()
  const line = await page.locator('.cm-activeLine').innerText()
  return line.slice(Number(/Col (\d+)/.exec(place)?.[1]) - 1)
}

describe.each(storyHosts('browser'))('editor and preview beside each other (%s)', (host) => {
  const opened = sharedApp(() => start(host))

  it('mark the part that holds the caret, and follow it while it moves and writes', async () => {
    const app = await opened()
    const { page } = app
    await page.locator('.cm-line', { hasText: 'mark00001' }).click()
    await expect.poll(() => coveredBy(app, 'preview-caret')).toBe('mark00001')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => coveredBy(app, 'preview-caret')).toBe('mark00002')
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.type('First of all, mark99999.')
    await expect.poll(() => coveredBy(app, 'preview-caret')).toBe('mark99999')
  })

  it('put the caret at the word that is pressed in the preview', async () => {
    const app = await opened()
    const words = [
      ['p', 'mark00004'],
      ['p', 'mark00038'],
      ['td', 'mark00016'],
      ['pre', 'mark00158'],
      ['li', 'mark00238'],
    ] as const
    for (const [find, word] of words) {
      // Pictures that come meanwhile may take the word from under the pointer; an author would aim again.
      const pressed = async (): Promise<string> => {
        await pressWord(app, find, word)
        return textAtCaret(app)
      }
      await expect.poll(pressed, { message: word, interval: 300 }).toMatch(new RegExp(`^${word}`))
      expect(await app.editor.evaluate((text) => text.matches(':focus'))).toBe(true)
    }
  })

  it('leave the caret where it is when a link is followed, and let words be marked in the preview', async () => {
    const app = await opened()
    const { page } = app
    const caret = (): Promise<string> => page.getByText(/^Ln \d+, Col \d+/).innerText()
    await pressWord(app, 'p', 'mark00003', 2)
    // The first of the two presses went to the text; the second one marked a word, which stays.
    expect(await inPreview<string>(page, 'return String(preview.getSelection()).trim()')).toBe('mark00003')
    const before = await caret()
    await pressWord(app, '.contents a', 'mark00041')
    await expect
      .poll(() => page.locator('.cm-scroller').evaluate((text) => text.scrollTop))
      .toBeGreaterThan(500)
    expect(await caret()).toBe(before)
  })

  it('show in one what the pointer is over in the other, and let go of it at the first key', async () => {
    const app = await opened()
    const { page } = app
    const tinted = page.locator('.cm-pointed-line')
    const aimed = async (): Promise<string> => {
      await placeOf(page, 'p', 'mark00002', true)
      await page.evaluate(twoFrames)
      const { x, y } = await placeOf(page, 'p', 'mark00002')
      await page.mouse.move(x, y)
      await page.evaluate(twoFrames)
      return (await tinted.allInnerTexts()).join('\n')
    }
    await expect.poll(aimed, { interval: 300 }).toContain('mark00002')
    expect(await tinted.count()).toBe(1)
    await app.editor.focus()
    await page.keyboard.type('x')
    await expect.poll(() => tinted.count()).toBe(0)
    await page.locator('.cm-line', { hasText: 'mark00002' }).hover()
    await expect.poll(() => coveredBy(app, 'preview-pointed')).toBe('mark00002')
    await page.keyboard.type('y')
    await expect.poll(() => coveredBy(app, 'preview-pointed')).toBe('')
  })
})
