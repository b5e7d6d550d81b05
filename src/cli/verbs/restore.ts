import { resolve } from 'node:path'
import { seriesManifestName } from '#core/workspace/series-manifest'
import { parseHistoryAddress } from '../history-address.ts'
import { print, printJson } from '../output.ts'
import type { AddVerb } from '../add-verb.ts'

interface RestoreOptions {
  readonly at: string
  readonly json?: boolean
}

export const addRestore: AddVerb = (program, { storage }) => {
  program
    .command('restore')
    .description('give an article the text, or a series the order, of one of its versions')
    .argument('<workspace>')
    .argument('<series[/path]>', 'an article as list prints it, or a series for its order')
    .requiredOption('--at <version>', 'as history prints it; what is there now becomes a version itself')
    .option('--json', 'print the result as JSON')
    .action(async (workspace: string, address: string, { at: id, json }: RestoreOptions) => {
      const { restoreOrder } = await import('#core/operations/restore-order')
      const { restoreVersion } = await import('#core/operations/restore-version')
      const { writeWorkspace } = await import('../open-workspace.ts')
      const { series, file: path } = parseHistoryAddress(address)
      const step = await writeWorkspace(storage, resolve(workspace), async (model) =>
        path === seriesManifestName
          ? await restoreOrder(storage, model, { series, id })
          : (await restoreVersion(storage, model, { series, path, id })).step,
      )
      if (json === true) return printJson({ series, path, at: id, changed: step !== null })
      print(
        step === null ? `${address} is as that version already.` : `${address} is as version ${id} again.`,
      )
    })
}
