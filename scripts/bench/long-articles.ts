import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { probe, rowOf } from './app-page.ts'
import { articleText } from './corpus/article.ts'
import type { MadeWorkspace } from './corpus/make-workspace.ts'
import type { BenchContext } from './part.ts'

/** The text of an article of so many words. */
export function textOf(words: number): string {
  return articleText({ seed: words, words, links: [], pictures: [] })
}

/** A workspace of one series with an article of each size. */
export function makeLongArticles({ folder }: BenchContext, sizes: readonly number[]): MadeWorkspace {
  const root = join(folder, `long-${sizes.join('-')}`)
  mkdirSync(join(root, 'series'), { recursive: true })
  const names = sizes.map((words) => `words-${words}.md`)
  writeFileSync(join(root, 'seriatim.yaml'), 'format: 1\ntitle: Typing\n')
  writeFileSync(
    join(root, 'series/series.yaml'),
    `title: Typing\narticles:\n${names.map((name) => `  - ${name}\n`).join('')}`,
  )
  let bytes = 0
  for (const words of sizes) {
    const text = textOf(words)
    writeFileSync(join(root, 'series', `words-${words}.md`), text)
    bytes += text.length
  }
  return { root, series: 'series', names, bytes }
}

/** Opens the article of a size and waits until its text is in the editor. */
export async function showArticle(page: Page, words: number): Promise<void> {
  const title = /title: (.*)/.exec(textOf(words))?.[1] ?? ''
  await rowOf(page, `words-${words}.md`).click()
  await page.locator('.cm-content', { hasText: title }).waitFor({ timeout: 60_000 })
}

/** Puts the caret at the end of the line in the middle of the text and lets the page come to rest. */
export async function goToMiddle(page: Page): Promise<void> {
  // Heights further down are guesses until they are drawn: the second step corrects the first.
  for (let step = 0; step < 2; step += 1) {
    await probe(page, 'middle', '.cm-scroller')
    await page.waitForTimeout(300)
  }
  await page.locator('.cm-scroller').click()
  await page.keyboard.press('End')
  await page.waitForTimeout(3000)
}
