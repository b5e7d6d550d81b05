import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Part } from '../part.ts'
import { secondsOfCli } from '../run-cli.ts'

/** Cold: a new folder each time, code highlighted. */
export const exportSite: Part = {
  name: 'export',
  about: 'cold export of a site, code highlighted',
  run: async ({ sizes, runs, folder, workspace, note, skip }) => {
    skip('export against Eleventy and Hugo', 'they are not installed here; DESIGN 10 compares with them')
    for (const articles of sizes) {
      const { root } = workspace(articles)
      const out = (run: number) => join(folder, `site-${articles}-${run}`)
      const value = secondsOfCli(runs, (run) => ['export', root, '--out', out(run), '--json'])
      for (let run = 0; run < runs; run += 1) rmSync(out(run), { recursive: true, force: true })
      note({ part: 'export', what: `site of ${articles} articles, cold`, value, unit: 's' })
    }
  },
}
