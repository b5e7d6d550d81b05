import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { noLayers } from '../hostile/layers.ts'
import { expectHits } from '../hostile/expect-hits.ts'
import { beginning, hostileHead, makeHostileWorkspace } from '../hostile/hostile-workspace.ts'
import { articleRow, nothing, openWatched, previewText, type WatchedApp } from '../hostile/open-watched.ts'
import { openTrialPage, trialOrigin } from '../hostile/open-trial-page.ts'
import { type Payload, payloads, samplePayloads } from '../hostile/payloads.ts'
import { watchContext } from '../hostile/watch-context.ts'
import { answerCopy } from '../../src/renderer/copying/answer-copy.ts'
import { fullRun } from '../product/full-run.ts'
import { temporaryFolders } from '../product/temporary-folders.ts'
import { sharedBrowser } from './shared-browser.ts'
import { createLinkResolver } from '#core/markdown/resolve-link'

const folders = temporaryFolders()
const browser = sharedBrowser()
const tried = fullRun ? payloads : samplePayloads(12)
const minutes = 60_000
/** Payloads of one article that is pasted. */
const each = 3

/** The application with an article open, and a clipboard that takes what it is told. */
async function openToPaste(): Promise<WatchedApp> {
  const { root, series } = makeHostileWorkspace(join(folders.make(), 'workspace'), tried.slice(0, 6), 6)
  const app = await openWatched(browser(), folders.make(), root)
  const name = series[0]?.names[2] ?? ''
  await articleRow(app.page, name).click()
  await previewText(app.page, beginning(name))
  await app.page.evaluate(
    `addEventListener('copy', (event) => {
      event.clipboardData.setData('text/plain', toCopy.text)
      event.clipboardData.setData('text/html', toCopy.html)
      event.preventDefault()
      event.stopImmediatePropagation()
    }, true)`,
  )
  await app.page.getByRole('button', { name: 'Edit properties' }).click()
  return app
}

/** Copies text that also has a look and pastes it by keys, into a field in the place of all that stands there. */
async function paste(
  page: Page,
  field: Locator,
  text: string,
  html: string,
  keys: readonly string[] = ['Control+a', 'Control+v'],
): Promise<void> {
  await page.evaluate(`toCopy = ${JSON.stringify({ text, html })}`)
  await field.focus()
  await page.keyboard.press('Control+c')
  for (const key of keys) await page.keyboard.press(key)
}

function batches(size: number): (readonly Payload[])[] {
  return Array.from({ length: Math.ceil(tried.length / size) }, (_, index) =>
    tried.slice(index * size, (index + 1) * size),
  )
}

describe('an author who pastes payloads', () => {
  it(
    'runs nothing of them as properties, as what is searched for, nor as articles with all that a head can say',
    async () => {
      const { page, doings, close } = await openToPaste()
      const form = page.getByRole('group', { name: 'Properties' })
      const fields = ['Title', 'Description', 'Address', 'Add a tag'].map((name) =>
        form.getByRole('textbox', { name, exact: true }),
      )
      for (const [index, { html }] of tried.entries()) {
        const field = fields[index % fields.length] ?? form
        await paste(page, field, html, html)
        if (index % fields.length < 3) continue
        // One tag at a time: the next one finds the field empty, and few tags.
        await page.keyboard.press('Enter')
        if (index % 20 === 19) for (let tag = 0; tag < 5; tag += 1) await page.keyboard.press('Backspace')
      }
      const last = tried.findLast((_, index) => index % fields.length === 0)?.html ?? ''
      // A field has one line: its blanks are its own.
      const oneLine = (text: string | undefined): string | undefined => text?.replace(/\s+/g, ' ')
      await expect.poll(async () => oneLine(await fields[0]?.inputValue())).toBe(oneLine(last))

      await page.keyboard.press('Control+Shift+F')
      const search = page.getByRole('searchbox', { name: 'Search all articles' })
      await search.waitFor()
      for (const [index, batch] of batches(40).entries()) {
        await paste(page, search, batch.map(({ html }) => html).join(' '), '')
        if (index % 8 === 0) await page.getByText(/^No article says/).waitFor()
      }

      await page.keyboard.press('Alt+ArrowLeft')
      // What is pasted has a head of its own: it takes the place of the one that is there.
      await page.getByRole('button', { name: 'Show as text' }).click()
      const editor = page.locator('.cm-content')
      for (const batch of batches(each)) {
        const first = `Paste ${batch[0]?.id} begins.`
        const text = batch.map(({ html, markdown }) => `# ${html}\n\n${markdown}\n`).join('\n')
        const html = batch.map((payload) => payload.html).join('\n')
        // As it is, and once more below as what its look says.
        const plain = `${hostileHead(batch)}${first}\n\n${text}`
        await paste(page, editor, plain, `<p>${first}</p>${html}`, ['Control+a', 'Control+Shift+v'])
        await previewText(page, first)
        const look = `Look ${batch[0]?.id} begins.`
        await paste(page, editor, text, `<h2>${look}</h2>${html}`, ['Control+End', 'Enter', 'Control+v'])
        await previewText(page, look)
      }
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
      for (const copy of ['rich text', 'HTML', 'Markdown']) {
        await page.getByRole('button', { name: 'Copy as' }).click()
        await page.getByRole('menuitem', { name: `Copy as ${copy}` }).click()
        await page.getByText(new RegExp(`^Copied .* as ${copy}, [\\d,]+ words`, 's')).waitFor()
      }
      expect(doings()).toEqual(nothing)
      await expectHits(page.context(), doings)
      await close()
    },
    (fullRun ? 180 : 5) * minutes,
  )

  it(
    'runs nothing where others paste what is copied out of them, with nothing of their own in between',
    async () => {
      const context = await browser().newContext()
      const doings = await watchContext(context, (address) => address.startsWith(`${trialOrigin}/`))
      const trial = await openTrialPage(context)
      const copies = tried.flatMap(({ id, markdown }) =>
        (['rich', 'html'] as const).map((form) => ({ id, html: copied(form, markdown), markdown: '' })),
      )
      await trial.try({ layers: noLayers, manner: 'as-page', payloads: copies })
      const { ran, asked, went } = doings()
      // Pictures of other sites stay pictures: a browser that shows them asks for them.
      const pictures = copies.flatMap(({ html }) =>
        [...html.matchAll(/ (?:src|poster)="([^"]*)"/g)].map(
          ([, address = '']) => new URL(address.replaceAll('&amp;', '&'), trialOrigin).href,
        ),
      )
      expect(asked.filter((address) => !pictures.includes(address))).toEqual([])
      expect({ ran, went }).toEqual({ ran: [], went: [] })
      await expectHits(context, doings)
      await context.close()
    },
    (fullRun ? 90 : 5) * minutes,
  )
})

/** The HTML that is put into the clipboard for a text, or stands there as text. */
function copied(form: 'rich' | 'html', text: string): string {
  const answer = answerCopy(
    {
      form,
      source: { series: 'series', path: 'article.md' },
      seriesTitle: text,
      text,
      selected: [],
      base: 'https://site.invalid/',
      files: noFiles,
    },
    resolve,
    [],
  )
  if (answer.kind === 'wanted') throw new Error('Every file is known not to be there.')
  return answer.copy.html ?? answer.copy.plain
}

const resolve = createLinkResolver([])
/** Knows of every file that it has no address. */
const noFiles = new (class extends Map<string, null> {
  override get(): null {
    return null
  }
})()
