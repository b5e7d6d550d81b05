import { readFileSync } from 'node:fs'
import * as z from 'zod'

const assertionSchema = z.object({
  fullName: z.string(),
  status: z.string(),
  failureMessages: z.array(z.string()).nullish(),
})

const reportSchema = z.object({
  success: z.boolean(),
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().nullish(),
      assertionResults: z.array(assertionSchema),
    }),
  ),
})

export interface TestCount {
  readonly passed: number
  readonly failed: number
  /** File, name and message of each test that failed and of each file that could not be loaded. */
  readonly failures: readonly string[]
}

const linesOfMessage = 12

function failureOf(file: string, name: string, message: string): string {
  const lines = message.split('\n').slice(0, linesOfMessage)
  return [name === '' ? file : `${file} > ${name}`, ...lines.map((line) => `  ${line}`)].join('\n')
}

/**
 * Counts what Vitest wrote with its reporter `json`. A skipped test counts as failed, so does a file that
 * holds no test because it could not be loaded, and a run that ended badly for no reason the report gives.
 * @param report - path of the report, which need not exist
 * @param status - exit code of the runner, null if a signal ended it
 */
export function readTestReport(report: string, status: number | null): TestCount {
  let text: string
  try {
    text = readFileSync(report, 'utf8')
  } catch {
    return { passed: 0, failed: 1, failures: [`The test runner wrote no report (${report}).`] }
  }
  const counted = reportSchema.parse(JSON.parse(text))
  const failures = counted.testResults.flatMap(({ name: file, assertionResults, ...of }) => {
    if (of.status === 'failed' && assertionResults.length === 0)
      return [failureOf(file, '', of.message ?? 'The file could not be loaded.')]
    return assertionResults
      .filter(({ status: state }) => state === 'failed')
      .map((test) => failureOf(file, test.fullName, test.failureMessages?.join('\n') ?? ''))
  })
  const skipped = counted.numPendingTests + counted.numTodoTests
  if (skipped > 0) failures.push(`${skipped} tests were skipped, which proves nothing.`)
  const unloaded = counted.testResults.filter(
    ({ status: state, assertionResults }) => state === 'failed' && assertionResults.length === 0,
  ).length
  const failed = counted.numFailedTests + skipped + unloaded
  if (failed === 0 && (status !== 0 || !counted.success)) {
    const why = `The runner ended with ${status ?? 'a signal'} though no test failed: an error between tests, see above.`
    return { passed: counted.numPassedTests, failed: 1, failures: [...failures, why] }
  }
  return { passed: counted.numPassedTests, failed, failures }
}
