import type { CDPSession } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { temporaryFolders } from '../product/temporary-folders.ts'
import { openOn, storyHosts } from './hosts.ts'
import { type App, expectOnDisk } from './open-app.ts'
import { sharedApp } from './shared-app.ts'
import { sharedBrowser } from './shared-browser.ts'

const folders = temporaryFolders()
const browser = sharedBrowser()
const file = 'architecture-patterns/cqrs.md'

/** Composes as an input method does: one guess after the other, then the word. */
async function compose(session: CDPSession, guesses: readonly string[], word: string): Promise<void> {
  for (const text of guesses) {
    await session.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    })
  }
  await session.send('Input.insertText', { text: word })
}

const lastLine = ({ page }: App): Promise<string> => page.locator('.cm-line').last().innerText()

describe.each(storyHosts('browser'))('an author of other scripts (%s)', (host) => {
  const workspace = folders.sample()
  const running = sharedApp(async () => {
    const app = await openOn(host, browser(), { home: folders.make(), workspace })
    await app.open('12', 'CQRS Pattern')
    return app
  })

  it('writes by an input method, which nothing disturbs: focus mode, problems, counts, the preview', async () => {
    const app = await running()
    const { page } = app
    await page.keyboard.press('Control+Shift+D')
    await app.typeAtEnd('\n\n[gone](nowhere.md) ')
    await page.locator('.cm-problem').waitFor()
    const session = await page.context().newCDPSession(page)
    await compose(session, ['k', 'か', 'かn', 'かん', 'かんj', 'かんじ'], '漢字')
    await compose(session, ['を', 'をk', 'をかく'], 'を書く')
    expect(await lastLine(app)).toBe('[gone](nowhere.md) 漢字を書く')
    await expectOnDisk(workspace, file, (text) => text.endsWith('[gone](nowhere.md) 漢字を書く'))
    await app.preview.getByText('漢字を書く').waitFor()
    await page.keyboard.press('Control+Shift+D')
  })

  it('keeps what is composed when a check comes in the middle of it', async () => {
    const app = await running()
    const session = await app.page.context().newCDPSession(app.page)
    await app.typeAtEnd('\n[gone](nowhere.md) and ')
    await session.send('Input.imeSetComposition', { text: 'にほ', selectionStart: 2, selectionEnd: 2 })
    // Both links are marked by a check that ran while the word was not finished.
    await expect.poll(() => app.page.locator('.cm-problem').count()).toBe(2)
    await session.send('Input.imeSetComposition', { text: 'にほん', selectionStart: 3, selectionEnd: 3 })
    await session.send('Input.insertText', { text: '日本' })
    expect(await lastLine(app)).toBe('[gone](nowhere.md) and 日本')
    await expectOnDisk(workspace, file, (text) => text.endsWith('and 日本'))
  })

  it('moves by words where none are parted by spaces', async () => {
    const app = await running()
    await app.typeAtEnd('\n\n我喜欢写文章。')
    await app.page.keyboard.press('Home')
    for (let step = 0; step < 2; step += 1) await app.page.keyboard.press('Control+ArrowRight')
    await app.page.keyboard.type('|')
    expect(await lastLine(app)).toBe('我喜欢|写文章。')
  })

  it('writes from the right in one line and from the left in the next', async () => {
    const app = await running()
    await app.typeAtEnd('\n\nשלום `code` עולם\nThen from the left.')
    const directions = await app.page.evaluate(
      "[...document.querySelectorAll('.cm-line')].slice(-2).map((line) => getComputedStyle(line).direction)",
    )
    expect(directions).toEqual(['rtl', 'ltr'])
    // The arrow to the left goes on in the text.
    await app.page.keyboard.press('ArrowUp')
    await app.page.keyboard.press('Home')
    for (let step = 0; step < 4; step += 1) await app.page.keyboard.press('ArrowLeft')
    await app.page.keyboard.type('|')
    await expectOnDisk(workspace, file, (text) => text.includes('שלום| `code` עולם'))
  })
})
