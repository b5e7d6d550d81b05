import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'

/** The row of an article, by its number; the list may be grouped or flat. */
export function row(page: Page, number: string): Locator {
  const name = new RegExp(`^${number}, `)
  return page.getByRole('row', { name }).or(page.getByRole('option', { name })).first()
}

/** Waits until the preview shows the article; narrow windows have none. */
export async function previewed(page: Page): Promise<void> {
  const frame = page.locator('iframe')
  await row(page, '01').waitFor()
  if ((await frame.count()) > 0) await page.frameLocator('iframe').getByRole('heading').first().waitFor()
}

/** Opens an article by its number and waits until its text is there, and its preview. */
export async function openArticle(page: Page, number: string): Promise<void> {
  await row(page, number).click()
  await page.getByRole('textbox', { name: new RegExp(`^${number} .*, Markdown$`) }).waitFor()
  await previewed(page)
}

/** Goes to one of the workspace's views by its name in the navigation. */
export async function goTo(page: Page, place: 'Search' | 'Problems' | 'Trash'): Promise<void> {
  await allSeries(page)
  await page.getByRole('option', { name: new RegExp(`^${place}`) }).click()
  await page.getByRole('heading', { level: 1, name: place }).waitFor()
}

export async function allSeries(page: Page): Promise<void> {
  await row(page, '01').waitFor()
  await page.keyboard.press('Control+Shift+H')
  await page.getByRole('heading', { level: 1, name: 'All Series' }).waitFor()
}

/** Opens the view of a series from All Series. */
export async function openSeries(page: Page, title: string): Promise<void> {
  await allSeries(page)
  await page.getByRole('option', { name: new RegExp(`^${title}`) }).click()
  await page.getByRole('heading', { level: 1, name: new RegExp(`^${title}`) }).waitFor()
}

/** Changes a file of the workspace behind the application's back. */
export function rewrite(workspace: string, path: string, change: (text: string) => string): void {
  const file = join(workspace, path)
  const before = readFileSync(file, 'utf8')
  const after = change(before)
  if (after === before) throw new Error(`Nothing to change was found in ${path}.`)
  writeFileSync(file, after)
}

/** Leaves what the checker finds: two links that lead nowhere, a picture that is not there, another without words. */
export function breakThings(workspace: string): void {
  const add = (article: string, text: string): void =>
    rewrite(workspace, `architecture-patterns/${article}.md`, (before) => `${before}\n${text}\n`)
  add('consistency-patterns', 'The ledger in [Sagas and compensation](sagas.md) shows the price of waiting.')
  add('cqrs', 'What a projection may forget is in [Event Sourcing](event-sourcing.md#what-to-forget).')
  add('dimensional-modeling-and-scd', '![A customer who moved twice](assets/customer-history.svg)')
  add('feature-flags', '![](assets/quorum.svg)')
}

/** Takes three articles back to drafts. */
export function makeDrafts(workspace: string): void {
  for (const article of ['event-sourcing', 'feature-flags', 'infrastructure-as-code']) {
    rewrite(workspace, `architecture-patterns/${article}.md`, (text) =>
      text.replace('status: review', 'status: draft'),
    )
  }
}
