import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import { temporaryFolders } from '../../product/temporary-folders.ts'
import type { ElectronHost, Running } from './electron-hosts.ts'

/** A fresh fixture application for each spec; it is ended whatever state the spec leaves it in. */
export function runningFixture(host: ElectronHost): () => Running {
  const folders = temporaryFolders()
  let running: Running | null = null
  beforeEach(async () => {
    running = await host.launch(folders.make())
    await (await running.page()).getByRole('heading', { name: 'Home' }).waitFor()
  })
  afterEach(async () => {
    await running?.kill()
    running = null
  })
  return () => {
    if (running === null) throw new Error('The application starts before each spec, not earlier.')
    return running
  }
}

/** One for all specs of a `describe` that leave the application itself as it is; each has a page that is loaded anew. */
export function sharedFixture(host: ElectronHost): () => Running {
  const folders = temporaryFolders()
  let running: Running | null = null
  const app = (): Running => {
    if (running === null) throw new Error('The application starts before the first spec, not earlier.')
    return running
  }
  beforeAll(async () => {
    running = await host.launch(folders.make())
  })
  beforeEach(async () => {
    await app().evaluate(() => {
      globalThis.fixture.calls.length = 0
      globalThis.fixture.answer = () => undefined
    }, null)
    const page = await app().page()
    await page.reload()
    await page.getByRole('heading', { name: 'Home' }).waitFor()
  })
  afterAll(async () => await running?.kill())
  return app
}
