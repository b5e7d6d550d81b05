import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { fetchPackage } from '../../scripts/fetch-package.ts'
import { repository } from './run-seriatim.ts'

const version = '26.9.27'
const cache = join(repository, 'node_modules/.cache/seriatim-nu', version)
const jar = join(cache, 'node_modules/vnu-jar/build/dist/vnu.jar')

const reportSchema = z.object({
  messages: z.array(
    z.object({
      type: z.string(),
      url: z.string().optional(),
      lastLine: z.number().optional(),
      message: z.string(),
    }),
  ),
})

export type NuMessage = z.infer<typeof reportSchema>['messages'][number]

/** What the Nu HTML checker says of every page under a folder; null where there is no Java to run it. */
export async function checkWithNu(folder: string): Promise<readonly NuMessage[] | null> {
  if (spawnSync('java', ['-version']).status !== 0) return null
  if (!existsSync(jar)) await fetchPackage('vnu-jar', version, cache)
  const args = ['-jar', jar, '--format', 'json', '--skip-non-html', '--exit-zero-always', folder]
  // The checker prints its report on standard error.
  const { stderr } = spawnSync('java', args, { encoding: 'utf8', maxBuffer: 64_000_000 })
  return reportSchema.parse(JSON.parse(stderr)).messages
}
