import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CDPSession, Page } from 'playwright-core'
import { oneMegabyte, type RunawayText, runawayTexts } from '../../../tests/hostile/runaway-texts.ts'
import { openApp, probe } from '../app-page.ts'
import { makeLongArticles, showArticle } from '../long-articles.ts'
import type { BenchContext, Part } from '../part.ts'
import type { WorkerRun } from '../probe.ts'

/** Words of the article that the texts are pasted over. */
const words = 100
/** Twelve keys a second, and a little longer than a worker may take. */
const keyEvery = 80
const keys = 28
const letters = 'seriatim'

/** Texts that are made to keep a parser busy, a megabyte each: the editor's answer, the worker's end, the file. */
export const hostile: Part = {
  name: 'hostile',
  about: 'keys while 1 MB of a runaway text is in the worker, and the end of that',
  run: async (context) => {
    const made = makeLongArticles(context, [words])
    const file = join(made.root, made.series, `words-${words}.md`)
    const app = await openApp(await context.browser(), context.folder, made)
    try {
      await showArticle(app.page, words)
      await probe(app.page, 'watchWorkers')
      for (const text of runawayTexts) await measure(context, app.page, text, file)
    } finally {
      await app.close()
    }
  },
}

async function measure(
  context: BenchContext,
  page: Page,
  { name, make }: RunawayText,
  file: string,
): Promise<void> {
  await writeCalmText(page)
  await page.keyboard.press('Control+a')
  const text = make(oneMegabyte)
  const session = await page.context().newCDPSession(page)
  const pasted = await probe(page, 'paste', text)
  await probe(page, 'watchKeys')
  const typed = await typeWhileBusy(page, session)
  await session.detach()
  await probe(page, 'atRest')
  const painted = await probe(page, 'paintedKeys')
  const run = await firstRun(page)
  const kept = await isKept(page, file, text + typed)

  context.note(
    {
      part: 'hostile',
      what: `${name}: longest key to painted${kept ? '' : ' (THE FILE LACKS SOME OF IT)'}`,
      value: Math.max(...painted),
      unit: 'ms',
      budget: { of: 'value', atMost: 100 },
    },
    { part: 'hostile', what: `${name}: pasted to painted`, value: pasted, unit: 'ms' },
  )
  if (run === undefined) return context.skip(name, 'its worker did not come to an end within 30 seconds')
  context.note({
    part: 'hostile',
    what: `${name}: pasted to worker ${run.end}`,
    value: run.after,
    unit: 'ms',
    budget: { of: 'value', atMost: 2_000 },
  })
}

/** The page may be at rest while its worker is not. */
async function firstRun(page: Page): Promise<WorkerRun | undefined> {
  for (let tries = 0; tries < 300; tries += 1) {
    const [run] = await probe(page, 'workerRuns')
    if (run !== undefined) return run
    await page.waitForTimeout(100)
  }
  return undefined
}

/** The text of a calm article, shown by the preview: each runaway text begins from there. */
async function writeCalmText(page: Page): Promise<void> {
  await page.locator('.cm-content').focus()
  await page.keyboard.press('Control+a')
  await probe(page, 'paste', '# All is well')
  await page.frameLocator('iframe').getByRole('heading', { name: 'All is well' }).waitFor({ timeout: 60_000 })
  await probe(page, 'atRest')
}

async function typeWhileBusy(page: Page, session: CDPSession): Promise<string> {
  let typed = ''
  for (let key = 0; key < keys; key += 1) {
    const text = letters[key % letters.length] ?? ' '
    const due = performance.now() + keyEvery
    await session.send('Input.dispatchKeyEvent', { type: 'keyDown', text, key: text })
    await session.send('Input.dispatchKeyEvent', { type: 'keyUp', key: text })
    typed += text
    await page.waitForTimeout(Math.max(0, due - performance.now()))
  }
  return typed
}

/** The file may be a while behind the text; it is to have all of it in the end, below its own head. */
async function isKept(page: Page, file: string, text: string): Promise<boolean> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (readFileSync(file, 'utf8').endsWith(text)) return true
    await page.waitForTimeout(100)
  }
  return false
}
