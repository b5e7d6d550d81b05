import { resolve } from 'node:path'
import { print, printJson } from '../output.ts'
import type { AddVerb } from '../add-verb.ts'
import { untilInterrupted } from '../until-interrupted.ts'
import { wholeNumber } from '../whole-number.ts'

export const addPreview: AddVerb = (program, { storage }) => {
  program
    .command('preview')
    .description('serve an exported site on this computer')
    .argument('<dir>', 'folder of the export')
    .option('--port <n>', '0 for any free one', wholeNumber(0, 65_535), 0)
    .option('--json', 'print the address as JSON')
    .action(async (dir: string, options: { port: number; json?: boolean }) => {
      const { startSiteServer } = await import('#web-host/start-site-server')
      const server = await startSiteServer({ storage, dir: resolve(dir), port: options.port })
      const interrupted = untilInterrupted()
      if (options.json === true) printJson({ url: server.url })
      else print(server.url)
      await interrupted
      await server.close()
    })
}
