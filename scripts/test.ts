import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as z from 'zod'
import { ensureBuilt } from './ensure-built.ts'
import { findChromium } from './find-chromium.ts'

/**
 * The one test command: builds, finds a browser, runs every project, adds up. The last line is
 * `N passed, N failed`, alone. A test that was skipped counts as failed: it proves nothing.
 */

const repository = fileURLToPath(new URL('../', import.meta.url))
const reports = join(repository, 'node_modules/.cache/seriatim-test')

const stages = {
  unit: ['unit', 'renderer', 'contract', 'architecture'],
  product: ['cli', 'packaging', 'double', 'gallery', 'e2e'],
} as const
type Stage = keyof typeof stages

const reportSchema = z.object({
  success: z.boolean(),
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
})

interface Count {
  readonly passed: number
  readonly failed: number
}

function readCount(report: string, status: number | null): Count {
  let text: string
  try {
    text = readFileSync(report, 'utf8')
  } catch {
    console.error('The test runner wrote no report.')
    return { passed: 0, failed: 1 }
  }
  const counted = reportSchema.parse(JSON.parse(text))
  const skipped = counted.numPendingTests + counted.numTodoTests
  if (skipped > 0) console.error(`${skipped} skipped tests count as failed.`)
  // A file that could not be loaded holds no test, and is a failure all the same.
  const unloaded = counted.testResults.filter(
    ({ status: state, assertionResults }) => state === 'failed' && assertionResults.length === 0,
  ).length
  const failed = counted.numFailedTests + skipped + unloaded
  const unexplained = failed === 0 && (status !== 0 || !counted.success) ? 1 : 0
  return { passed: counted.numPassedTests, failed: failed + unexplained }
}

function runStage(stage: Stage, env: NodeJS.ProcessEnv): Count {
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
  return readCount(report, status)
}

async function main(words: readonly string[]): Promise<Count> {
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
  }
}

let count: Count
try {
  count = await main(process.argv.slice(2))
  if (count.passed === 0) console.error('No test passed.')
} catch (error) {
  console.error(error)
  count = { passed: 0, failed: 1 }
}
process.exitCode = count.failed === 0 && count.passed > 0 ? 0 : 1
console.log(`${count.passed} passed, ${count.failed} failed`)
