import type { Part } from '../part.ts'
import { secondsOfCli } from '../run-cli.ts'

/** From the start of the process to the printed list: manifests, facts of every article, numbers. */
export const open: Part = {
  name: 'open',
  about: 'open a workspace and list it',
  run: async ({ sizes, runs, workspace, note }) => {
    for (const articles of sizes) {
      const { root } = workspace(articles)
      note({
        part: 'open',
        what: `list ${articles} articles, process included`,
        value: secondsOfCli(runs, () => ['list', root, '--json']),
        unit: 's',
        ...(articles >= 10_000 ? { budget: { of: 'value', atMost: 0.5 } as const } : {}),
      })
    }
  },
}
