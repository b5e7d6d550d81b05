import { readOptions } from './bench/options.ts'
import type { Part } from './bench/part.ts'
import { check } from './bench/parts/check.ts'
import { exportSite } from './bench/parts/export.ts'
import { hostile } from './bench/parts/hostile.ts'
import { load } from './bench/parts/load.ts'
import { disk } from './bench/parts/disk.ts'
import { move } from './bench/parts/move.ts'
import { opening } from './bench/parts/opening.ts'
import { open } from './bench/parts/open.ts'
import { pasting } from './bench/parts/pasting.ts'
import { preview } from './bench/parts/preview.ts'
import { render } from './bench/parts/render.ts'
import { scroll } from './bench/parts/scroll.ts'
import { session } from './bench/parts/session.ts'
import { start } from './bench/parts/start.ts'
import { typing } from './bench/parts/typing.ts'
import { jsonReport, tableReport } from './bench/report.ts'
import { runParts } from './bench/run-parts.ts'
import { ensureBuilt } from './ensure-built.ts'

/**
 * `npm run bench -- [PART…] [--n 20,1000] [--runs 3] [--json]`: how fast the built product is, against the
 * budgets of the design, on a corpus from a seeded generator. The result goes to standard output.
 */
const parts: readonly Part[] = [
  open,
  check,
  exportSite,
  render,
  typing,
  opening,
  preview,
  hostile,
  pasting,
  scroll,
  move,
  disk,
  load,
  session,
  start,
]

const say = (line: string): void => console.error(line)

try {
  const names = parts.map(({ name }) => name)
  const options = readOptions(process.argv.slice(2), names)
  if (options === null) {
    console.log('npm run bench -- [PART…] [--n 20,1000] [--runs 3] [--json]\n')
    for (const { name, about } of parts) console.log(`  ${name.padEnd(8)}${about}`)
  } else {
    await ensureBuilt()
    const wanted = parts.filter(({ name }) => options.parts?.includes(name) ?? true)
    const result = await runParts(wanted, options, say)
    console.log(options.json ? jsonReport(result) : tableReport(result))
    if (result.skipped.some(({ why }) => why.startsWith('it failed'))) process.exitCode = 1
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 2
}
