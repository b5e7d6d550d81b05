import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { repository } from './read-tree.ts'

const read = (path: string): unknown => JSON.parse(readFileSync(join(repository, path), 'utf8'))

const manifestSchema = z.object({
  dependencies: z.record(z.string(), z.string()).default({}),
  devDependencies: z.record(z.string(), z.string()).default({}),
  allowScripts: z.record(z.string(), z.boolean()).default({}),
})
const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({ hasInstallScript: z.boolean().optional(), license: z.string().optional() }),
  ),
})

const manifest = manifestSchema.parse(read('package.json'))
const lock = lockSchema.parse(read('package-lock.json'))
const direct = { ...manifest.dependencies, ...manifest.devDependencies }

describe('the direct dependencies', () => {
  it('are pinned to one version each', () => {
    expect(Object.entries(direct).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([])
  })

  it('each have a row with reason and licence in the decision record, and no row is left over', () => {
    const record = readFileSync(join(repository, 'docs/decisions/0006-dependencies.md'), 'utf8')
    const rows = [...record.matchAll(/^\| `([^`]+)` \| ([^|]{10,}) \| ([^|]+) \|$/gm)].map(
      ([, name, , licence]) => [name, licence?.trim()],
    )
    const expected = Object.keys(direct).map((name) => [name, lock.packages[`node_modules/${name}`]?.license])
    expect(rows.toSorted()).toEqual(expected.toSorted())
  })

  it('run no install script but that of the package that is Node', () => {
    const withScript = Object.entries(lock.packages).filter(
      ([, { hasInstallScript }]) => hasInstallScript === true,
    )
    // electron-winstaller comes with electron-builder and is for a kind of installer that is not made.
    expect(withScript.map(([path]) => path).toSorted()).toEqual([
      'node_modules/electron-winstaller',
      'node_modules/node',
    ])
    expect(manifest.allowScripts).toEqual({ 'electron-winstaller': false, node: true })
  })
})
