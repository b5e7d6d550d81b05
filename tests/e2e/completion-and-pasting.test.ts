import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { temporaryFolders } from '../product/temporary-folders.ts'
import { expectAccessible } from './axe.ts'
import { openOn, storyHosts } from './hosts.ts'
import { expectOnDisk } from './open-app.ts'
import { hasBeenOpen } from './open-menu.ts'
import { pasteByKeys } from './paste-by-keys.ts'
import { sharedApp } from './shared-app.ts'
import { sharedBrowser } from './shared-browser.ts'

const folders = temporaryFolders()
const browser = sharedBrowser()
const series = 'architecture-patterns'
const article = `${series}/cqrs.md`

describe.each(storyHosts('browser'))('an author who lets the editor help (%s)', (host) => {
  const workspace = folders.sample()
  const opened = sharedApp(async () => {
    const app = await openOn(host, browser(), { home: folders.make(), workspace })
    await app.open('12', 'CQRS Pattern')
    return app
  })
  const menu = (page: Page) => page.getByRole('listbox', { name: 'Suggestions' })

  it('names an article by number and title, and the link leads there', async () => {
    const { page, typeAtEnd, preview } = await opened()
    await typeAtEnd('\n\nRolled out as in [[')
    await menu(page)
      .getByRole('option', { name: /^01 Strategy/ })
      .waitFor()
    // All of the series: more than the list has room for.
    await expectAccessible(page)
    await page.keyboard.type('canary dep')
    await menu(page)
      .getByRole('option', { name: /^08 Canary Deployment Pattern/ })
      .waitFor()
    await expectAccessible(page)
    await expect.poll(() => page.locator('.cm-content').getAttribute('aria-activedescendant')).not.toBeNull()
    await choose(page, 'Tab')
    await page.keyboard.type('.')
    await expectOnDisk(workspace, article, (text) => text.endsWith('Rolled out as in [[canary-deployment]].'))
    await preview
      .getByRole('link', { name: /^Canary Deployment Pattern/ })
      .last()
      .waitFor()
  })

  it('finds headings and pictures, by keys alone', async () => {
    const { page, typeAtEnd } = await opened()
    await typeAtEnd('\n\nSee [states](circuit-breaker.md#thr')
    await menu(page).getByRole('option', { name: 'Three states' }).waitFor()
    await choose(page, 'Enter')
    // What is typed of a name would be asked for by the preview: the row is gone to.
    await page.keyboard.type(' and ![flow](')
    await menu(page)
      .getByRole('option', { name: /rollout\.svg/ })
      .waitFor()
    await hasBeenOpen(page)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expectOnDisk(workspace, article, (text) =>
      text.endsWith(
        'See [states](circuit-breaker.md#three-states) and ![flow](canary-deployment/rollout.svg)',
      ),
    )
  })

  it('is left alone in code, and with Escape', async () => {
    const { page, typeAtEnd } = await opened()
    await typeAtEnd('\n\nGood :smi')
    await menu(page).waitFor()
    await page.keyboard.press('Escape')
    await menu(page).waitFor({ state: 'hidden' })
    await page.keyboard.type('le, and `[[can')
    await page.keyboard.press('Enter')
    await expectOnDisk(workspace, article, (text) => text.includes('Good :smile, and `[[can'))
    expect(await menu(page).isVisible()).toBe(false)
    await page.keyboard.type('`\n')
  })

  it('pastes text with its look as Markdown, and with Shift as it is', async () => {
    const { page, typeAtEnd } = await opened()
    await typeAtEnd('\n\nBegin\n\n')
    const html = `<h2 onclick="x()">Pasted <i>well</i></h2><script>x()</script><ul><li>one</li></ul>
      <p style="color: red">See <a href="https://a.example/">it</a> and <a href="javascript:x()">not</a>.</p>`
    await pasteByKeys(page, { text: 'Pasted well. one See it and not.', html })
    await expectOnDisk(workspace, article, (text) =>
      text.endsWith('Begin\n\n## Pasted *well*\n\n- one\n\nSee [it](https://a.example/) and not.'),
    )
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await pasteByKeys(page, { text: 'Plain *text*', html: '<b>Plain *text*</b>' }, 'Control+Shift+v')
    await expectOnDisk(workspace, article, (text) => text.endsWith('\nPlain *text*'))
  })

  it('makes a link of selected words, and a table of cells', async () => {
    const { page, typeAtEnd } = await opened()
    await typeAtEnd('\n\nwords')
    await page.keyboard.press('Shift+Home')
    await pasteByKeys(page, { text: 'https://a.example/', html: '' })
    await expectOnDisk(workspace, article, (text) => text.endsWith('\n[words](https://a.example/)'))
    await typeAtEnd('\n\n')
    const html = '<table><tr><td>a</td><td>b</td></tr><tr><td>1</td><td>2 | 3</td></tr></table>'
    await pasteByKeys(page, { text: 'a\tb\n1\t2 | 3', html })
    await expectOnDisk(workspace, article, (text) =>
      text.endsWith('| a   | b      |\n| --- | ------ |\n| 1   | 2 \\| 3 |'),
    )
  })

  it('copies a picture beside the article, and its alternative text is selected', async () => {
    const { page, typeAtEnd, preview } = await opened()
    await typeAtEnd('\n\n')
    await give(page, 'paste', { name: 'Flow Chart.png', content: png })
    await expect.poll(() => page.locator('.cm-content').innerText()).toContain('![Flow Chart](flow-chart-')
    await page.keyboard.type('Words for it')
    await expectOnDisk(workspace, article, (text) =>
      /!\[Words for it\]\(flow-chart-[0-9a-f]{8}\.png\)$/.test(text),
    )
    const name = /flow-chart-[0-9a-f]{8}\.png/.exec(readFileSync(join(workspace, article), 'utf8'))?.[0] ?? ''
    expect(readFileSync(join(workspace, series, name)).toString('base64')).toBe(png)
    await preview.getByRole('img', { name: 'Words for it' }).waitFor()
  })

  it('links to a file that is dropped and no picture, and is told of one that is too large', async () => {
    const { page, typeAtEnd } = await opened()
    await typeAtEnd('\n\nThe plan: ')
    await give(page, 'drop', { name: 'plan.png', content: btoa('no picture') })
    await expectOnDisk(workspace, article, (text) =>
      /The plan:[^]*\[plan\]\(plan-[0-9a-f]{8}\.png\)/.test(text),
    )
    expect(readFileSync(join(workspace, article), 'utf8')).not.toContain('![plan]')
    await give(page, 'paste', { name: 'film.png', size: 60_000_000 })
    await page.getByText('“film.png” has 60 MB and was not copied', { exact: false }).first().waitFor()
    expect(readdirSync(join(workspace, series)).filter((name) => name.startsWith('film'))).toEqual([])
  })

  it('takes five megabytes of HTML for their text at once', async () => {
    const { page, typeAtEnd } = await opened()
    await typeAtEnd('\n\n')
    await page.evaluate(`toPaste = '<p>' + '<b>x</b>'.repeat(625_000) + '</p>'`)
    await page.evaluate(`(${dispatch})('paste', (data) => {
      data.setData('text/html', toPaste)
      data.setData('text/plain', 'Only its words.')
    })`)
    await page
      .getByText(/comes with 5 MB of formatting/)
      .first()
      .waitFor()
    await expectOnDisk(workspace, article, (text) => text.endsWith('\nOnly its words.'))
  })
})

/** A pixel. */
const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

async function choose(page: Page, key: string): Promise<void> {
  await hasBeenOpen(page)
  await page.keyboard.press(key)
  await page.getByRole('listbox', { name: 'Suggestions' }).waitFor({ state: 'hidden' })
}

/** Runs in the page: an event of the browser's own kind, with data. */
const dispatch = `(name, fill) => {
  const data = new DataTransfer()
  fill(data)
  const editor = document.querySelector('.cm-content')
  const box = [...editor.querySelectorAll('.cm-line')].at(-1).getBoundingClientRect()
  const place = { clientX: box.right - 1, clientY: box.top + 5, bubbles: true, cancelable: true }
  editor.dispatchEvent(
    name === 'paste'
      ? new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
      : new DragEvent('drop', { dataTransfer: data, ...place }),
  )
}`

/** Files come into a clipboard from other programs only; the event is made in the page. */
async function give(
  page: Page,
  event: 'paste' | 'drop',
  file: { readonly name: string; readonly content?: string; readonly size?: number },
): Promise<void> {
  await page.evaluate(`(${dispatch})('${event}', (data) => {
    const bytes = ${file.size === undefined ? `Uint8Array.from(atob('${file.content}'), (sign) => sign.charCodeAt(0))` : `new Uint8Array(${file.size})`}
    data.items.add(new File([bytes], ${JSON.stringify(file.name)}))
  })`)
}
