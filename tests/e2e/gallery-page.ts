import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { inject } from 'vitest'
import { watchForComplaints } from './open-app.ts'

/** No server: the browser's requests to it are answered from the folder of the build. */
const origin = 'http://gallery.invalid'

export const galleryThemes = ['light', 'dark', 'sepia', 'contrast'] as const
export type GalleryTheme = (typeof galleryThemes)[number]

export interface GalleryOptions {
  readonly theme?: GalleryTheme
  readonly direction?: 'rtl'
  readonly forcedColours?: boolean
}

export interface Gallery {
  readonly page: Page
  /** Closes the page; throws when it complained about anything. */
  close(): Promise<void>
}

/** Opens the page of the components, with its fonts read and everything that comes late already there. */
export async function openGallery(browser: Browser, options: GalleryOptions = {}): Promise<Gallery> {
  const { theme = 'light', direction, forcedColours = false } = options
  const folder = inject('gallery')
  const context = await browser.newContext({
    viewport: { width: 900, height: 900 },
    reducedMotion: 'reduce',
    forcedColors: forcedColours ? 'active' : 'none',
  })
  const page = await context.newPage()
  const complaints = watchForComplaints(page)
  await page.route(`${origin}/**`, async (route) => {
    const path = new URL(route.request().url()).pathname
    await route.fulfill({ path: join(folder, decodeURIComponent(path)) })
  })
  const query = new URLSearchParams({ theme, ...(direction === undefined ? {} : { dir: direction }) })
  await page.goto(`${origin}/gallery/index.html?${query.toString()}`)
  await page.locator('[data-turning]').last().waitFor()
  await page.locator('[data-shown]').last().waitFor()
  await page.evaluate('document.fonts.ready.then(() => undefined)')
  return {
    page,
    close: async () => {
      await context.close()
      const heard = complaints()
      if (heard.length > 0) throw new Error(heard.join('\n'))
    },
  }
}
