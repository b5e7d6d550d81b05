import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { layerTable, singleDoors } from './layer-table.ts'
import { repository } from './read-tree.ts'

const reportSchema = z.object({
  diagnostics: z.array(z.object({ code: z.string(), filename: z.string() })),
})

/** Runs the real linter with the real configuration over a folder laid out like the repository. */
function lint(folder: string): readonly { readonly code: string; readonly filename: string }[] {
  const linter = join(repository, 'node_modules/oxlint/bin/oxlint')
  let report: string
  try {
    report = execFileSync(process.execPath, [linter, '--format', 'json', 'src'], {
      cwd: folder,
      encoding: 'utf8',
    })
  } catch (error) {
    // The linter exits 1 when it has found something; its report is what counts.
    const printed = z.object({ stdout: z.string() }).parse(error)
    report = printed.stdout
  }
  return reportSchema.parse(JSON.parse(report)).diagnostics
}

describe('the linter', () => {
  let folder = ''
  const plants = new Map<string, string>()
  const fine = new Map<string, string>()

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'seriatim-lint-'))
    const config = JSON.stringify(pathToFileURL(join(repository, 'oxlint.config.ts')).href)
    writeFileSync(
      join(folder, 'oxlint.config.ts'),
      `import config from ${config}\nexport default { ...config, options: {} }\n`,
    )
    const use = (what: string): string => `import * as planted from '${what}'\nexport const use = planted\n`
    for (const { folder: layer, forbidden, layers } of layerTable) {
      plants.set(`src/${layer}/planted.ts`, use(forbidden))
      plants.set(`src/${layer}/deeper/planted.ts`, use(forbidden))
      plants.set(`src/${layer}/climbing.ts`, use(`${layer.replaceAll(/[^/]+/g, '..')}/elsewhere/x.ts`))
      fine.set(`src/${layer}/fine.ts`, use('./beside.ts'))
      for (const [index, other] of layers.entries())
        fine.set(`src/${layer}/fine-${index}.ts`, use(`#${other}/deep/x`))
    }
    for (const { name, bars } of singleDoors) {
      const text = `import { ${name} } from 'electron'\nexport const door = ${name}\n`
      if (bars === 'import') plants.set(`src/main/other-${name.toLowerCase()}.ts`, text)
    }
    fine.set(
      'src/preload/types.ts',
      `import type { Bridge } from '#shared/contract/index'\nexport type Use = Bridge\n`,
    )
    fine.set('src/core/markdown/beside.test.ts', use('vitest'))
    for (const { file, bars, name } of singleDoors) {
      const text = `import { ${name} } from 'electron'\nexport const door = ${name}\n`
      if (file !== null && bars === 'import') fine.set(`src/${file}`, text)
    }
    for (const [path, text] of [...plants, ...fine]) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
  })

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true })
  })

  it('refuses one planted import for each row of the table, and nothing that the table allows', () => {
    const refused = lint(folder)
      .filter(({ code }) => code.includes('no-restricted-imports'))
      .map(({ filename }) => filename)
    expect([...new Set(refused)].toSorted()).toEqual([...plants.keys()].toSorted())
  })
})
