import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { stderrLog } from '#web-host/stderr-log'
import { configFolder, dataFolder, documentsFolder } from '#web-host/user-folders'
import { openInBrowser } from '../open-in-browser.ts'
import { print, printJson } from '../output.ts'
import type { AddVerb } from '../add-verb.ts'
import { untilInterrupted } from '../until-interrupted.ts'
import { wholeNumber } from '../whole-number.ts'
import { Option } from 'commander'

interface ServeOptions {
  readonly port: number
  readonly open: boolean
  readonly sample?: boolean
  readonly json?: boolean
}

export const addServe: AddVerb = (program, { storage, version, resources, rendererDir }) => {
  program
    .command('serve')
    .description('open Seriatim in the browser, for this computer only')
    .argument('[workspace]')
    .option('--port <n>', '0 for any free one', wholeNumber(0, 65_535), 0)
    .option('--no-open', 'print the address without opening it')
    .addOption(new Option('--sample', 'open a new copy of the sample workspace').hideHelp())
    .option('--json', 'print the address as JSON')
    .action(async (workspace: string | undefined, options: ServeOptions) => {
      const { createBackend } = await import('#backend/create-backend')
      const { copySample } = await import('#core/operations/copy-sample')
      const { startWebHost } = await import('#web-host/start-web-host')
      const surroundings = { platform: process.platform, home: homedir(), env: process.env }
      const documents = documentsFolder(surroundings)
      const sample = options.sample === true ? await copySample(storage, resources, documents) : null
      const host = await startWebHost({
        storage,
        createBackend,
        rendererDir,
        resources,
        version,
        configFolder: configFolder(surroundings),
        documentsFolder: documents,
        dataFolder: join(dataFolder(surroundings), 'seriatim'),
        port: options.port,
        workspace: workspace === undefined ? sample : resolve(workspace),
        log: stderrLog,
      })
      const interrupted = untilInterrupted()
      if (options.json === true) printJson({ url: host.url })
      else print(host.url)
      if (options.open) openInBrowser(host.url)
      await interrupted
      await host.close()
    })
}
