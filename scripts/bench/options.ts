import { parseArgs } from 'node:util'

export interface BenchOptions {
  /** Names of the parts to run, in the order in which they run; null for all. */
  readonly parts: readonly string[] | null
  /** Sizes of workspaces, in articles. */
  readonly sizes: readonly number[]
  readonly runs: number
  readonly json: boolean
}

/** Null for `--help`. Throws what to tell whoever mistyped. */
export function readOptions(args: readonly string[], known: readonly string[]): BenchOptions | null {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      n: { type: 'string', default: '20,1000' },
      runs: { type: 'string', default: '3' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) return null
  const unknown = positionals.filter((name) => !known.includes(name))
  if (unknown.length > 0)
    throw new Error(`There is no part "${unknown.join('", "')}"; there is: ${known.join(', ')}.`)
  const sizes = values.n.split(',').map(wholeNumber)
  return {
    parts: positionals.length === 0 ? null : positionals,
    sizes,
    runs: wholeNumber(values.runs),
    json: values.json,
  }
}

function wholeNumber(text: string): number {
  const number = Number(text)
  if (Number.isInteger(number) && number > 0) return number
  throw new Error(`"${text}" is no whole number above 0.`)
}
