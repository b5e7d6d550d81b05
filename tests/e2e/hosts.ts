import { _electron, type Browser } from 'playwright-core'
import { expect } from 'vitest'
import { electronRuntime } from '../../scripts/start/electron-runtime.ts'
import { openDesktop } from '../electron-double/open-desktop.ts'
import { fullRun } from '../product/full-run.ts'
import { repository } from '../product/run-seriatim.ts'
import { type App, handsOn, openInBrowser, type OpenOptions, watchForComplaints } from './open-app.ts'

export type HostName = 'browser' | 'double' | 'electron'

const runtime = await electronRuntime(repository)

/**
 * Where the same stories run: browser mode, the built desktop application on the Electron double, and the
 * same on real Electron where its runtime is present; `npm test` says when it is not.
 */
export const hosts: readonly HostName[] =
  runtime === null ? ['browser', 'double'] : ['browser', 'double', 'electron']

/**
 * Where a story runs: everywhere in the full run. `npm test` has ten minutes on two cores, half of which were
 * starts of the application; there each story runs on one host, and the files take turns.
 */
export function storyHosts(one: HostName): readonly HostName[] {
  return fullRun ? hosts : [one]
}

export async function openOn(host: HostName, browser: Browser, options: OpenOptions): Promise<App> {
  switch (host) {
    case 'browser':
      return openInBrowser(browser, options)
    case 'double':
      return openOnDouble(options)
    case 'electron':
      return openOnElectron(options)
  }
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
    stop: () => timed(() => desktop.double.quit()),
    close: () => desktop.quit(),
  }
}

async function openOnElectron({ home, workspace, colours = 'light' }: OpenOptions): Promise<App> {
  const words = workspace === undefined ? [] : [`--workspace=${workspace}`]
  const application = await _electron.launch({
    ...(runtime === null ? {} : { executablePath: runtime }),
    args: [repository, `--user-data-dir=${home}`, ...words],
    colorScheme: colours,
  })
  const ended = new Promise<number | null>((resolve) => application.process().once('exit', resolve))
  const page = await application.firstWindow()
  const complaints = watchForComplaints(page)
  const quit = async (): Promise<number | null> => {
    await application.evaluate(({ app }) => app.quit())
    return ended
  }
  return {
    ...handsOn(page),
    page,
    stop: () => timed(quit),
    close: async () => {
      expect({ code: await quit(), complaints: complaints() }).toEqual({ code: 0, complaints: [] })
    },
  }
}

async function timed(
  end: () => Promise<number | null>,
): Promise<{ readonly code: number | null; readonly took: number }> {
  const began = performance.now()
  return { code: await end(), took: performance.now() - began }
}
