import type { Locator, Page } from 'playwright-core'

/** Something that opens over the page; `show` opens it by the keyboard where the look depends on it. */
export interface GalleryOverlay {
  /** Names its picture. */
  readonly name: string
  readonly show: (page: Page) => Promise<Locator>
  /** The page's accessibility is judged in this part only while it is open. */
  readonly part?: string
}

export const overlays: readonly GalleryOverlay[] = [
  {
    name: 'menu',
    show: async (page) => {
      await page.getByRole('button', { name: 'Article menu' }).focus()
      await page.keyboard.press('Enter')
      return page.getByRole('menu')
    },
  },
  {
    name: 'select-list',
    show: async (page) => {
      await page.locator('#select button').first().focus()
      await page.keyboard.press('Enter')
      return page.getByRole('listbox')
    },
  },
  {
    name: 'popover',
    show: async (page) => {
      await page.getByRole('button', { name: 'Move to number…' }).click()
      return page.getByRole('dialog', { name: 'Move to number' })
    },
  },
  {
    name: 'dialog',
    show: async (page) => {
      await page.getByRole('button', { name: 'Empty trash…' }).click()
      return page.getByRole('alertdialog', { name: 'Empty the trash?' })
    },
  },
  {
    name: 'large-dialog',
    show: async (page) => {
      await page.getByRole('button', { name: 'Settings…' }).click()
      return page.getByRole('dialog', { name: 'Settings' })
    },
  },
  {
    name: 'tooltip',
    // It stands outside of all landmarks, and is read with what it describes.
    part: '[role="tooltip"]',
    show: async (page) => {
      // Only the keyboard's focus shows it at once; the scrolling that a focus brings would close it again.
      const next = page.getByRole('button', { name: 'Contents' }).nth(1)
      await next.focus()
      await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))')
      await page.keyboard.press('Shift+Tab')
      return page.getByRole('tooltip')
    },
  },
]

/** Closes what is open, and waits for the focus to be back: it comes a moment later. */
export async function closeOverlay(page: Page, shown: Locator): Promise<void> {
  await page.keyboard.press('Escape')
  await shown.waitFor({ state: 'detached' })
  await page.locator(':focus').waitFor()
}
