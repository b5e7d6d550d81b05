import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureBuilt } from './ensure-built.ts'
import { findChromium } from './find-chromium.ts'
import { readTestReport, type TestCount } from './read-test-report.ts'

/**
 * The one test command: builds, finds a browser, runs every project, adds up. What failed is said
 * again at the end, where a log that is cut still has it; the last line is `N passed, N failed`, alone. A test that was skipped counts as failed: it proves nothing.
 */

const repository = fileURLToPath(new URL('../', import.meta.url))
const reports = join(repository, 'node_modules/.cache/seriatim-test')

const stages = {
  unit: ['unit', 'renderer', 'contract', 'architecture'],
  product: ['cli', 'packaging', 'double', 'gallery', 'e2e'],
} as const
type Stage = keyof typeof stages

function runStage(stage: Stage, env: NodeJS.ProcessEnv): TestCount {
  const report = join(reports, `${stage}.json`)
  rmSync(report, { force: true })
  const vitest = join(repository, 'node_modules/vitest/vitest.mjs')
  const projects = stages[stage].flatMap((name) => ['--project', name])
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const { status } = spawnSync(process.execPath, [vitest, 'run', ...projects, ...reporters], {
    cwd: repository,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  })
  return readTestReport(report, status)
}

async function main(words: readonly string[]): Promise<TestCount> {
  const wanted = words.filter((word) => word !== '--full')
  const unknown = wanted.filter((name) => !Object.hasOwn(stages, name))
  if (unknown.length > 0)
    throw new Error(`There is no stage ${unknown.join(', ')}; there are unit and product.`)
  const chosen = (['unit', 'product'] as const).filter((name) => wanted.length === 0 || wanted.includes(name))
  mkdirSync(reports, { recursive: true })

  const env: NodeJS.ProcessEnv = words.includes('--full') ? { SERIATIM_FULL: '1' } : {}
  if (chosen.includes('product')) {
    // The product is started hundreds of times; what Node compiled once need not be compiled again.
    env['NODE_COMPILE_CACHE'] = join(reports, 'compiled')
    await ensureBuilt()
    const chromium = await findChromium((line) => console.error(line))
    env['SERIATIM_CHROMIUM'] = JSON.stringify(chromium)
    console.log(`Chromium ${chromium.version} from ${chromium.source}: ${chromium.executablePath}`)
  }
  const counts = chosen.map((stage) => runStage(stage, env))
  return {
    passed: counts.reduce((sum, count) => sum + count.passed, 0),
    failed: counts.reduce((sum, count) => sum + count.failed, 0),
    failures: counts.flatMap(({ failures }) => failures),
  }
}

let count: TestCount
try {
  count = await main(process.argv.slice(2))
  if (count.passed === 0) console.error('No test passed.')
} catch (error) {
  console.error(error)
  count = { passed: 0, failed: 1, failures: [] }
}
process.exitCode = count.failed === 0 && count.passed > 0 ? 0 : 1
for (const failure of count.failures) console.log(`FAILED ${failure}\n`)
console.log(`${count.passed} passed, ${count.failed} failed`)
