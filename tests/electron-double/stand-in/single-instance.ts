import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { options, tell } from './control.ts'

const lock = join(options.home, 'instance.pid')
let held = false

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

function holder(): number | null {
  try {
    const pid = Number(readFileSync(lock, 'utf8'))
    return isRunning(pid) ? pid : null
  } catch {
    return null
  }
}

/**
 * "app", requestSingleInstanceLock: true in the first instance; in a second one false, and the first hears
 * `second-instance` with the second's command line, folder and data. The words may have others of
 * Chromium's among them.
 */
export function requestLock(data: unknown): boolean {
  const other = holder()
  if (other !== null && other !== process.pid) {
    const [program = '', ...words] = process.argv
    const argv = [program, `--original-process-start-time=${Date.now()}`, ...words]
    tell({ note: 'second-instance', argv, folder: process.cwd(), data })
    return false
  }
  writeFileSync(lock, String(process.pid))
  held = true
  process.once('exit', releaseLock)
  return true
}

export function hasLock(): boolean {
  return held
}

/** "app", releaseSingleInstanceLock. */
export function releaseLock(): void {
  if (held) rmSync(lock, { force: true })
  held = false
}
