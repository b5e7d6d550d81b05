import { cpSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { sampleWorkspace } from './run-seriatim.ts'

/** Makes folders that are gone after the test file. Call it once, at the top of the file. */
export function temporaryFolders(): { readonly make: () => string; readonly sample: () => string } {
  const made: string[] = []
  afterAll(() => {
    // A browser that was killed may write its last for a moment.
    for (const folder of made)
      rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
  })
  const make = (): string => {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'seriatim-test-')))
    made.push(folder)
    return folder
  }
  return {
    make,
    /** A copy of the sample workspace, the caller's to change. */
    sample: () => {
      const folder = join(make(), 'workspace')
      cpSync(sampleWorkspace, folder, { recursive: true })
      return folder
    },
  }
}
