import { fileURLToPath } from 'node:url'
import type { BrowserWindow, IpcMainInvokeEvent } from 'electron'
import { _electron, type Page } from 'playwright-core'
import { inject } from 'vitest'
import { electronRuntime } from '../../../scripts/start/electron-runtime.ts'
import { repository } from '../../product/run-seriatim.ts'
import { launchDouble } from '../launch-double.ts'

/** What the fixture application keeps for the specs, in its main process. */
export interface Fixture {
  readonly log: string[]
  readonly pages: Map<string, { status?: number; headers?: Record<string, string>; body?: string }>
  readonly requests: { url: string; method: string; body: string }[]
  readonly prevent: Set<string>
  readonly calls: { readonly args: unknown[]; readonly event: IpcMainInvokeEvent }[]
  answer?: (event: IpcMainInvokeEvent, ...args: never[]) => unknown
  stay?: boolean
  /** Whatever a spec wants to keep from one evaluation to the next. */
  kept?: unknown
  readonly open: () => BrowserWindow
}

declare global {
  var fixture: Fixture
}

/** The fixture application, on the double or on real Electron. */
export interface Running {
  /**
   * Runs the function in the main process, with the module `electron` and one value. Nothing from around
   * the function is there.
   */
  evaluate<V, R>(run: (electron: typeof Electron, value: V) => R | Promise<R>, value: V): Promise<R>
  /** The page of the only window. */
  page(): Promise<Page>
  /** Ends the application in any state. */
  kill(): Promise<void>
  /** Waits for the end; resolves with the exit code. */
  end(): Promise<number | null>
}

export interface ElectronHost {
  readonly name: string
  launch(home: string): Promise<Running>
}

const root = fileURLToPath(new URL('./fixture', import.meta.url))

const double: ElectronHost = {
  name: 'the double',
  async launch(home) {
    const app = launchDouble({ chromium: inject('chromium'), root, main: 'main.mjs', home })
    await app.page()
    return {
      evaluate: (run, value) => app.do('evaluate', { source: run.toString(), value }) as never,
      page: () => app.page(),
      kill: () => (app.isRunning ? app.kill() : Promise.resolve()),
      end: () => app.end(),
    }
  },
}

function realElectron(executablePath: string): ElectronHost {
  return {
    name: 'Electron',
    async launch(home) {
      const app = await _electron.launch({ executablePath, args: [root, `--user-data-dir=${home}`] })
      const ended = new Promise<number | null>((resolve) => app.process().once('exit', resolve))
      await app.firstWindow()
      return {
        evaluate: (run, value) => app.evaluate(run as never, value as never),
        page: () => app.firstWindow(),
        kill: () => app.close(),
        end: () => ended,
      }
    },
  }
}

const runtime = await electronRuntime(repository)

/** Where the specs run: always on the double, and on Electron where its runtime is present. */
export const electronHosts: readonly ElectronHost[] =
  runtime === null ? [double] : [double, realElectron(runtime)]
