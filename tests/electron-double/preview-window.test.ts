import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it, onTestFinished } from 'vitest'
import { expectAccessible } from '../e2e/axe.ts'
import { expectOnDisk, watchForComplaints } from '../e2e/open-app.ts'
import { sharedApp } from '../e2e/shared-app.ts'
import { temporaryFolders } from '../product/temporary-folders.ts'
import { type Desktop, expectNoComplaints, openDesktop } from './open-desktop.ts'

const folders = temporaryFolders()
const article = 'notes/long.md'
const detach = 'Open preview in its own window'

/** A long article, every part of which has a marked word, and a short one. */
function makeWorkspace(root: string): void {
  const folder = join(root, 'notes')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(root, 'seriatim.yaml'), 'format: 1\ntitle: Notes\nlanguage: en\n')
  writeFileSync(join(folder, 'series.yaml'), 'title: Notes\narticles:\n  - long.md\n  - short.md\n')
  writeFileSync(join(folder, 'short.md'), '---\ntitle: Short\n---\n\nA few words.\n')
  const mark = (at: number): string => `mark${String(at).padStart(5, '0')}`
  const parts = Array.from({ length: 24 }, (_, at) => {
    const words = 'and words that fill the lines of it, '.repeat(4 + (at % 5))
    return `## Part ${mark(3 * at + 1)}\n\nA text ${mark(3 * at + 2)} ${words}end.\n\nMore ${mark(3 * at + 3)} ${words}end.\n`
  })
  writeFileSync(join(folder, 'long.md'), `---\ntitle: Long\n---\n\n${parts.join('\n')}`)
}

/** The application with a long article, whose preview is in its pane. */
async function start(): Promise<Desktop & { readonly workspace: string; close(): Promise<void> }> {
  const workspace = join(folders.make(), 'workspace')
  makeWorkspace(workspace)
  const desktop = await openDesktop({ home: folders.make(), workspace })
  // The list of this series is flat: its rows are options.
  const row = (number: string, title: string) =>
    desktop.page.getByRole('option', { name: new RegExp(`^${number}, ${title}`) })
  const open = async (number: string, title: string): Promise<void> => {
    await row(number, title).click()
    await desktop.page
      .getByRole('textbox', { name: new RegExp(`^${number} ${title}.*, Markdown$`) })
      .waitFor()
  }
  await open('01', 'Long')
  await desktop.preview.getByRole('heading', { name: 'mark00001' }).waitFor()
  return { ...desktop, workspace, row, open, close: () => desktop.quit() }
}

/** Takes the preview out of the pane; its window's page, with what that complains about. */
async function takeOut(app: Desktop): Promise<{ second: Page; complaints: () => readonly string[] }> {
  await app.page.getByRole('button', { name: detach }).click()
  await expect.poll(() => windowsOf(app)).toHaveLength(2)
  const second = await app.double.page(1)
  const complaints = watchForComplaints(second)
  await shown(second, 'mark00001')
  await expect.poll(() => app.page.locator('iframe').count()).toBe(0)
  return { second, complaints }
}

const windowsOf = ({ double }: Desktop) => double.do('windows', null)

/** Looks into the preview from the page around it, which may run script. */
const inPreview = <Result>(page: Page, code: string): Promise<Result> =>
  page.evaluate<Result>(`(() => {
    const preview = document.querySelector('iframe')?.contentDocument
    ${code}
  })()`)

const textOf = (page: Page): Promise<string> =>
  inPreview(page, "return preview?.querySelector('.prose')?.textContent ?? ''")

async function shown(page: Page, word: string): Promise<void> {
  await expect.poll(() => textOf(page), { message: word }).toContain(word)
}

/** The heading of the page that is nearest to its top, with its distance from there. */
const headingAtTop = (page: Page): Promise<{ readonly mark: string; readonly top: number }> =>
  inPreview(
    page,
    `return [...preview.querySelectorAll('h2')].map((each) => ({
      mark: /mark\\d+/.exec(each.textContent)?.[0] ?? '',
      top: each.getBoundingClientRect().top,
    })).reduce((one, other) => (Math.abs(other.top) < Math.abs(one.top) ? other : one))`,
  )

/** Scrolls the editor to a share of its text, and from there to the next heading; tells which that is. */
const scrollToHeading = (page: Page, share: number): Promise<string> =>
  page.evaluate<string>(`(async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
    const text = document.querySelector('.cm-scroller')
    text.scrollTop = ${share} * text.scrollHeight
    await frame()
    const { top } = text.getBoundingClientRect()
    const heading = [...document.querySelectorAll('.cm-line')].find(
      (line) => line.textContent.startsWith('## ') && line.getBoundingClientRect().top >= top)
    text.scrollTop += heading.getBoundingClientRect().top - top
    await frame()
    return /mark\\d+/.exec(heading.textContent)[0]
  })()`)

/** The text of the editor's lines around its top. */
const linesAtTop = (page: Page): Promise<string> =>
  page.evaluate<string>(`(() => {
    const { top } = document.querySelector('.cm-scroller').getBoundingClientRect()
    return [...document.querySelectorAll('.cm-line')]
      .filter((line) => Math.abs(line.getBoundingClientRect().top - top) < 60)
      .map((line) => line.textContent).join('\\n')
  })()`)

/** The first marked word of the part of the page that a mark lies over. */
const coveredBy = (page: Page, mark: string): Promise<string> =>
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

/** Brings a word of a paragraph into view; where its first letter is in the window. */
const placeOf = (page: Page, word: string): Promise<{ readonly x: number; readonly y: number }> =>
  inPreview(
    page,
    `const root = [...preview.querySelectorAll('p, h2')].find((each) => each.textContent.includes('${word}'))
    root.scrollIntoView({ block: 'center' })
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

const textAtCaret = async ({ page }: Desktop): Promise<string> => {
  const place = await page.getByText(/^Ln \d+, Col \d+/).innerText()
  const line = await page.locator('.cm-activeLine').innerText()
  return line.slice(Number(/Col (\d+)/.exec(place)?.[1]) - 1)
}

describe('the preview in its own window', () => {
  const opened = sharedApp(start)

  it('stands where the editor stands, and its words lead back there', async () => {
    const app = await opened()
    const { page } = app
    const { second, complaints } = await takeOut(app)
    const found = await scrollToHeading(page, 0.5)
    await expect
      .poll(async () => {
        const { mark, top } = await headingAtTop(second)
        return mark === found && Math.abs(top) < 28
      })
      .toBe(true)
    await inPreview(
      second,
      "preview.documentElement.scrollTop += [...preview.querySelectorAll('h2')][4].getBoundingClientRect().top",
    )
    const { mark } = await headingAtTop(second)
    await expect.poll(() => linesAtTop(page)).toContain(mark)

    const pointed = page.locator('.cm-pointed-line')
    await expect
      .poll(async () => {
        const { x, y } = await placeOf(second, 'mark00002')
        await second.mouse.move(x, y)
        return (await pointed.allInnerTexts()).join('\n')
      })
      .toContain('mark00002')
    await page.locator('.cm-line', { hasText: 'mark00002' }).hover()
    await expect.poll(() => coveredBy(second, 'preview-pointed')).toBe('mark00002')

    await second.bringToFront()
    await expect
      .poll(
        async () => {
          const { x, y } = await placeOf(second, 'mark00006')
          await second.mouse.click(x, y)
          return textAtCaret(app)
        },
        { interval: 500 },
      )
      .toMatch(/^mark00006/)
    expect(await app.editor.evaluate((text) => text.matches(':focus'))).toBe(true)
    await expect.poll(() => windowsOf(app)).toMatchObject([{ focused: true }, { focused: false }])

    const press = (name: string): Promise<void> =>
      second.locator('label', { has: second.getByRole('radio', { name }) }).click()
    await press('The page of its series')
    await second.frameLocator('iframe').getByRole('link', { name: 'Short' }).click()
    await page.getByRole('textbox', { name: /^02 Short, Markdown$/ }).waitFor()
    await shown(second, 'A few words.')
    await press('All Series')
    await second.frameLocator('iframe').getByRole('heading', { name: 'All Series' }).waitFor()

    await page.getByRole('button', { name: 'Show preview' }).click()
    await page.getByRole('heading', { name: 'The preview is in its own window' }).waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Show the window' }).click()
    await expect.poll(() => windowsOf(app)).toMatchObject([{ focused: false }, { focused: true }])
    await page.getByRole('button', { name: 'Bring it back' }).click()
    await app.preview.getByRole('heading', { name: 'All Series' }).waitFor()
    expect(await windowsOf(app)).toHaveLength(1)
    expect(complaints()).toEqual([])
    const pages = page.getByRole('radiogroup', { name: 'Page of the site' })
    await pages.getByRole('radio', { name: 'The article' }).check({ force: true })
    await app.open('01', 'Long')
    await app.preview.getByRole('heading', { name: 'mark00001' }).waitFor()
  })

  it('follows each key before it is saved, and shows where the caret is', async () => {
    const app = await opened()
    await app.page.evaluate("seriatim.call('settings.update', { autosave: false })")
    const { second, complaints } = await takeOut(app)
    expect(await windowsOf(app)).toMatchObject([{ focused: false }, { focused: true }])
    await expectAccessible(app.page)
    await expectAccessible(second)

    await app.page.locator('.cm-line', { hasText: 'mark00001' }).click()
    await expect.poll(() => coveredBy(second, 'preview-caret')).toBe('mark00001')
    await app.page.keyboard.press('Control+Home')
    await app.page.keyboard.type('First of all, ')
    await app.page.keyboard.type('**mark99999**, a word of today.\n\n')
    await shown(second, 'First of all, mark99999, a word of today.')
    await app.page.keyboard.press('ArrowUp')
    await app.page.keyboard.press('ArrowUp')
    await expect.poll(() => coveredBy(second, 'preview-caret')).toBe('mark99999')
    expect(readFileSync(join(app.workspace, article), 'utf8')).not.toContain('mark99999')

    await app.open('02', 'Short')
    await shown(second, 'A few words.')
    expect(await textOf(second)).not.toContain('mark00001')
    await app.open('01', 'Long')
    await shown(second, 'First of all, mark99999, a word of today.')
    await app.page.keyboard.press('Control+s')
    await expectOnDisk(app.workspace, article, (text) => text.includes('mark99999'))
    expect(complaints()).toEqual([])
  })

  it('is where it was when it is opened again, and its end, however it comes, brings the pane back', async () => {
    const app = await start()
    onTestFinished(async () => {
      if (app.double.isRunning) await app.double.kill()
    })
    const { page, double } = app
    const first = await takeOut(app)
    const bounds = { x: 1000, y: 30, width: 700, height: 800 }
    await double.do('evaluate', {
      source: '({ BrowserWindow }, bounds) => BrowserWindow.getAllWindows()[1].setBounds(bounds)',
      value: bounds,
    })
    await first.second.keyboard.press('Control+w')
    await app.preview.getByRole('heading', { name: 'mark00001' }).waitFor()
    expect(first.complaints()).toEqual([])

    await double.pressMenu('View', detach)
    await expect.poll(() => windowsOf(app)).toHaveLength(2)
    expect(
      await double.do('evaluate', {
        source: '({ BrowserWindow }) => BrowserWindow.getAllWindows()[1].getBounds()',
        value: null,
      }),
    ).toEqual(bounds)
    const again = await double.page(1)
    await shown(again, 'mark00001')

    // A page that is loaded anew finds the preview's window, which goes on with it.
    await page.reload()
    await page.getByRole('textbox', { name: /^01 Long, Markdown$/ }).waitFor()
    await expect.poll(() => page.locator('iframe').count()).toBe(0)
    await app.editor.focus()
    await page.keyboard.press('Control+Home')
    await page.keyboard.type('After the reload.\n\n')
    await shown(again, 'After the reload.')

    const [, crashing] = await windowsOf(app)
    await double.do('crash', { window: crashing?.id ?? 0 })
    await expect.poll(() => windowsOf(app)).toHaveLength(1)
    await app.preview.getByRole('heading', { name: 'mark00001' }).waitFor()

    await double.pressMenu('View', detach)
    await expect.poll(() => windowsOf(app)).toHaveLength(2)
    await shown(await double.page(1), 'After the reload.')
    const [main] = await windowsOf(app)
    await double.do('closeWindow', { window: main?.id ?? 0 })
    expectNoComplaints(double, [], await double.end(), /^[^\n]*The page of the preview ended [^\n]*\n$/)
    expect(readFileSync(join(app.workspace, article), 'utf8')).toContain('After the reload.')
  })
})
