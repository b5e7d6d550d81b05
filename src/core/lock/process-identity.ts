import { hostname } from 'node:os'
import type { FileSystem } from '#core/storage/file-system'

/** How a process tells itself from every other one, on this machine and others. */
export interface ProcessIdentity {
  readonly pid: number
  readonly host: string
  /** Names the run of the operating system; null where it cannot be told. */
  readonly boot: string | null
  /** When a process began, in words of the system; null where there is none or it cannot be told. */
  startOf(pid: number): Promise<string | null>
  isRunning(pid: number): boolean
}

/** This process. Linux tells run and start under `/proc`; elsewhere the number alone must do. */
export async function identifyProcess(system: FileSystem): Promise<ProcessIdentity> {
  const textOf = async (path: string): Promise<string | null> => {
    try {
      return new TextDecoder().decode(await system.readFile(path))
    } catch {
      // Another operating system.
      return null
    }
  }
  return {
    pid: process.pid,
    host: hostname(),
    boot: (await textOf('/proc/sys/kernel/random/boot_id'))?.trim() ?? null,
    startOf: async (pid) => startField(await textOf(`/proc/${pid}/stat`)),
    isRunning: (pid) => {
      try {
        process.kill(pid, 0)
        return true
      } catch (error) {
        // There is one, and it is another user's.
        return error instanceof Error && 'code' in error && error.code === 'EPERM'
      }
    },
  }
}

/** Field 22 of `proc(5)`: the start in clock ticks. The name before it, in parentheses, may hold spaces. */
function startField(stat: string | null): string | null {
  if (stat === null) return null
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return fields[19] ?? null
}
