import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { spawnSync } from 'node:child_process'
import { desktopStart } from './desktop-start.ts'
import { ensureBuilt } from './ensure-built.ts'

/**
 * `npm run bench`: how long the built command line takes to open, export and render, on a seeded corpus.
 * Figures of one run belong together; compare ratios within a run, never seconds between machines.
 */

const root = resolve(import.meta.dirname, '..')
const launcher = join(root, 'bin/seriatim.js')
const sizes = [20, 1000]
const runs = 3

/** mulberry32: the same numbers for the same seed, on every machine. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const vocabulary = Array.from({ length: 2000 }, (_, index) => {
  const next = seeded(index + 1)
  return Array.from({ length: 2 + Math.floor(next() * 9) }, () =>
    String.fromCharCode(97 + Math.floor(next() * 26)),
  ).join('')
})

/** One article of about 2,000 words: headings, paragraphs, a list, a table, code, a link to its neighbour. */
function article(index: number, count: number): string {
  const next = seeded(index + 10_000)
  const words = (length: number): string =>
    Array.from({ length }, () => vocabulary[Math.floor(next() ** 2 * vocabulary.length)]).join(' ')
  const section = (nth: number): string =>
    [
      `## ${words(4)} ${nth}`,
      ...Array.from({ length: 4 }, () => `${words(50)} **${words(2)}** ${words(20)}.`),
      Array.from({ length: 4 }, () => `- ${words(8)}`).join('\n'),
      `| ${words(1)} | ${words(1)} |\n|---|---|\n| ${words(3)} | ${words(3)} |`,
      `\`\`\`ts\nexport const ${words(1)} = (${words(1)}: number): string => \`${words(3)}\`\n\`\`\``,
    ].join('\n\n')
  const neighbour = `article-${(index + 1) % count}.md`
  const head = `---\ntitle: Article ${index}\ndate: 2026-01-01\n---\n\n# Article ${index}\n\nBefore [the next](${neighbour}).`
  return `${head}\n\n${Array.from({ length: 6 }, (_, nth) => section(nth)).join('\n\n')}\n`
}

/** Writes a workspace of one series; answers with its size in bytes. */
function makeWorkspace(folder: string, count: number): number {
  mkdirSync(join(folder, 'series'), { recursive: true })
  writeFileSync(join(folder, 'seriatim.yaml'), 'format: 1\ntitle: Bench\nlanguage: en\n')
  const names = Array.from({ length: count }, (_, index) => `article-${index}.md`)
  writeFileSync(
    join(folder, 'series/series.yaml'),
    `title: Series\narticles:\n${names.map((name) => `  - ${name}\n`).join('')}`,
  )
  return names.reduce((bytes, name, index) => {
    const text = article(index, count)
    writeFileSync(join(folder, 'series', name), text)
    return bytes + Buffer.byteLength(text)
  }, 0)
}

/** Median seconds of a few runs of the command line, start of the process included. */
function seconds(args: (run: number) => readonly string[], input?: string): number {
  const times = Array.from({ length: runs }, (_, run) => {
    const since = performance.now()
    const options = { input: input ?? '', maxBuffer: 1_000_000_000 }
    const { status, stderr } = spawnSync(process.execPath, [launcher, ...args(run)], options)
    if (status !== 0)
      throw new Error(`seriatim ${args(run).join(' ')} exited ${status}: ${stderr.toString('utf8')}`)
    return (performance.now() - since) / 1000
  })
  return times.toSorted((a, b) => a - b)[Math.floor(runs / 2)] ?? Number.NaN
}

interface Figures {
  readonly articles: number
  readonly megabytes: number
  /** Seconds of `list`: manifests, every article's facts, numbers. */
  readonly open: number
  /** Seconds of a cold `export`. */
  readonly export: number
  /** Megabytes of Markdown that `render --jsonl` turns to HTML in a second, without the process's start. */
  readonly render: number
}

function measure(folder: string, articles: number, start: number): Figures {
  const workspace = join(folder, `workspace-${articles}`)
  const megabytes = makeWorkspace(workspace, articles) / 1e6
  const open = seconds(() => ['list', workspace, '--json'])
  const cold = seconds((run) => [
    'export',
    workspace,
    '--out',
    join(folder, `site-${articles}-${run}`),
    '--json',
  ])
  const lines = Array.from({ length: articles }, (_, index) => JSON.stringify(article(index, articles))).join(
    '\n',
  )
  const render = megabytes / (seconds(() => ['render', '--jsonl'], `${lines}\n`) - start)
  return { articles, megabytes, open, export: cold, render }
}

await ensureBuilt()
const folder = mkdtempSync(join(tmpdir(), 'seriatim-bench-'))
try {
  const start = seconds(() => ['render', '-'])
  const figures = sizes.map((articles) => measure(folder, articles, start))
  const desktop = await desktopStart(runs)
  const round = (value: number): number => Math.round(value * 1000) / 1000
  if (process.argv.includes('--json')) {
    const rounded = figures.map((row) =>
      Object.fromEntries(Object.entries(row).map(([key, value]) => [key, round(value)])),
    )
    console.log(
      JSON.stringify(
        { node: process.version, runs, start: round(start), figures: rounded, desktop },
        null,
        2,
      ),
    )
  } else {
    console.log(
      `Medians of ${runs} runs on Node ${process.version}; starting the process takes ${round(start)} s.`,
    )
    console.table(
      figures.map(({ articles, megabytes, open, export: cold, render }) => ({
        articles,
        'Markdown MB': round(megabytes),
        'open s': round(open),
        'export s': round(cold),
        'render MB/s': round(render),
      })),
    )
    console.log(
      `Desktop on the Electron double: window after ${round(desktop.window)} s, first typed character after ${round(desktop.firstCharacter)} s.`,
    )
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
