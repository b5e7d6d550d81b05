import { electronRuntime } from '../../scripts/start/electron-runtime.ts'
import { cannotVouchReport } from '../electron-double/cannot-vouch.ts'
import { repository } from '../product/run-seriatim.ts'

/** Says after the run on what it ran, and what that leaves open. */
export default function setup(): () => Promise<void> {
  return async () => {
    const runtime = await electronRuntime(repository)
    const real = runtime === null ? 'not run: its runtime is not here' : `run as well, on ${runtime}`
    console.log(`\nHosts of the desktop application: double; electron ${real}.\n${cannotVouchReport()}\n`)
  }
}
