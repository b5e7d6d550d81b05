import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import * as z from 'zod'

const packageSchema = z.object({ name: z.string(), version: z.string(), license: z.string() })

/** The folder of the package that a module is of. */
const packageFolder = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/?]+)\//

/** Writes what the licences of a worker's packages ask for beside it; Vite writes only those of the page itself. */
export function workerLicences(): Plugin {
  return {
    name: 'worker-licences',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? [file] : []))
      const folders = new Set(
        chunks.flatMap(({ moduleIds }) =>
          moduleIds.flatMap((id) => packageFolder.exec(id.replaceAll('\\', '/'))?.[1] ?? []),
        ),
      )
      const entry = chunks.find(({ isEntry }) => isEntry)
      if (entry === undefined || folders.size === 0) return
      const source = ['# Licenses', ...[...folders].toSorted().map((folder) => licenceOf(folder))]
      this.emitFile({
        type: 'asset',
        fileName: `LICENSES.${entry.name}.md`,
        source: `${source.join('\n\n')}\n`,
      })
    },
  }
}

function licenceOf(folder: string): string {
  const of = packageSchema.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')))
  const file = readdirSync(folder).find((name) => /^(?:licen[cs]e|copying)/i.test(name))
  const text = file === undefined ? [] : [readFileSync(join(folder, file), 'utf8').trim()]
  return [`## ${of.name} - ${of.version} (${of.license})`, ...text].join('\n\n')
}
