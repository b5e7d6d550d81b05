import { resolve } from 'node:path'
import { firstLoadScript, writingChunks } from '../first-load-script.ts'
import type { Part } from '../part.ts'

/** What the browser fetches and runs before the first paint of the application. */
export const load: Part = {
  name: 'load',
  about: 'size of the script that the renderer loads first',
  run: async ({ note }) => {
    const folder = resolve(import.meta.dirname, '../../../out/renderer')
    const first = await firstLoadScript(folder)
    const writing = await firstLoadScript(folder, writingChunks)
    note(
      {
        part: 'load',
        what: `first-load script, gzipped, ${first.chunks.length} chunks`,
        value: first.gzipped / 1000,
        unit: 'kB',
        budget: { of: 'value', atMost: 350 },
      },
      {
        part: 'load',
        what: 'the same with editor and preview',
        value: writing.gzipped / 1000,
        unit: 'kB',
      },
    )
  },
}
