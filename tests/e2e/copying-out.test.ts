import { appendFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { temporaryFolders } from '../product/temporary-folders.ts'
import { expectAccessible } from './axe.ts'
import { type App, openInBrowser } from './open-app.ts'
import { sharedApp } from './shared-app.ts'
import { sharedBrowser } from './shared-browser.ts'

const folders = temporaryFolders()
const browser = sharedBrowser()

/** What a paste would get, by type. */
async function clipboard(page: Page): Promise<Readonly<Record<string, string>>> {
  return page.evaluate<Readonly<Record<string, string>>>(`
    navigator.clipboard.read().then(async (items) => {
      const parts = items.flatMap((item) =>
        item.types.map(async (type) => [type, await (await item.getType(type)).text()]),
      )
      return Object.fromEntries(await Promise.all(parts))
    })
  `)
}

async function copyFromPreview(page: Page, form: string): Promise<void> {
  await page.getByRole('button', { name: 'Copy as' }).click()
  await page.getByRole('menuitem', { name: `Copy as ${form}` }).click()
}

/** In browser mode: the desktop application lets no page read the clipboard, a test neither. */
async function openWith(workspace: string): Promise<App> {
  const app = await openInBrowser(browser(), { home: folders.make(), workspace })
  await app.page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  return app
}

describe('an author who publishes by pasting', () => {
  const workspace = folders.sample()
  appendFileSync(join(workspace, 'seriatim.yaml'), '\nurl: https://example.org/notes\n')
  const opened = sharedApp(() => openWith(workspace))

  it('copies an article as rich text, as HTML and as Markdown, with the addresses of the site', async () => {
    const app = await opened()
    const { page } = app
    await app.open('03', 'Understanding Consistency Patterns')
    await app.typeAtEnd('\nNot saved *yet*.')

    await page.getByRole('button', { name: 'Copy as' }).click()
    await page.getByRole('menu', { name: 'Copy as' }).waitFor()
    await expectAccessible(page)
    await page.getByRole('menuitem', { name: 'Copy as rich text' }).click()
    await page
      .getByText(/^Copied “Understanding Consistency Patterns.*” as rich text, \d+ words\.$/)
      .waitFor()
    const rich = await clipboard(page)
    expect(Object.keys(rich).toSorted()).toEqual(['text/html', 'text/plain'])
    const html = rich['text/html'] ?? ''
    expect(html).toContain('<h2>Three promises a store can make</h2>')
    expect(html).toContain(
      '<a href="https://example.org/notes/architecture-patterns/circuit-breaker.html#three-states">a breaker</a>',
    )
    expect(html).toMatch(
      /<figure><img src="https:\/\/example\.org\/notes\/assets\/quorum\.[0-9a-f]{8}\.svg" alt="Five [^"]*"><figcaption>/,
    )
    expect(html).toContain('<code>$W + R &gt; N$</code>')
    expect(html).toContain('<p>Not saved <em>yet</em>.</p>')
    expect(html).not.toMatch(/127\.0\.0\.1|class="(?!language-)|data-|seriatim/)

    await copyFromPreview(page, 'HTML')
    await page.getByText(/^Copied “.*” as HTML, \d+ words\.$/).waitFor()
    const source = await clipboard(page)
    expect(Object.keys(source)).toEqual(['text/plain'])
    expect(source['text/plain']).toContain(
      '<annotation encoding="application/x-tex">W + R &gt; N</annotation>',
    )
    expect(source['text/plain']).toContain('<sup><a id="fn-ref-1" href="#fn-1">1</a></sup>')

    await copyFromPreview(page, 'Markdown')
    await page.getByText(/^Copied “.*” as Markdown, \d+ words\.$/).waitFor()
    const markdown = await clipboard(page)
    expect(markdown).toEqual({ 'text/plain': rich['text/plain'] })
    expect(markdown['text/plain']).toMatch(/^A replica that answers quickly/)
    expect(markdown['text/plain']).toContain(
      '[CQRS](https://example.org/notes/architecture-patterns/cqrs.html)',
    )
  })

  it('copies what is selected with what it refers to, and an article from its row without opening it', async () => {
    const app = await opened()
    const { page } = app
    await app.open('03', 'Understanding Consistency Patterns')
    await app.editor.focus()
    await page.keyboard.press('Control+Home')
    await page.locator('.cm-line').filter({ hasText: 'A replica that answers' }).click({ clickCount: 3 })
    await page.getByRole('button', { name: 'Actions for this article' }).click()
    await page.getByRole('menuitem', { name: 'Copy as' }).hover()
    await page.getByRole('menuitem', { name: 'Copy as Markdown' }).click()
    await page.getByText(/^Copied what is selected in “Understanding.*” as Markdown, 3\d words\.$/).waitFor()
    expect((await clipboard(page))['text/plain']).toMatch(
      /^A replica that answers .* to notice\.\[\^1\]\n\n\[\^1\]: Bounded staleness .*behind\.$/,
    )

    await app.row('10', 'Circuit Breaker Pattern').click({ button: 'right' })
    await page.getByRole('menuitem', { name: 'Copy as' }).hover()
    await page.getByRole('menuitem', { name: 'Copy as HTML' }).click()
    await page.getByText(/^Copied “Circuit Breaker Pattern.*” as HTML, /).waitFor()
    expect((await clipboard(page))['text/plain']).toContain('<h2>Three states</h2>')
    await page.getByRole('textbox', { name: /^03 Understanding.*, Markdown$/ }).waitFor()
    const written = readFileSync(join(workspace, 'architecture-patterns/circuit-breaker.md'), 'utf8')
    expect(written).toContain('## Three states')
  })

  it('is told when the clipboard takes nothing', async () => {
    const app = await opened()
    const { page } = app
    await app.open('03', 'Understanding Consistency Patterns')
    await page.evaluate(
      "navigator.clipboard.write = () => Promise.reject(new DOMException('no', 'NotAllowedError'))",
    )
    await copyFromPreview(page, 'rich text')
    const notice = page.getByText(
      /^Nothing of “Understanding.*” was copied\. The clipboard holds what it held\.$/,
    )
    await expect.poll(() => notice.count()).toBeGreaterThan(0)
  })
})
