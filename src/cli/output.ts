import { styleText } from 'node:util'
import type { Problem } from '#shared/model/problem'

/** Results go to standard output, everything else to standard error. */
export function print(text: string): void {
  process.stdout.write(`${text}\n`)
}

/** A text as it is, without a line end of ours. */
export function printText(text: string): void {
  process.stdout.write(text)
}

export function printJson(value: unknown): void {
  print(JSON.stringify(value, null, 2))
}

export function tell(text: string): void {
  process.stderr.write(`${text}\n`)
}

/** One line: where, how bad, what. */
export function problemLine({ severity, series, path, line, column, message }: Problem): string {
  const place = [series, path].filter((part) => part !== null).join('/')
  const spot = line === null ? '' : `:${line}${column === null ? '' : `:${column}`}`
  const label = severity === 'error' ? colour('red', 'error  ') : colour('yellow', 'warning')
  return `${label}  ${place === '' ? '' : `${place}${spot}  `}${message}`
}

function colour(name: 'red' | 'yellow', text: string): string {
  return styleText(name, text, { stream: process.stdout })
}
