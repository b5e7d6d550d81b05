import { spawn } from 'node:child_process'
import { constants } from 'node:os'

export interface RunOptions {
  readonly cwd: string
  /** `hidden` output is given back, for whoever has to explain a failure. */
  readonly output: 'shown' | 'hidden'
  /** Milliseconds after which the program is ended. */
  readonly limit?: number
}

export interface Ran {
  /** Its exit code; 128 plus the number of the signal that ended it; 127 when it could not be started. */
  readonly code: number
  readonly output: string
}

const passedOn = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Runs a program to its end and passes on whatever signal this process gets meanwhile. */
export function run(
  program: string,
  args: readonly string[],
  { cwd, output, limit }: RunOptions,
): Promise<Ran> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd,
      stdio: output === 'shown' ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      ...(limit === undefined ? {} : { timeout: limit }),
    })
    const chunks: Buffer[] = []
    child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk))

    const handlers = passedOn.map((signal) => ({ signal, handle: () => void child.kill(signal) }))
    for (const { signal, handle } of handlers) process.on(signal, handle)
    const end = (code: number) => {
      for (const { signal, handle } of handlers) process.off(signal, handle)
      resolve({ code, output: Buffer.concat(chunks).toString('utf8') })
    }
    child.on('error', () => end(127))
    child.on('close', (code, signal) => end(code ?? 128 + (signal === null ? 0 : constants.signals[signal])))
  })
}
