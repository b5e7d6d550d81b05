import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { temporaryFolders } from '../product/temporary-folders.ts'
import { treeBytes } from '../product/tree-bytes.ts'
import { expectAccessible } from './axe.ts'
import { openOn, storyHosts } from './hosts.ts'
import { sharedBrowser } from './shared-browser.ts'

const folders = temporaryFolders()
const browser = sharedBrowser()
const title = 'The whole series as readers see it, one article after the other'

/** Looks into the frame from the page around it: a locator's own listeners would be script in the frame. */
const inFrame = <Result>(page: Page, code: string): Promise<Result> =>
  page.evaluate<Result>(`(() => {
    const preview = document.querySelector('iframe[title="${title}"]')?.contentDocument
    const articles = [...(preview?.querySelectorAll('.scroll-article') ?? [])]
    ${code}
  })()`)

/** Number and title of the articles on the page, in order. */
const heads = (page: Page): Promise<readonly string[]> =>
  inFrame(
    page,
    `return articles.map((each) => [each.querySelector('.article-part-text'), each.querySelector('h1')]
      .map((part) => (part?.textContent ?? '').replaceAll('\\u00a0', ' ')).join(': '))`,
  )

/** Where the first letter of a word is in the window; null while it is not on the page. */
const placeOf = (page: Page, word: string): Promise<{ readonly x: number; readonly y: number } | null> =>
  inFrame(
    page,
    `if (preview === undefined) return null
    const walker = preview.createTreeWalker(preview.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode() && !walker.currentNode.data.includes('${word}'));
    if (walker.currentNode.data?.includes('${word}') !== true) return null
    walker.currentNode.parentElement.scrollIntoView({ block: 'center', behavior: 'instant' })
    const range = preview.createRange()
    const index = walker.currentNode.data.indexOf('${word}')
    range.setStart(walker.currentNode, index)
    range.setEnd(walker.currentNode, index + 1)
    const { left, top, height } = range.getBoundingClientRect()
    const frame = document.querySelector('iframe').getBoundingClientRect()
    return { x: frame.left + left + 1, y: frame.top + top + height / 2 }`,
  )

describe.each(storyHosts('browser'))('an author who reads the whole series (%s)', (host) => {
  it('begins where the text is, sees each key and each move, and gets to any word by a press', async () => {
    const workspace = folders.sample()
    const before = treeBytes(workspace)
    const app = await openOn(host, browser(), { home: folders.make(), workspace })
    const { page } = app
    await app.open('03', 'Understanding Consistency Patterns')
    const pages = page.getByRole('radiogroup', { name: 'Page of the site' })
    await pages.getByRole('radio', { name: 'The whole series in one scroll' }).check({ force: true })
    const atTop = (): Promise<string> =>
      inFrame(
        page,
        `const top = articles.find((each) => each.getBoundingClientRect().bottom > 1)
        return top?.querySelector('.prose > p') == null ? '' : top.querySelector('h1').textContent`,
      )
    await expect.poll(atTop).toMatch(/^Understanding Consistency Patterns/)
    expect(await heads(page)).toContainEqual(
      expect.stringMatching(/^Part 3 of 20: Understanding Consistency/),
    )
    expect((await heads(page)).length).toBeLessThan(8)
    expect(treeBytes(workspace)).toEqual(before)
    // The control's own words float beside it while the pointer is there.
    await page.mouse.move(600, 500)
    await expectAccessible(page)

    await app.typeAtEnd('\n\nA zebra crossed.')
    const whole = (): Promise<string> => inFrame(page, `return preview?.body.textContent ?? ''`)
    await expect.poll(whole).toContain('A zebra crossed.')
    expect(await atTop()).toMatch(/^Understanding Consistency Patterns/)

    // From the end of the article that was written on to the next one, by its own words.
    await placeOf(page, 'zebra')
    await expect
      .poll(() => heads(page))
      .toContainEqual(expect.stringMatching(/^Part 4 of 20: AI Architecture/))
    const pressed = async (): Promise<string> => {
      const place = await placeOf(page, 'cheapest path')
      if (place !== null) await page.mouse.click(place.x, place.y)
      return (await page.locator('.cm-activeLine').allInnerTexts()).join('')
    }
    await expect.poll(pressed, { interval: 400 }).toContain('cheapest path')
    await page.getByRole('textbox', { name: /^04 AI Architecture Patterns.*, Markdown$/ }).waitFor()
    const column = Number(/Col (\d+)/.exec(await page.getByText(/^Ln \d+, Col \d+/).innerText())?.[1])
    const line = await page.locator('.cm-activeLine').innerText()
    expect(line.slice(column - 1)).toMatch(/^cheapest path/)

    // Behind a view the frame is out of sight, and comes back where it was.
    const held = await atTop()
    await page.keyboard.press('Control+Shift+H')
    await page.getByRole('heading', { level: 1, name: 'All Series', exact: true }).waitFor()
    await page.keyboard.press('Alt+ArrowLeft')
    await expect.poll(atTop).toBe(held)

    await app.row('03', 'Understanding Consistency Patterns').focus()
    await page.keyboard.press('Alt+ArrowUp')
    const moved = expect.stringMatching(/^Part 2 of 20: Understanding Consistency/)
    await app.row('02', 'Understanding Consistency Patterns').click()
    await expect.poll(() => heads(page)).toContainEqual(moved)

    rmSync(join(workspace, 'architecture-patterns/strategy-pattern.md'))
    await expect.poll(whole).toContain('“strategy-pattern” has lost its file.')
    await app.close()
  })
})
