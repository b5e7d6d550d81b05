import { type Figure, isWithin, ratioOf, type Skipped } from './figure.ts'

export interface BenchResult {
  readonly node: string
  readonly chromium: string | null
  readonly processors: number
  readonly seconds: number
  readonly figures: readonly Figure[]
  readonly skipped: readonly Skipped[]
}

/** The result as one JSON value; ratios and verdicts are spelled out. */
export function jsonReport(result: BenchResult): string {
  const figures = result.figures.map((figure) => {
    const ratio = ratioOf(figure)
    return {
      ...figure,
      value: rounded(figure.value),
      bare: figure.bare === undefined ? null : rounded(figure.bare),
      ratio: ratio === null ? null : rounded(ratio),
      budget: figure.budget ?? null,
      within: isWithin(figure),
    }
  })
  return JSON.stringify({ ...result, seconds: rounded(result.seconds), figures }, null, 2)
}

const columns = ['part', 'what', 'measured', 'bare', 'ratio', 'budget', ''] as const

/** The result as a table of plain text. */
export function tableReport(result: BenchResult): string {
  const rows = result.figures.map(rowOf)
  const widths = columns.map((name, column) =>
    Math.max(name.length, ...rows.map((row) => (row[column] ?? '').length)),
  )
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) =>
        column >= 2 && column <= 4 ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd()
  const { node, chromium, processors, seconds } = result
  return [
    `Node ${node} · ${chromium === null ? 'no browser' : `Chromium ${chromium}`} · ${processors} processors · ${Math.round(seconds)} s in all.`,
    'Figures of one run belong together: compare ratios, never seconds between machines.',
    '',
    line(columns),
    line(widths.map((width) => '-'.repeat(width))),
    ...rows.map(line),
    ...result.skipped.map(({ what, why }) => `\nSkipped: ${what}: ${why}`),
  ].join('\n')
}

function rowOf(figure: Figure): string[] {
  const ratio = ratioOf(figure)
  const within = isWithin(figure)
  const { budget, unit } = figure
  return [
    figure.part,
    figure.what,
    `${rounded(figure.value)} ${unit}`,
    figure.bare === undefined ? '' : `${rounded(figure.bare)} ${unit}`,
    ratio === null ? '' : `${rounded(ratio)}×`,
    budget === undefined ? '' : `≤ ${budget.atMost}${budget.of === 'ratio' ? '×' : ` ${unit}`}`,
    within === null ? '' : within ? 'ok' : 'OVER',
  ]
}

/** Three digits that matter. */
function rounded(value: number): number {
  return Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3))
}
