import type { Browser } from 'playwright-core'
import { openDesktop } from '../electron-double/open-desktop.ts'
import { type App, handsOn, openInBrowser, type OpenOptions } from './open-app.ts'

/**
 * Where the same stories run: browser mode, and the built desktop application on the Electron double. Real
 * Electron is a third host where its runtime is; `npm test` says when it is not.
 */
export const hosts = ['browser', 'double'] as const

export async function openOn(
  host: (typeof hosts)[number],
  browser: Browser,
  options: OpenOptions,
): Promise<App> {
  return host === 'browser' ? openInBrowser(browser, options) : openOnDouble(options)
}

async function openOnDouble({ home, workspace, colours }: OpenOptions): Promise<App> {
  const desktop = await openDesktop({
    home,
    ...(workspace === undefined ? {} : { workspace }),
    dark: colours === 'dark',
  })
  return {
    ...handsOn(desktop.page),
    page: desktop.page,
    stop: async () => {
      const began = performance.now()
      const code = await desktop.double.quit()
      return { code, took: performance.now() - began }
    },
    close: () => desktop.quit(),
  }
}
