import { resolve } from 'node:path'
import { workspaceArticle } from '../corpus/make-workspace.ts'
import { proseTimes } from '../prose-in-process.ts'
import type { Part } from '../part.ts'
import { median } from '../quantiles.ts'
import { secondsOf, secondsOfCli } from '../run-cli.ts'

const bareEngine = resolve(import.meta.dirname, '../bare-markdown-it.ts')
const articles = 300

/** Megabytes of Markdown a second, the start of the process left out on both sides; and prose in one process. */
export const render: Part = {
  name: 'render',
  about: 'Markdown to sanitised HTML, against bare markdown-it',
  run: async ({ runs, note }) => {
    const texts = Array.from({ length: articles }, (_, index) => workspaceArticle(index, { articles }))
    const megabytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6
    const lines = texts.map((text) => `${JSON.stringify(text)}\n`).join('')
    const nothing = `${JSON.stringify('')}\n`
    const ours =
      secondsOfCli(runs, () => ['render', '--jsonl'], lines) -
      secondsOfCli(runs, () => ['render', '--jsonl'], nothing)
    const bareRun = (input: string) =>
      median(Array.from({ length: runs }, () => secondsOf([bareEngine], input)))
    const bare = bareRun(lines) - bareRun(nothing)
    const [value, bareSpeed] = [megabytes / ours, megabytes / bare]
    const what = `${articles} articles, ${megabytes.toFixed(1)} MB; bare: markdown-it, no highlighting`
    note({ part: 'render', what, value, unit: 'MB/s', bare: bareSpeed })
    const prose = proseTimes()
    note({
      part: 'render',
      what: 'a megabyte of prose, processor time in one process; bare: markdown-it',
      value: prose.ours,
      unit: 'ms',
      bare: prose.bare,
      budget: { of: 'ratio', atMost: 1.3 },
    })
  },
}
