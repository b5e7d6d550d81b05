import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { median } from './quantiles.ts'

const launcher = resolve(import.meta.dirname, '../../bin/seriatim.js')

/** Seconds of one run of a program, start of the process included. Throws when it fails. */
export function secondsOf(args: readonly string[], input = ''): number {
  const since = performance.now()
  const { status, stderr } = spawnSync(process.execPath, args, { input, maxBuffer: 4_000_000_000 })
  if (status !== 0) throw new Error(`${args.join(' ')} exited ${status}: ${stderr.toString('utf8')}`)
  return (performance.now() - since) / 1000
}

/** Median seconds of a few runs of the built command line. */
export function secondsOfCli(runs: number, args: (run: number) => readonly string[], input?: string): number {
  return median(Array.from({ length: runs }, (_, run) => secondsOf([launcher, ...args(run)], input)))
}
