import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { oneMegabyte, type RunawayText, runawayTexts } from '../hostile/runaway-texts.ts'
import { fullRun } from '../product/full-run.ts'
import { temporaryFolders } from '../product/temporary-folders.ts'
import { type App, openInBrowser } from './open-app.ts'
import { sharedApp } from './shared-app.ts'
import { sharedBrowser } from './shared-browser.ts'

const folders = temporaryFolders()
const browser = sharedBrowser()

/** No machine comes to an end of it within the preview's patience. */
const endless = 'references to one long definition'
const tried = fullRun ? runawayTexts : [textNamed(endless), ...sampleOf(runawayTexts, 1, 7)]

function textNamed(wanted: string): RunawayText {
  const found = runawayTexts.find(({ name }) => name === wanted)
  if (found === undefined) throw new Error(`There is no text of ${wanted}.`)
  return found
}

/** So many of them, the same for a seed. */
function sampleOf(texts: readonly RunawayText[], count: number, seed: number): readonly RunawayText[] {
  return Array.from({ length: count }, (_, index) => texts[(seed * (index + 1) * 31) % texts.length]).filter(
    (text) => text !== undefined,
  )
}

describe('a text that keeps the preview’s worker busy', () => {
  const workspace = folders.sample()
  const file = join(workspace, 'architecture-patterns/cqrs.md')
  /** Stays: it is out of sight, and nothing that is out of sight is written over. */
  const head = /^---\n[^]*?\n---\n\n?/.exec(readFileSync(file, 'utf8'))?.[0] ?? ''
  let workersEnded = 0
  const opened = sharedApp(start)

  async function start(): Promise<App> {
    const app = await openInBrowser(browser(), { home: folders.make(), workspace })
    app.page.on('worker', (worker) => worker.on('close', () => (workersEnded += 1)))
    await app.open('12', 'CQRS Pattern')
    await app.preview.getByRole('heading').first().waitFor()
    return app
  }

  /** Puts a text in the place of the one in the editor, as from the clipboard. */
  async function paste(text: string): Promise<void> {
    const { page, editor } = await opened()
    await editor.focus()
    await page.keyboard.press('Control+a')
    await page.evaluate(
      `{
        const clipboardData = new DataTransfer()
        clipboardData.setData('text/plain', ${JSON.stringify(text)})
        const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
        document.activeElement.dispatchEvent(event)
      }`,
    )
  }

  it.each(tried)(
    'leaves the author writing, is kept, and the preview comes back: $name',
    async ({ name, make }) => {
      const { page, editor, preview } = await opened()
      const halted = page.getByText('This block took too long. What you see is from before it.')
      await paste('# All was well')
      await preview.getByRole('heading', { name: 'All was well' }).waitFor()
      const ended = workersEnded
      const text = make(oneMegabyte)

      await paste(text)
      await page.keyboard.type('QZ')
      await editor.getByText('QZ').last().waitFor()
      if (name === endless) {
        await halted.waitFor()
        await expect.poll(() => workersEnded).toBeGreaterThan(ended)
        expect(await preview.getByRole('heading', { name: 'All was well' }).count()).toBe(1)
      }
      await expect
        .poll(() => readFileSync(file, 'utf8') === `${head}${text}QZ`, { timeout: 60_000 })
        .toBe(true)

      await paste('All is **well** again.')
      await preview.getByText('All is well again.').waitFor()
      await halted.waitFor({ state: 'detached' })
    },
  )
})
