import { afterEach, beforeEach } from 'vitest'
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
