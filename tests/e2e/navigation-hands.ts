import type { Browser, Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { type HostName, openOn } from './hosts.ts'
import type { App } from './open-app.ts'

export const titles = {
  '01': 'Strategy Design Pattern',
  '03': 'Understanding Consistency Patterns',
  '05': 'Big Data Architecture Patterns',
  '08': 'Canary Deployment Pattern',
} as const

/** Keys of tabs, which a browser around the page keeps for itself. */
export const keys = (host: HostName) =>
  host === 'browser'
    ? { next: 'Alt+PageDown', previous: 'Alt+PageUp', close: 'Alt+w', reopen: 'Alt+Shift+W' }
    : { next: 'Control+Tab', previous: 'Control+Shift+Tab', close: 'Control+w', reopen: 'Control+Shift+T' }

/** Opens a workspace with its list in view. */
export async function start(
  host: HostName,
  browser: Browser,
  options: { readonly home: string; readonly workspace: string },
): Promise<App> {
  const app = await openOn(host, browser, options)
  await app.row('01', titles['01']).waitFor()
  return app
}

/** Opens articles of the sample by their numbers, one after the other. */
export async function openAll(app: App, ...numbers: readonly (keyof typeof titles)[]): Promise<void> {
  for (const number of numbers) await app.open(number, titles[number])
}

/** The tabs from left to right by their numbers, the open one in brackets. */
export const strip = (page: Page): Promise<string> =>
  page.getByRole('tab').evaluateAll((tabs) =>
    tabs
      .map(
        (tab) => [tab.textContent?.slice(0, 2) ?? '', tab.getAttribute('aria-selected') === 'true'] as const,
      )
      .map(([number, open]) => (open ? `[${number}]` : number))
      .join(' '),
  )

export async function expectStrip(page: Page, tabs: string): Promise<void> {
  await expect.poll(async () => await strip(page)).toBe(tabs)
}

export const tab = (page: Page, number: string): Locator =>
  page.getByRole('tab', { name: new RegExp(`^${number}`) })

export const hasFocus = (element: Locator): Promise<boolean> =>
  element.evaluate((node) => node.matches(':focus'))

/** What moved in the page so far without being asked to: how much, and which elements. */
export const layoutShifts = `new Promise((resolve) => {
  const seen = []
  const observer = new PerformanceObserver((list) => {
    for (const { value, hadRecentInput, sources } of list.getEntries()) {
      const moved = sources.map(({ node }) => (node?.outerHTML ?? node?.textContent ?? '').slice(0, 120))
      if (!hadRecentInput) seen.push({ value, moved })
    }
  })
  observer.observe({ type: 'layout-shift', buffered: true })
  setTimeout(() => resolve(seen), 300)
})`

/** The pane or landmark with the focus. */
export const paneWithFocus = (page: Page): Promise<string | null> =>
  page.evaluate("document.activeElement?.closest('[data-pane]')?.getAttribute('data-pane') ?? null")
