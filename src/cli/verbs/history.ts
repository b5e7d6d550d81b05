import { resolve } from 'node:path'
import type { Version } from '#shared/model/version'
import { parseHistoryAddress } from '../history-address.ts'
import { print, printJson, printText } from '../output.ts'
import type { AddVerb } from '../add-verb.ts'

interface HistoryOptions {
  readonly show?: string
  readonly json?: boolean
}

export const addHistory: AddVerb = (program, { storage }) => {
  program
    .command('history')
    .description('list the versions of an article, or of the order of a series')
    .argument('<workspace>')
    .argument('<series[/path]>', 'an article as list prints it, or a series for its order')
    .option('--show <version>', 'print the text of this version instead')
    .option('--json', 'print the result as JSON')
    .action(async (workspace: string, address: string, options: HistoryOptions) => {
      const { decodeForReading } = await import('#core/documents/decode-text')
      const { listVersions, readVersion } = await import('#core/history/list-versions')
      const { findSeries } = await import('#core/operations/find-series')
      const { readWorkspace } = await import('../open-workspace.ts')
      const { series, file } = parseHistoryAddress(address)
      const model = await readWorkspace(storage, resolve(workspace), { drafts: false })
      const path = `${findSeries(model, series).folder}/${file}`
      if (options.show === undefined) {
        const versions = await listVersions(storage.system, model.root, path)
        if (options.json === true) return printJson({ series, path: file, versions })
        return print(
          versions.length === 0 ? `${address} has no versions yet.` : versions.map(line).join('\n'),
        )
      }
      const { version, bytes } = await readVersion(storage.system, model.root, path, options.show)
      const text = decodeForReading(bytes)
      if (options.json === true) return printJson({ series, path: file, version, text })
      printText(text)
    })
}

function line({ id, words, size, cause, label, pinned }: Version): string {
  const amount = words === null ? `${size} bytes` : `${words} ${words === 1 ? 'word' : 'words'}`
  const why = {
    saved: 'saved',
    found: 'found on the disk',
    operation: `before: ${label ?? ''}`,
    unsaved: 'not saved, in conflict',
  }[cause]
  return `${id}  ${amount}  ${why}${pinned ? '  [pinned]' : ''}`
}
